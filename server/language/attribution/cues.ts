import { type Cue, type Place, spanOf } from './cue'
import { determiners, relatives } from './function-words'
import { isVerbHere } from './phrases'
import { type SpeechVerb, speechVerb } from './speech-verbs'
import { findSubjectAfter } from './subject'
import { verbCue } from './verb-cues'
import type { Word } from './words'

/**
 * Finds every cue among a sentence's words, in their order; words of spoken quotations are passed over. `end` is where
 * the sentence ends, without its full stop.
 */
export function findCues(words: Word[], end: number): Cue[] {
  const cues: Cue[] = []
  let floor = 0
  for (let at = 0; at < words.length; at += 1) {
    if (words[at]!.quotation >= 0) continue
    const cue = cueAt(words, at, { floor, end, before: cues.at(-1) })
    if (!cue) continue
    cues.push(cue)
    // "An officer, who said …, admitted": what a relative clause reports leaves the main subject free.
    if (!cue.isAfter && !isRelative(words, cue)) floor = at + 1
  }
  return cues
}

/** Whether a cue stands in a clause that hangs on a name: "who said", "which found". */
export function isRelative(words: Word[], { subject }: Cue): boolean {
  return subject !== undefined && relatives.has(words[subject.head.from]!.lower)
}

function cueAt(words: Word[], at: number, place: Place): Cue | undefined {
  const { lower } = words[at]!
  if (lower === 'according' && words[at + 1]?.lower === 'to') return accordingTo(words, at, place)
  if (hearsay.has(lower) && !determiners.has(words[at - 1]?.lower ?? '')) return hearsayCue(words, at, place)
  const verb = phrasalVerb(words, at) ?? speechVerb(lower)
  return verb && verbCue(words, at, verb, place)
}

const hearsay = new Set(['reportedly', 'allegedly', 'supposedly', 'purportedly'])

function hearsayCue(words: Word[], at: number, { end, floor }: Place): Cue {
  const content = { start: words[Math.min(floor, at)]!.start, end }
  const span = spanOf(words, at, at + 1)
  return { act: 'reportedly', subject: undefined, span, content, isAfter: false, isShared: false }
}

const phrases: { start: RegExp; next: RegExp; verb: Omit<SpeechVerb, 'form'> }[] = [
  {
    start: /^call(?:s|ed)$/,
    next: /^(?:on|for) /,
    verb: { lemma: 'call on', act: 'urged', need: 'speaker' },
  },
  {
    start: /^call(?:s|ed)$/,
    next: /^into question\b/,
    verb: { lemma: 'call into question', act: 'said', need: 'speaker' },
  },
  {
    start: /^(?:call|brand|label|describe)(?:s|ed|led|d)?$/,
    next: /^(?:(?:the|this|that|these|those|such|his|her|its|their) )?(?:it|them|claims?|allegations?|accusations?|reports?|charges?|suggestions?|stor(?:y|ies)|findings|figures|criticism)\b/,
    verb: { lemma: 'call', act: 'said', need: 'speaker' },
  },
  {
    start: /^push(?:es|ed)$/,
    next: /^back (?:on|against|at) /,
    verb: { lemma: 'push back', act: 'denied', need: 'speaker' },
  },
  { start: /^hit$/, next: /^back at /, verb: { lemma: 'hit back', act: 'denied', need: 'speaker' } },
  { start: /^took$/, next: /^issue with /, verb: { lemma: 'take issue', act: 'denied', need: 'speaker' } },
  { start: /^rule[sd]$/, next: /^out /, verb: { lemma: 'rule out', act: 'denied', need: 'speaker' } },
]

/** "called on the council to", "called the claims a lie", "pushed back on", "ruled out". */
function phrasalVerb(words: Word[], at: number): SpeechVerb | undefined {
  const { lower } = words[at]!
  if (!phrasal.has(lower)) return undefined
  const next = words
    .slice(at + 1, at + 4)
    .map((word) => word.lower)
    .join(' ')
  const found = phrases.find(({ start, next: wanted }) => start.test(lower) && wanted.test(`${next} `))
  return found && { ...found.verb, form: lower.endsWith('s') ? 'present_s' : 'past' }
}

const phrasal = new Set(
  'calls called brands branded labels labelled labeled describes described pushes pushed hit took rules ruled'.split(
    ' ',
  ),
)

function accordingTo(words: Word[], at: number, { end }: Place): Cue | undefined {
  const subject = findSubjectAfter(words, at + 1)
  if (!subject) return undefined
  const to = subject.beside?.to ?? subject.whole.to
  const isFirst = at <= 1 && words[at]!.quotation === words[0]!.quotation && to < words.length
  const content = isFirst
    ? { start: words[to]!.start, end }
    : { start: words[0]!.start, end: words[at - 1]?.end ?? 0 }
  // "The bridge, according to the council, was closed": what is said goes on.
  const next = words[to]
  if (!isFirst && next?.gap.includes(',') && isVerbHere(words, to)) content.end = end
  if (content.end <= content.start) return undefined
  return { act: 'said', subject, span: spanOf(words, at, to), content, isAfter: !isFirst, isShared: false }
}
