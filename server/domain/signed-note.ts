import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'

/** Signs notes under a name, with the Ed25519 key that grows from 32 secret bytes. */
export interface NoteSigner {
  name: string
  /** What others need to check the signatures: `name+id+key`. */
  verifier: string
  sign(text: string): string
}

const ED25519 = 1
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex')
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex')

/**
 * Makes a signer of notes. `name` must be without blanks and plus signs; a host name with a path is usual.
 *
 * @throws RangeError when the name cannot stand in a note, or the seed has not 32 bytes
 *
 * Source: C2SP signed-note.
 */
export function noteSigner(name: string, seed: Uint8Array): NoteSigner {
  if (!/^[^\s+]+$/u.test(name)) throw new RangeError(`No name for the signature of a note: ${name}`)
  if (seed.length !== 32) throw new RangeError(`A signing key grows from 32 bytes, not from ${seed.length}`)
  const key = createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' })
  const publicKey = rawPublicKey(createPublicKey(key))
  const id = keyId(name, publicKey)
  return {
    name,
    verifier: `${name}+${id.toString('hex')}+${publicKey.toString('base64')}`,
    sign: (text) => {
      const signature = Buffer.concat([id, sign(null, Buffer.from(text, 'utf8'), key)])
      return `${text}\n— ${name} ${signature.toString('base64')}\n`
    },
  }
}

/**
 * The text of a note, when one of its signatures is of the key that `verifier` describes and holds.
 * Returns `undefined` for a note that is not signed by it, was changed, or is no note.
 */
export function openNote(note: string, verifier: string): string | undefined {
  const key = readVerifier(verifier)
  const at = note.lastIndexOf('\n\n')
  if (!key || at < 0) return undefined
  const text = note.slice(0, at + 1)
  const lines = note.slice(at + 2).split('\n')
  return lines.some((line) => isSignatureOf(line, key, text)) ? text : undefined
}

interface Verifier {
  name: string
  id: Buffer
  key: KeyObject
}

function isSignatureOf(line: string, { name, id, key }: Verifier, text: string): boolean {
  const [dash, signer, encoded = ''] = line.split(' ')
  const bytes = Buffer.from(encoded, 'base64')
  if (dash !== '—' || signer !== name || bytes.length !== 68 || !bytes.subarray(0, 4).equals(id)) return false
  return verify(null, Buffer.from(text, 'utf8'), key, bytes.subarray(4))
}

function readVerifier(verifier: string): Verifier | undefined {
  const [, name, id, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(verifier.trim()) ?? []
  if (name === undefined || id === undefined || encoded === undefined) return undefined
  const bytes = Buffer.from(encoded, 'base64')
  if (bytes.length !== 33 || bytes[0] !== ED25519 || keyId(name, bytes).toString('hex') !== id)
    return undefined
  const der = Buffer.concat([SPKI_HEAD, bytes.subarray(1)])
  return { name, id: Buffer.from(id, 'hex'), key: createPublicKey({ key: der, format: 'der', type: 'spki' }) }
}

/** The kind of key, then its 32 bytes. */
function rawPublicKey(key: KeyObject): Buffer {
  const der = key.export({ format: 'der', type: 'spki' })
  return Buffer.concat([Buffer.from([ED25519]), der.subarray(SPKI_HEAD.length)])
}

function keyId(name: string, publicKey: Buffer): Buffer {
  return createHash('sha256').update(`${name}\n`).update(publicKey).digest().subarray(0, 4)
}
