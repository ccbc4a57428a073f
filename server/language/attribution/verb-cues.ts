import type { SpeechAct } from '../suggestion'
import { type Cue, type Place, spanOf } from './cue'
import { isFiniteHere, isSpeakable, meetsNeed } from './cue-checks'
import { reportedContent } from './cue-content'
import { auxiliaries, beForms, calendarWords, determiners, isAdverb, prepositions } from './function-words'
import { passiveCue } from './passive-cue'
import { isVerbHere } from './phrases'
import { mayBeNoun, type SpeechVerb } from './speech-verbs'
import { findSubject, findSubjectAfter, mainSubject, type Subject } from './subject'
import type { Word } from './words'

/** The cue that a verb of speech makes where it stands; undefined where it reports nothing: "refused to say". */
export function verbCue(words: Word[], at: number, verb: SpeechVerb, place: Place): Cue | undefined {
  const before = words[at - 1]?.lower ?? ''
  if (verb.form === 'ing' && !beForms.has(before)) return participleCue(words, at, verb, place)
  const isOwnWords = before === 'to' && bringsOut.has(words[at - 2]?.lower ?? '') && answering.has(verb.act)
  if (!isOwnWords && (before === 'to' || determiners.has(before) || isObjectPlace(words, at)))
    return undefined
  const helpers = helpersBefore(words, at, place.floor)
  if (helpers.isNegated || helpers.isModal) return undefined
  // "Mayor accused of fraud": a headline leaves out "is".
  const isHeadline = verb.lemma === 'accuse' && words[at + 1]?.lower === 'of'
  if ((helpers.isPassive && verb.form === 'past') || isHeadline) return passiveCue(words, at, verb, place)
  if (verb.form === 'past' && isParticiple(words, at)) return undefined
  return isJoined(words, at) ? joinedCue(words, at, verb, place) : activeCue(words, at, verb, place)
}

/** "continues to deny", "was forced to admit": said, where "refused to admit" is not. */
const bringsOut = new Set([
  'continue',
  'continues',
  'continued',
  'on',
  'had',
  'forced',
  'obliged',
  'quick',
  'compelled',
])
const answering = new Set<SpeechAct>(['denied', 'acknowledged'])

/** "by reported cases", "than expected"; but "on Tuesday reported". */
function isObjectPlace(words: Word[], at: number): boolean {
  const before = words[at - 1]?.lower ?? ''
  return prepositions.has(before) && before !== 'on'
}

/** "a poll published last month by the firm" */
function isParticiple(words: Word[], at: number): boolean {
  let next = at + 1
  while (next < words.length && (calendarWords.has(words[next]!.lower) || words[next]!.lower === 'last'))
    next += 1
  return words[next]?.lower === 'by'
}

function helpersBefore(words: Word[], at: number, floor: number) {
  const helpers: string[] = []
  for (let i = at - 1; i >= floor && helpers.length < 5; i -= 1) {
    const { lower } = words[i]!
    // A comma parts them: "in May, said …" has no "may".
    if (words[i + 1]!.gap.includes(',') || (!auxiliaries.has(lower) && !isAdverb(lower))) break
    helpers.push(lower)
  }
  return {
    isNegated: helpers.some((lower) => lower === 'not' || lower === 'never' || /n’t$|^cannot$/.test(lower)),
    isModal: helpers.some((lower) => /^(?:would|could|should|might|may|can|must|will|shall)$/.test(lower)),
    isPassive: beForms.has(helpers.find((lower) => auxiliaries.has(lower)) ?? ''),
  }
}

/** ", adding that": the speaker is that of the cue before. */
function participleCue(words: Word[], at: number, verb: SpeechVerb, place: Place): Cue | undefined {
  if (at === 0 || !words[at]!.gap.includes(',') || !words[at + 1]) return undefined
  if (!['anything', 'speaker', 'clause', 'answer'].includes(verb.need)) return undefined
  const subject = place.before?.subject ?? mainSubject(words, at)
  if (!subject) return undefined
  const content = { start: words[at + 1]!.start, end: place.end }
  return { act: verb.act, subject, span: spanOf(words, at, at + 1), content, isAfter: false, isShared: true }
}

/** "… and denied it", "… but also said": the subject stands with an earlier verb. */
function isJoined(words: Word[], verbAt: number): boolean {
  let at = verbAt - 1
  while (at > 0 && isHelper(words[at]!.lower)) at -= 1
  return at > 0 && joining.has(words[at]!.lower)
}

const joining = new Set(['and', 'but'])

function isHelper(lower: string): boolean {
  return !joining.has(lower) && (auxiliaries.has(lower) || isAdverb(lower))
}

function joinedCue(words: Word[], at: number, verb: SpeechVerb, { before, end }: Place): Cue | undefined {
  const subject = before?.subject ?? mainSubject(words, at)
  if (!subject || !words[at + 1]) return undefined
  const found = reportedContent(words, { verbAt: at, subject, end, isInverted: false })
  if (!found || !meetsNeed(words, at, verb, { subject, ...found })) return undefined
  const content = { start: words[at + 1]!.start, end }
  return { act: verb.act, subject, span: spanOf(words, at, at + 1), content, isAfter: false, isShared: true }
}

/** Where "was forced to" begins in front of "admit". */
function startOfVerb(words: Word[], at: number): number {
  let start = at
  while (start > 1 && (words[start - 1]!.lower === 'to' || bringsOut.has(words[start - 1]!.lower))) start -= 1
  return start > 1 && start < at && /^(?:go|goes|went)$/.test(words[start - 1]!.lower) ? start - 1 : start
}

function activeCue(words: Word[], at: number, verb: SpeechVerb, { floor, end }: Place): Cue | undefined {
  const isBehindQuote = at > 0 && words[at - 1]!.quotation !== words[at]!.quotation
  const ahead = isBehindQuote || at === 0 ? undefined : findSubject(words, startOfVerb(words, at), floor)
  const behind = subjectBehind(words, at, verb, ahead)
  const subject = behind ?? ahead
  if (!subject || (mayBeNoun(verb) && !isFiniteHere(words, at, verb, subject))) return undefined
  const found = reportedContent(words, { verbAt: at, subject, end, isInverted: behind !== undefined })
  if (!found || !meetsNeed(words, at, verb, { subject, ...found })) return undefined
  const { content, isAfter } = found
  if (subject.isAdverbial && !isAfter && !saysMost(words, words[subject.whole.from - 1], content))
    return undefined
  const to = behind ? (behind.beside?.to ?? behind.whole.to) : at + 1
  const span = spanOf(words, Math.min(at, subject.whole.from), to)
  return { act: verb.act, subject, span, content, isAfter, isShared: false }
}

/** "after officials said so" only sets the scene; "It came after she told the court that …" says what she told. */
function saysMost(words: Word[], opener: Word | undefined, content: { start: number; end: number }): boolean {
  if (opener !== undefined && conditional.has(opener.lower)) return false
  return (content.end - content.start) * 5 >= (content.end - words[0]!.start) * 2
}

const conditional = new Set(['if', 'unless', 'until', 'when', 'what'])

/** “…,” said Ann Example. With words only: "The bridge is unsafe, said Ann Example." */
function subjectBehind(
  words: Word[],
  at: number,
  verb: SpeechVerb,
  ahead: Subject | undefined,
): Subject | undefined {
  if (verb.lemma === 'tell' || at === 0 || verb.form === 'base') return undefined
  const isBehindQuote = words[at - 1]!.quotation !== words[at]!.quotation
  if (!isBehindQuote && (!words[at]!.gap.includes(',') || (ahead && isSpeakable(words, ahead))))
    return undefined
  const hasVerb = words.slice(at + 1).some((_, i) => isVerbHere(words, at + 1 + i))
  return isBehindQuote || !hasVerb ? findSubjectAfter(words, at) : undefined
}
