import { looksLikeVerb } from '../attribution/function-words'
import type { Attribution, Period, SentenceKind, Span, SpeechAct } from '../suggestion'
import { findAsserting } from './claimant'
import { applyEdits, type Edit } from './edits'
import { datePeriods, sayDay } from './period-words'
import { namePronouns } from './pronoun-edits'
import type { Referent } from './referents'

export interface WordingInput {
  text: string
  sentence: Span
  kind: SentenceKind
  attributions: Attribution[]
  /** Those within the sentence. */
  periods: Period[]
  /** Of the whole article. */
  referents: Referent[]
  referenceDate?: string | undefined
}

/**
 * Words a claim so that it stands alone: who says it is split off, pronouns and relative dates are resolved, a
 * beginning that only joins it to the sentence before is gone. What was said by denying, accusing, urging or ordering
 * stays a sentence about who did so: its content is not what they assert.
 *
 * A guess to be read by a person; `assumptions` says in sentences what it takes for granted.
 */
export function wordClaim(input: WordingInput): { wording: string; assumptions: string[] } {
  const { text, sentence, attributions, periods } = input
  const asserting = findAsserting(attributions)
  const stated = asserting && splitsOff(input, asserting) ? statedSpan(text, sentence, asserting) : undefined
  const span = stated ?? sentence
  if (stated && asserting && isTestimony(text, stated, asserting))
    return quoteTestimony(input, asserting, stated)
  const speaking = asserting ?? attributions.at(-1)
  const setting = {
    ...{ text, span, referents: input.referents },
    ...{ speaker: speaking?.speaker, cue: speaking?.cue, isDirectQuote: speaking?.isDirectQuote ?? false },
  }
  const edits: Edit[] = [
    ...(stated && asserting ? cutCue(text, stated, asserting) : []),
    ...namePronouns(setting),
    ...datePeriods(text, periods),
  ]
  const { words, assumptions } = applyEdits(text, span, edits)
  return { wording: asSentence(words), assumptions: [...assumptions, ...undated(input)] }
}

const assertingActs = new Set<SpeechAct>(['said', 'found', 'reported', 'acknowledged'])

function splitsOff({ kind, text, sentence }: WordingInput, attribution: Attribution): boolean {
  const { act, isDirectQuote, cue, content } = attribution
  // The claim about a recording is that it shows this, not what is said in it.
  if (kind === 'media') return false
  if (isDirectQuote) return true
  if (!assertingActs.has(act)) return false
  return isClause(text.slice(cue.start, cue.end), text, { sentence, content })
}

/** "found that …" and "said …" state something; "reported on the existence" and "found 54 offices" do so with their verb. */
function isClause(
  cue: string,
  text: string,
  { sentence, content }: { sentence: Span; content: Span },
): boolean {
  if (/\b(?:says?|said|adds?|added|told|tells?|according|insist(?:s|ed)?|claim(?:s|ed)?)\b/i.test(cue))
    return true
  if (/\bthat\s+$/i.test(text.slice(Math.max(sentence.start, content.start - 6), content.start))) return true
  return auxiliary.test(text.slice(content.start, content.end))
}

const auxiliary =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|did|cannot)\b/i

/** Somebody about themselves, again and again: no wording of ours is as good as theirs. */
function isTestimony(text: string, { start, end }: Span, { isDirectQuote, speaker }: Attribution): boolean {
  const words = text.slice(start, end)
  const most = speaker.name === '' ? 0 : 1
  return isDirectQuote && (words.match(/\b(?:I|me|[Mm]y|[Ww]e|us|[Oo]ur)\b/g) ?? []).length > most
}

function quoteTestimony(input: WordingInput, { speaker }: Attribution, { start, end }: Span) {
  const { words, assumptions } = applyEdits(
    input.text,
    { start, end },
    datePeriods(input.text, input.periods),
  )
  const who = speaker.name || speaker.role || 'somebody'
  const isNoun = /^\p{Ll}/u.test(who) && !/^(?:the|an?)\s/.test(who)
  const said = asSentence(words.replace(/[“”]/g, ''))
  const subject = isNoun ? `The ${who}` : who.charAt(0).toUpperCase() + who.slice(1)
  return { wording: `${subject} said: “${said}”`, assumptions: [...assumptions, ...undated(input)] }
}

const fewestLetters = 12

/** What is said, as far as it stands in this sentence; undefined when that is no clause of its own. */
function statedSpan(
  text: string,
  sentence: Span,
  { content, cue, isDirectQuote }: Attribution,
): Span | undefined {
  const start = Math.max(sentence.start, content.start)
  const end = Math.min(sentence.end, content.end)
  const words = text.slice(start, end).trim()
  if (words.length < fewestLetters || !/\s/.test(words)) return undefined
  if (!isDirectQuote && !startsClause(words)) return undefined
  // "admitted signing papers that …", "traced it to a program that …": the verb has another object.
  const isFarBehind = cue.end < start && cue.start >= sentence.start && wordsBetween(text, cue.end, start) > 6
  if (isFarBehind && !isDirectQuote) return undefined
  const isAmid = cue.start > start && cue.end < end
  if (!isAmid) return { start, end: cue.start > start && cue.start < end ? cue.start : end }
  return isBetweenCommas(text, cue) ? { start, end } : undefined
}

function startsClause(words: string): boolean {
  return !looksLikeVerb(/^\p{L}+/u.exec(words)?.[0].toLowerCase() ?? '')
}

function wordsBetween(text: string, from: number, to: number): number {
  return text.slice(from, to).split(/\s+/).filter(Boolean).length
}

function isBetweenCommas(text: string, { start, end }: Span): boolean {
  return /,\s$/.test(text.slice(Math.max(0, start - 2), start)) && text[end] === ','
}

/** ", she said," amid what she says. */
function cutCue(text: string, stated: Span, { cue }: Attribution): Edit[] {
  const isAmid = cue.start > stated.start && cue.end < stated.end && isBetweenCommas(text, cue)
  return isAmid ? [{ start: cue.start - 2, end: cue.end, words: '' }] : []
}

const connectives =
  /^(?:(?:but|and|so|yet|however|meanwhile|moreover|furthermore|nevertheless|nonetheless|still|instead|also|in addition|more \p{L}+ly|\p{Lu}\p{L}+ingly),?\s+)+(?=[\p{L}\p{N}“"'‘$€£])/iu

/** "conceded, however, that deliveries had been late", but not "said that case was". */
const conjunction =
  /^that\s(?!\p{Ll}+[^s\s]\s(?:is|was|has|had|will|would|can|could)\b|(?:is|was|has|had|will|would)\b)/u

/** "PORT ELLISTER (Agency) — An election judge": the place that a report was sent from. */
const dateline = /^\p{Lu}{2}[\p{Lu}\s.,’'-]{0,60}(?:\([^)]{1,30}\)\s?)?\s[—–-]\s+(?=\p{L})/u

function asSentence(words: string): string {
  const bare = words
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:–—-]+/, '')
    .replace(conjunction, '')
    .replace(dateline, '')
    .replace(/[\s,;:–—-]+$/, '')
  const alone = dropLoneMarks(bare)
    .replace(connectives, '')
    .replace(/[\s,;:]+$/, '')
  const first = /^\p{Ll}/u.test(alone) ? alone.charAt(0).toUpperCase() + alone.slice(1) : alone
  return /[.!?…][”"’']?$/.test(first) ? first : `${first}.`
}

/** A quotation mark whose partner was cut off. */
function dropLoneMarks(words: string): string {
  const opening = words.split(/[“„]/).length
  const closing = words.split('”').length
  if (opening > closing) return words.replace(/[“„]/, '')
  if (closing > opening) return words.replace(/”(?=[^”]*$)/, '')
  return words.split('"').length % 2 === 0 ? words.replace(/^"|"$/, '') : words
}

function undated({ periods, referenceDate, kind }: WordingInput): string[] {
  if (periods.length > 0 || referenceDate === undefined || timeless.has(kind)) return []
  return [`The sentence gives no date; it speaks as of ${sayDay(referenceDate)}.`]
}

const timeless = new Set<SentenceKind>(['opinion', 'question', 'instruction', 'boilerplate', 'legal'])
