import type { ClaimKind } from '../domain/claim'

/** A stretch of a text: UTF-16 code units, end exclusive. */
export interface Span {
  start: number
  end: number
}

/** A range of days that a text speaks of. ISO dates, both inclusive; a missing side is open or unknown. */
export interface Period extends Span {
  from?: string
  to?: string
  /** What was taken for granted to resolve it: "September before 27 October 2022". Absent for absolute dates. */
  assumption?: string
}

export const COMPARATORS = [
  'exactly',
  'at_least',
  'at_most',
  'more_than',
  'less_than',
  'about',
  'vague',
] as const
export type Comparator = (typeof COMPARATORS)[number]

/** A number of the text and what it counts. `value` is null exactly when the amount is vague ("dozens", "many"). */
export interface Quantity extends Span {
  value: number | null
  /** Upper end of a range: "10 to 12". */
  high?: number
  comparator: Comparator
  /** "%", "USD", "km"; absent where things are counted. */
  unit?: string
  /** "Chinese offices", "nationals": what there are that many of. */
  counted?: string
  place?: string
  period?: Period
}

export const SPEECH_ACTS = [
  'said',
  'denied',
  'accused',
  'acknowledged',
  'found',
  'urged',
  'ordered',
  'reported',
  'reportedly',
  'asked',
] as const
export type SpeechAct = (typeof SPEECH_ACTS)[number]

export const SPEAKER_KINDS = ['person', 'organisation', 'document', 'unnamed'] as const
export type SpeakerKind = (typeof SPEAKER_KINDS)[number]

/** Somebody (or some paper) that the text lets speak. */
export interface Speaker {
  /** Resolved to the fullest name of the text: "Wang Jingyu" for a later "Wang" or "he". Empty when unnamed. */
  name: string
  kind: SpeakerKind
  /** "spokesman of the Chinese foreign ministry"; empty when the text says none. */
  role: string
}

/** One layer of "who says that who says": the outermost first. */
export interface Attribution {
  speaker: Speaker
  act: SpeechAct
  isDirectQuote: boolean
  /** Where the words that name speaker and act stand. */
  cue: Span
  /** Where what is asserted stands. */
  content: Span
}

/** What a sentence is, before anybody decides. The kinds of claims, and what is none. */
export type SentenceKind = ClaimKind | 'question' | 'instruction' | 'boilerplate'

/** Why a sentence scored as it did; `weight` is its share of the score before squashing, negative when it lowers. */
export interface Reason {
  feature: string
  weight: number
  sentence: string
}

export type AnswerKind = 'denies_existence' | 'denies_characterisation' | 'gives_other_purpose' | 'concedes'

/** A denial or concession and the sentences of the article that it answers. */
export interface ProposedAnswer {
  kind: AnswerKind
  /** Indexes of sentences, the likeliest first. */
  answers: number[]
}

/** What the engine proposes for one sentence. It proposes and never decides. */
export interface Suggestion extends Span {
  /** Index of the sentence in the text. */
  sentence: number
  text: string
  score: number
  reasons: Reason[]
  kind: SentenceKind
  checkable: boolean
  /** A sentence, when it is not checkable. */
  whyNot?: string
  quantities: Quantity[]
  /** Outermost first; empty is the article's own voice. */
  attributions: Attribution[]
  /** A claim sentence that stands alone; a guess. */
  wording: string
  /** What the wording takes for granted, in sentences. */
  assumptions: string[]
  /** Other sentences that state the same; the first of a group carries the rest. */
  repeats: number[]
  /** Sentences of the same group whose figures disagree, in words. */
  disagreements: string[]
  answer?: ProposedAnswer
}

/** The first pass over one text. Suggestions are in rank order, ties in document order, one for each sentence. */
export interface ArticleSuggestions {
  language: string
  /** False for languages that are only divided into sentences. */
  isAnalysed: boolean
  suggestions: Suggestion[]
  periods: Period[]
}
