import type { Span, SpeechAct } from '../suggestion'
import type { Subject } from './subject'
import type { Word } from './words'

/** Words that say who speaks and how, and where what they say stands. Without a subject nobody is named. */
export interface Cue {
  act: SpeechAct
  subject: Subject | undefined
  span: Span
  content: Span
  /** Behind or amid what is said: “It is closed,” she said. */
  isAfter: boolean
  /** It shares the subject of the cue before it: "denied it, saying …". */
  isShared: boolean
}

/** What is known of a sentence when a verb of it is looked at. */
export interface Place {
  /** Index of the first word that belongs to no earlier cue. */
  floor: number
  /** Where the sentence ends, without its full stop. */
  end: number
  before: Cue | undefined
}

/** The span from word `from` to before word `to`. */
export function spanOf(words: Word[], from: number, to: number): Span {
  return { start: words[from]!.start, end: words[to - 1]!.end }
}
