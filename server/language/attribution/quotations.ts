import type { Block } from '../canonical-text'
import type { Span } from '../suggestion'

/** Words between quotation marks; the span is that of the words, without the marks. */
export interface Quotation extends Span {
  block: number
  /** Somebody speaks there; otherwise a title, a term, or a few words inside a reported sentence. */
  isSpeech: boolean
  /** No closing mark: the next paragraph goes on with the same speaker. */
  continues: boolean
}

/**
 * Finds what stands between quotation marks, curly or straight, double or single, in document order.
 *
 * Marks inside a quotation are part of it. A paragraph that is not closed goes on in the next one where that begins with
 * a mark, as newspapers print long speech; otherwise a mark that is never closed quotes nothing.
 */
export function findQuotations(text: string, blocks: Block[]): Quotation[] {
  return blocks.flatMap((block, at) => {
    const next = blocks[at + 1]
    return quotationsOf(text, block, next ? text.slice(next.start, next.start + 1) : '').map((found) => ({
      ...found,
      block: at,
      isSpeech: found.continues || isSpeech(text, found, block),
    }))
  })
}

type Found = Pick<Quotation, 'start' | 'end' | 'continues'>

const closers: Record<string, string> = { '“': '”', '"': '"', '«': '»', '‘': '’', "'": "'", '„': '“' }
const reach = 400

function quotationsOf(text: string, block: Block, nextMark: string): Found[] {
  const found: Found[] = []
  let open: { mark: string; start: number; depth: number } | undefined
  for (let at = block.start; at < block.end; at += 1) {
    const mark = text.charAt(at)
    if (!open) {
      if (opens(text, at, block)) open = { mark, start: at + 1, depth: 1 }
      continue
    }
    open.depth += turn(text, at, open.mark, block)
    if (open.depth > 0) continue
    if (at > open.start) found.push({ start: open.start, end: at, continues: false })
    open = undefined
  }
  const goesOn = open && nextMark === open.mark && open.start < block.end
  return open && goesOn ? [...found, { start: open.start, end: block.end, continues: true }] : found
}

function opens(text: string, at: number, block: Block): boolean {
  const mark = text.charAt(at)
  if (!(mark in closers)) return false
  const before = at > block.start ? text.charAt(at - 1) : ' '
  const after = at + 1 < block.end ? text.charAt(at + 1) : ' '
  if (/\s/.test(after)) return false
  if (mark === "'" || mark === '‘') return /[\s([—–“"]/.test(before) && !/\d/.test(after)
  return mark !== '"' || /[\s([—–'‘-]/.test(before)
}

/** 1 where a mark of the same kind opens inside, -1 where one closes. */
function turn(text: string, at: number, openMark: string, block: Block): number {
  const mark = text.charAt(at)
  if (mark === closers[openMark]) return closes(text, at, openMark, block) ? -1 : 0
  return mark === openMark ? 1 : 0
}

function closes(text: string, at: number, openMark: string, block: Block): boolean {
  const before = text.charAt(at - 1)
  const after = at + 1 < block.end ? text.charAt(at + 1) : ' '
  if (openMark === '"') return !/\s/.test(before) || !/[\p{L}\p{N}]/u.test(after)
  if (openMark !== "'" && openMark !== '‘') return true
  if (/[\p{L}\p{N}]/u.test(after) || /\s/.test(before)) return false
  // "the residents' homes": an apostrophe, if a mark that surely closes comes later.
  return !/s/.test(before) || !closesLater(text, at + 1, openMark, block)
}

function closesLater(text: string, from: number, openMark: string, block: Block): boolean {
  const ahead = text.slice(from, Math.min(block.end, from + reach))
  const closing = openMark === '‘' ? /[,.?!…]’/ : /[,.?!…]'/
  const opening = openMark === '‘' ? /‘/ : /\s'\S/
  const close = ahead.search(closing)
  const open = ahead.search(opening)
  return close >= 0 && (open < 0 || close < open)
}

/**
 * Speech begins a sentence or follows a comma or colon, and ends like a sentence: “We left,” he said. A term of two or
 * three words inside a sentence is none.
 */
function isSpeech(text: string, quotation: Found, block: Block): boolean {
  const before = text.slice(Math.max(block.start, quotation.start - 12), quotation.start - 1).trimEnd()
  const after = text.slice(quotation.end + 1, Math.min(block.end, quotation.end + 4))
  const inside = text.slice(Math.max(quotation.start, quotation.end - 2), quotation.end).trimEnd()
  const endsLikeSpeech = /[,.?!…—–-]$/.test(inside) || /^\s*[,.?!]/.test(after) || /^\s*$/.test(after)
  if (before === '' || /[.?!…”"’»]$/.test(before)) return endsLikeSpeech
  if (/[.?!…]["'’”]?\s+\p{Lu}/u.test(text.slice(quotation.start, quotation.end))) return true
  const startsLikeSpeech = /^\p{Lu}|^[….]/u.test(text.slice(quotation.start, quotation.start + 2))
  return /[,:—–]$/.test(before)
    ? endsLikeSpeech || startsLikeSpeech
    : startsLikeSpeech && endsLikeSpeech && isLong(text, quotation)
}

function isLong(text: string, { start, end }: Found): boolean {
  return end - start > reach || text.slice(start, end).split(/\s+/).length >= 4
}
