import { analyse } from 'chardet'

export type DecodedText = { text: string; encoding: string } | { problem: 'binary' | 'unrecognised' }

/**
 * Reads the bytes of an uploaded text file as text.
 *
 * The order of belief: byte order mark, UTF-8 when every byte fits, the charset that the sender or the file's
 * own `<meta>` declares, then a guess by letter statistics. `encoding` is the WHATWG name in lower case.
 * Returns `binary` for files that are no text (PDF, pictures, archives, office files, NUL bytes), `unrecognised`
 * when no encoding makes sense of the bytes. Never throws.
 */
export function decodeText(bytes: Buffer, declaredCharset?: string): DecodedText {
  if (hasBinarySignature(bytes)) return { problem: 'binary' }
  for (const label of candidateLabels(bytes, declaredCharset)) {
    const decoded = decodeAs(bytes, label)
    if (decoded) return looksLikeText(decoded.text) ? decoded : { problem: 'binary' }
  }
  return { problem: bytes.includes(0) ? 'binary' : 'unrecognised' }
}

// PDF and RTF are made of printable bytes for a long way: only their first bytes give them away.
const binarySignatures = [
  '%PDF-',
  '{\\rtf',
  'PK\x03\x04',
  'PK\x05\x06',
  '\x89PNG',
  'GIF8',
  '\xff\xd8\xff',
  '\xd0\xcf\x11\xe0',
  '\x1f\x8b',
  'RIFF',
  'Rar!\x1a',
  '7z\xbc\xaf',
  'BZh9',
  '\x7fELF',
  'OggS',
  'ID3',
  'wOFF',
].map((signature) => Buffer.from(signature, 'latin1'))

function hasBinarySignature(bytes: Buffer): boolean {
  return binarySignatures.some((signature) => bytes.subarray(0, signature.length).equals(signature))
}

function* candidateLabels(bytes: Buffer, declaredCharset?: string): Generator<string> {
  const marked = byteOrderMark(bytes) ?? unmarkedUtf16(bytes)
  if (marked) yield marked
  if (marked || bytes.includes(0)) return
  const declared = declaredCharset?.trim() || metaCharset(bytes)
  // Pure ASCII bytes with escapes are also valid UTF-8, and would be shown as rubbish.
  const isEscaped = bytes.includes('\x1b$') || bytes.includes('\x1b(')
  if (isEscaped) yield 'iso-2022-jp'
  yield 'utf-8'
  if (declared) yield declared
  yield* likelyLabels(bytes)
}

function byteOrderMark(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/** Western text in UTF-16 without a mark has its NUL bytes on one side of every pair, and only there. */
function unmarkedUtf16(bytes: Buffer): string | undefined {
  const sample = bytes.subarray(0, 4096)
  const zeros = [0, 0]
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2]!++
  const [even = 0, odd = 0] = zeros
  const enough = sample.length * 0.3
  if (odd > enough && even === 0) return 'utf-16le'
  return even > enough && odd === 0 ? 'utf-16be' : undefined
}

function metaCharset(bytes: Buffer): string | undefined {
  const head = bytes.subarray(0, 2048).toString('latin1')
  return /<meta\s[^<>]{0,200}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w.:-]{2,40})/i.exec(head)?.[1]
}

function likelyLabels(bytes: Buffer): string[] {
  const firstForeign = bytes.findIndex((byte) => byte > 0x7f)
  // The beginning of a file is often pure ASCII mark-up that says nothing about the letters after it.
  const from = Math.max(0, firstForeign - 2000)
  const matches = analyse(bytes.subarray(from, from + 65_536))
    .filter((match) => match.confidence >= 10)
    .map(({ name, confidence }) => ({ name, weight: confidence * (westernLabels.has(name) ? 1.4 : 1) }))
  return matches.sort((one, other) => other.weight - one.weight).map((match) => match.name)
}

/** In a few lines of French the letters seem as likely Romanian; the commoner encoding gets the benefit of doubt. */
const westernLabels = new Set(['ISO-8859-1', 'windows-1252'])

function decodeAs(bytes: Buffer, label: string): { text: string; encoding: string } | undefined {
  try {
    const decoder = new TextDecoder(label, { fatal: true })
    return { text: repairWindows1252(decoder.decode(bytes), decoder.encoding), encoding: decoder.encoding }
  } catch {
    return undefined
  }
}

const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** Some releases of Node 22 and 23 read windows-1252 as Latin 1 and turn curly quotes into control characters. */
function repairWindows1252(text: string, encoding: string): string {
  if (encoding !== 'windows-1252') return text
  return text.replace(/[\x80-\x9f]/g, (control) => windows1252[control.charCodeAt(0) - 0x80] ?? control)
}

/** A few stray controls occur in old texts; one in two hundred is another kind of file. */
function looksLikeText(text: string): boolean {
  const odd = text.match(/(?![\s\x85])\p{Cc}/gu)?.length ?? 0
  return !text.includes('\0') && odd <= text.length / 200
}
