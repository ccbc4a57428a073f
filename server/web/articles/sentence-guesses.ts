import type { ClaimWords } from '../../actions/claim-making'
import { guessFigures } from '../../actions/figure-guess'
import { guessClaimWords, guessedFields } from '../../actions/suggestion-guess'
import type { ArticleRevision } from '../../domain/article'
import type { ClaimQuantity } from '../../domain/claim-quantity'
import type { Suggestion } from '../../language/suggestion'
import { claimWordsValues } from '../shared/claim-forms'
import { figureValues } from '../shared/figure-forms'
import type { SuggestionReading } from './suggestion-reading'
import { canTake, likelihood, openSuggestions } from './workbench-suggestions'

/** What the reading of a sentence says of the claim that could be made of it. Offsets are UTF-16 code units. */
export interface SentenceGuess {
  words: ClaimWords
  figures: { start: number; end: number; figure: ClaimQuantity }[]
  /** How much it is worth a check; empty for what is hardly, and for what somebody has dealt with. */
  likely: '' | 'perhaps' | 'likely' | 'very likely'
  /** One press makes the claim. */
  canTake: boolean
}

export type SentenceGuesses = ReadonlyMap<number, SentenceGuess>

/** By the index of the sentence; nothing for questions, boilerplate and the like, and for languages that are not read. */
export function sentenceGuesses(reading: SuggestionReading, today: string): SentenceGuesses {
  const { found, article } = reading
  const setting = { ...article, found, today }
  const open = new Set(openSuggestions(reading))
  const indexes = new Map(article.revision.sentences.map(({ start, index }) => [start, index]))
  const guesses = new Map<number, SentenceGuess>()
  for (const suggestion of found.isAnalysed ? found.suggestions : []) {
    const index = indexes.get(suggestion.start)
    const words = guessClaimWords(suggestion, setting)
    if (index === undefined || words === undefined) continue
    const isOpen = open.has(suggestion)
    guesses.set(index, {
      words,
      figures: figuresOf(suggestion),
      likely: isOpen ? likelihood(suggestion.score) : '',
      canTake: isOpen && canTake(suggestion),
    })
  }
  return guesses
}

function figuresOf({ quantities }: Suggestion): SentenceGuess['figures'] {
  return quantities.flatMap(({ start, end, ...said }) =>
    guessFigures([{ start, end, ...said }]).map((figure) => ({ start, end, figure })),
  )
}

/**
 * The fields of a claim made of the sentences from `first` to `last`, by their indexes, and which of them are guesses.
 * The voice is that of the first; a wording that stands alone is known of a single sentence only.
 */
export function guessedValues(guesses: SentenceGuesses, first: number, last: number) {
  const guess = guesses.get(first)
  if (guess === undefined) return { values: {}, guessed: [] }
  const { text, ...said } = claimWordsValues({ ...guess.words, quantities: figuresIn(guesses, first, last) })
  const isSingle = first === last
  const guessed = guessedFields(guess.words).filter((field) => isSingle || field !== 'text')
  return { values: isSingle ? { text, ...said } : said, guessed }
}

function figuresIn(guesses: SentenceGuesses, first: number, last: number): ClaimQuantity[] {
  const figures = Array.from(
    { length: last - first + 1 },
    (_each, at) => guesses.get(first + at)?.figures ?? [],
  )
  return figures.flat().map(({ figure }) => figure)
}

/** The same for the script of the workbench, in the order of the sentences; null where nothing is guessed. */
export interface GuessForScript {
  /** By name of the field; without the claim's words where they are those of the sentence, which the page has. */
  fields: Record<string, string>
  /** `fields` are those of one row. */
  figures: { start: number; end: number; fields: Record<string, string> }[]
  canTake: boolean
  isLikely: boolean
}

const FIELDS = [
  'text',
  'kind',
  'attribution',
  'voice',
  'claimantName',
  'claimantKind',
  'claimantRole',
  'claimantNote',
  'assertedOn',
] as const

export function guessesForScript(
  guesses: SentenceGuesses,
  { text, sentences }: Pick<ArticleRevision, 'text' | 'sentences'>,
): (GuessForScript | null)[] {
  return sentences.map(({ index, start, end }) => {
    const guess = guesses.get(index)
    if (guess === undefined) return null
    const values = claimWordsValues(guess.words)
    if (values.text === text.slice(start, end).replace(/\s+/g, ' ')) values.text = ''
    return {
      fields: Object.fromEntries(
        FIELDS.map((name) => [name, values[name]]).filter(([, value]) => value !== ''),
      ),
      figures: guess.figures.map(({ start, end, figure }) => ({ start, end, fields: rowOf(figure) })),
      canTake: guess.canTake,
      isLikely: isLikely(guess),
    }
  })
}

/** Worth a dot in the margin. */
export function isLikely({ likely }: Pick<SentenceGuess, 'likely'>): boolean {
  return likely === 'likely' || likely === 'very likely'
}

function rowOf(figure: ClaimQuantity): Record<string, string> {
  const columns = Object.entries(figureValues([figure])).map(
    ([name, [value]]) => [name, value ?? ''] as const,
  )
  return Object.fromEntries(columns.filter(([, value]) => value !== ''))
}
