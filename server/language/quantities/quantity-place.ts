import { CLOSED, isParticiple } from './closed-words'
import type { Token } from './tokens'

const PREPOSITIONS = /^(?:in|at|across|near|throughout|outside|around)$/
const NOT_PLACES = /^(?:Parliament|Congress|God|English|French|German|Spanish)$/

/**
 * The place of what is counted, in the words of the text: "Amsterdam and Rotterdam". A capitalised name behind "in" and
 * its like, right after the counted noun or with a verb between ("54 people were killed in Myanmar"), else the one with
 * which the sentence begins ("In Ireland, …"). `at` is the token behind the noun, `first` that of the number.
 */
export function placeOf(tokens: Token[], at: number, first: number): string | undefined {
  return placeBehind(tokens, at) ?? placeInFront(tokens, first)
}

function placeBehind(tokens: Token[], at: number): string | undefined {
  const sentence = tokens[at - 1]?.sentence
  let next = at
  while (next < at + 4 && tokens[next]?.sentence === sentence && isVerb(tokens[next]!)) next++
  if (/^["”’]$/.test(tokens[next]?.text ?? '')) next++
  const preposition = tokens[next]
  if (preposition?.sentence !== sentence || !PREPOSITIONS.test(preposition?.lower ?? '')) return undefined
  return nameFrom(tokens, next + 1)
}

function isVerb({ lower, kind }: Token): boolean {
  return (
    kind === 'word' &&
    (/^(?:were|was|are|is|had|has|have|been|be|being|died|lost|live|found)$/.test(lower) ||
      isParticiple(lower))
  )
}

function placeInFront(tokens: Token[], first: number): string | undefined {
  const sentence = tokens[first]!.sentence
  let start = first
  while (start > Math.max(0, first - 10) && tokens[start - 1]!.sentence === sentence) start--
  if (tokens[start - 1]?.sentence === sentence || tokens[start]?.lower !== 'in') return undefined
  const name = nameFrom(tokens, start + 1)
  return name !== undefined && tokens[start + 1 + name.split(' ').length]?.text === ',' ? name : undefined
}

/** "the Netherlands", "Amsterdam and Rotterdam", "Canada, Spain and Ireland"; no dates, no "the Home Office". */
function nameFrom(tokens: Token[], from: number): string | undefined {
  const start = tokens[from]?.lower === 'the' ? from + 1 : from
  let end = start
  while (
    isName(tokens[end]) ||
    (isLink(tokens[end]) && end > start && isName(tokens[end + 1]) && end < start + 9)
  )
    end++
  if (end === start || NOT_PLACES.test(tokens[start]!.text) || /'s$/.test(tokens[end - 1]!.lower))
    return undefined
  const goesOn =
    tokens[end]?.kind === 'word' && !CLOSED.has(tokens[end]!.lower) && /^\p{Ll}/u.test(tokens[end]!.text)
  return goesOn && start !== from ? undefined : joined(tokens.slice(start, end))
}

function isName(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^\p{Lu}/u.test(token.text) && !CLOSED.has(token.lower)
}

function isLink(token: Token | undefined): boolean {
  return token !== undefined && (token.lower === 'and' || token.text === ',' || token.lower === 'of')
}

function joined(tokens: Token[]): string {
  return tokens
    .map(({ text }) => (text === ',' ? text : ` ${text}`))
    .join('')
    .trim()
}
