import type { PassageRole } from '../suggesting/passage-role'
import type { SentenceKind, SpeechAct } from '../suggestion'
import { SPEECH_TURNS } from './closed-classes'
import type { SentenceContext } from './features/place'
import type { Lexicon } from './lexicon'
import * as kinds from './lexicons/kinds'
import { found, type Reading, tagged, wordAt } from './reading'

export interface Kind {
  kind: SentenceKind
  checkable: boolean
  /** A sentence, when it is not checkable. */
  whyNot?: string
}

/**
 * Says what kind of claim a sentence is, and whether it could be checked; a guess that a person confirms.
 *
 * The first rule that fits decides: furniture of the page, questions, instructions, then answers to somebody, pictures,
 * causes, law, forecasts, opinions, figures, quotations, events; what is left is a state of affairs. A forecast, an opinion,
 * a question or an instruction stays checkable when it carries something that already is so: a figure, or what somebody did.
 */
export function kindOf(reading: Reading, context: SentenceContext = {}): Kind {
  const furniture = furnitureOf(reading, context.role)
  if (furniture) return { kind: 'boilerplate', checkable: false, whyNot: furniture }
  const kind = RULES.find(({ fits }) => fits(reading, context))?.kind ?? 'state_of_affairs'
  const whyNot = WHY_NOT[kind]
  if (!whyNot || carriesFact(reading, context, kind)) return { kind, checkable: true }
  return { kind, checkable: false, whyNot }
}

const WHY_NOT: Partial<Record<SentenceKind, string>> = {
  opinion: 'It is an opinion: it says how something is judged, not what is so.',
  forecast: 'It speaks of the future, which cannot be checked yet.',
  question: 'It asks and asserts nothing.',
  instruction: 'It tells somebody what to do and asserts nothing.',
}

const FURNITURE: Partial<Record<PassageRole, string>> = {
  heading: 'It is a heading.',
  caption: 'It is a caption.',
  credit: 'It says who worked on the article.',
  advertisement: 'It is an advertisement or a link to something else.',
  invitation: 'It invites readers to follow, subscribe or write.',
}

function furnitureOf(reading: Reading, role: PassageRole | undefined): string | undefined {
  const known = role && FURNITURE[role]
  if (known) return known
  const words = reading.words.filter(({ tag }) => tag !== 'sign')
  if (words.length === 0) return 'It has no words.'
  if (/^\s*[[(][^\])]*[\])]\s*$/.test(reading.text)) return 'It is a note of the transcript.'
  return isInvitation(reading) ? 'It invites readers to follow, subscribe or write.' : undefined
}

/** "Follow …", "Sign up …": the asking comes first, and what is asked for after it. */
function isInvitation(reading: Reading): boolean {
  const asking = found(reading, kinds.ASKING_READERS)
  return asking.length > 1 && asking[0] === reading.words[0]?.text
}

interface Rule {
  kind: SentenceKind
  fits(reading: Reading, context: SentenceContext): boolean
}

const RULES: Rule[] = [
  { kind: 'question', fits: (reading, context) => isQuestion(reading) && !attributed(context) },
  { kind: 'instruction', fits: isInstruction },
  {
    kind: 'concession',
    fits: (reading, context) => acts(context, 'acknowledged') || has(reading, kinds.GRANTING),
  },
  { kind: 'denial', fits: (reading, context) => acts(context, 'denied') || has(reading, kinds.REFUSING) },
  { kind: 'media', fits: (reading) => has(reading, kinds.MEDIA_NOUNS) && has(reading, kinds.MEDIA_VERBS) },
  { kind: 'causal', fits: (reading) => has(reading, kinds.CAUSE_STRONG) && !isWish(reading) },
  { kind: 'forecast', fits: isForecast },
  { kind: 'opinion', fits: isOpinion },
  { kind: 'legal', fits: (reading) => has(reading, kinds.LAW_BREAKING) },
  { kind: 'event', fits: (reading) => has(reading, kinds.EVENT_DEEDS) && tellsDeed(reading) },
  { kind: 'quantity', fits: hasFirmFigure },
  { kind: 'quote', fits: (reading, context) => isAllQuoted(reading, context) },
  { kind: 'event', fits: tellsDeed },
]

function has(reading: Reading, lexicon: Lexicon): boolean {
  return found(reading, lexicon).length > 0
}

function acts({ attributions = [] }: SentenceContext, act: SpeechAct): boolean {
  return attributions.some((each) => each.act === act)
}

function attributed({ attributions = [] }: SentenceContext): boolean {
  return attributions.length > 0
}

function isQuestion({ text }: Reading): boolean {
  return /\?["”’)]*\s*$/.test(text)
}

/** "Follow the rules." Base form first and nobody before it; with a subject to come ("Let us say he …") it is not one. */
function isInstruction(reading: Reading, context: SentenceContext): boolean {
  const first = reading.words.find(({ tag }) => tag !== 'sign' && tag !== 'interjection')
  if (first?.tag !== 'verb' || first.form !== 'base' || attributed(context)) return false
  return !reading.words.some(({ form, tag }) => form === 'past' || tag === 'modal')
}

function isWish(reading: Reading): boolean {
  return has(reading, kinds.JUDGING) && !reading.words.some(({ form }) => form === 'past')
}

/** Speaks of what will or may be, and of nothing that was. A figure beside "may" makes it a statement of how much. */
function isForecast(reading: Reading, context: SentenceContext): boolean {
  if (reading.words.some((word, at) => isOwnPast(reading, word.form, at))) return false
  const modals = tagged(reading, 'modal').map(({ lower }) => lower)
  if (modals.some((lower) => /^(?:will|shall|'ll|wo)$/.test(lower))) return true
  if (hasFirmFigure(reading, context)) return false
  return modals.some((lower) => /^(?:would|could|may|might|can)$/.test(lower)) && foresees(reading)
}

/** "can be abused", "could also be used", "is expected to". */
function foresees(reading: Reading): boolean {
  if (has(reading, kinds.FORESEEING)) return true
  return reading.words.some(({ lower }, at) => {
    if (!/^(?:could|may|might|can)$/.test(lower)) return false
    return wordAt(reading, at + 1).lower === 'be' || wordAt(reading, at + 2).lower === 'be'
  })
}

/** A past verb that is not "said": the speaking is no deed. */
function isOwnPast(reading: Reading, form: string | undefined, at: number): boolean {
  const word = wordAt(reading, at)
  return form === 'past' && !SPEECH_TURNS.has(word.lemma) && word.tag !== 'modal'
}

function isOpinion(reading: Reading): boolean {
  return has(reading, kinds.JUDGING) || reading.words.some((_, at) => isDemand(reading, at))
}

/** "The board should resign", but not "pupils who should have passed", which tells what did not happen. */
function isDemand(reading: Reading, at: number): boolean {
  if (!/^(?:should|ought)$/.test(wordAt(reading, at).lower)) return false
  return (
    wordAt(reading, at + 1).lower !== 'have' && !/^(?:who|that|which)$/.test(wordAt(reading, at - 1).lower)
  )
}

function hasFirmFigure(reading: Reading, { quantities }: SentenceContext): boolean {
  if (quantities) return quantities.some(({ value }) => value !== null)
  return /\d/.test(reading.text.replace(/\b(?:1[6-9]|20)\d\d\b/g, ''))
}

function isAllQuoted({ text }: Reading, { attributions = [] }: SentenceContext): boolean {
  return attributions.some(
    ({ isDirectQuote, content }) => isDirectQuote && content.end - content.start > text.length / 2,
  )
}

function tellsDeed(reading: Reading): boolean {
  return reading.words.some((word, at) => {
    if (isOwnPast(reading, word.form, at) && word.tag === 'verb') return true
    return word.form === 'participle' && hasHelperBefore(reading, at)
  })
}

/** "was sold", "has sold"; what "is owned" is a state. */
function hasHelperBefore(reading: Reading, at: number): boolean {
  return reading.words.slice(Math.max(0, at - 3), at).some(({ tag, lemma, form }) => {
    return tag === 'auxiliary' && (lemma === 'have' || form === 'past' || form === 'participle')
  })
}

function carriesFact(reading: Reading, context: SentenceContext, kind: SentenceKind): boolean {
  if (kind === 'instruction') return false
  const deeds = reading.words.some((word, at) => word.tag === 'verb' && isOwnPast(reading, word.form, at))
  if (kind === 'question') return deeds && hasFirmFigure(reading, context)
  if (kind === 'forecast') return false
  return (hasFirmFigure(reading, context) || tagged(reading, 'name').length > 0) && deeds
}
