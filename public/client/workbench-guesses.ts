import type { Selection } from './workbench-selection.js'
import type { Span, TextModel } from './workbench-text.js'

type Fields = Record<string, string>

/** What the server guessed of a claim made of one sentence; as `GuessForScript` there. Without `text`, its own words. */
interface SentenceGuess {
  fields: Fields
  figures: (Span & { fields: Fields })[]
  canTake: boolean
  isLikely: boolean
}

/** What a selection says of its claim. The figures are rows of fields. */
export interface Guess {
  fields: Fields
  figures: Fields[]
}

/** Words in one line. */
export function plain(words: string): string {
  return words.replace(/\s+/g, ' ')
}

/** The guesses that came with the page, by sentence. */
export function readGuesses() {
  const data = document.getElementById('sentence-guesses')?.textContent ?? '[]'
  const guesses: (SentenceGuess | null)[] = JSON.parse(data)
  return {
    /** The voice is that of the first sentence; only a whole sentence has words that stand alone; figures must stand in it. */
    of(text: TextModel, { start, end, anchor, head }: Selection): Guess {
      const first = Math.min(anchor, head)
      const guess = guesses[first]
      const { text: wording = plain(text.words({ start, end })), ...fields } = guess?.fields ?? {}
      const whole = text.sentences[first]
      const isWhole = whole?.start === start && whole.end === end
      const figures = guesses
        .slice(first, Math.max(anchor, head) + 1)
        .flatMap((each) => each?.figures ?? [])
        .filter((figure) => figure.start < end && figure.end > start)
      return {
        fields: isWhole && guess ? { ...fields, text: wording } : fields,
        figures: figures.map((figure) => figure.fields),
      }
    },
    canTake: (sentence: number) => guesses[sentence]?.canTake === true,
    /** The next sentence after (or before) this one that is likely worth a check, round the end of the text. */
    nextLikely(sentence: number, step: -1 | 1): number | undefined {
      const order = guesses.map(
        (_each, at) => (sentence + step * (at + 1) + guesses.length * 2) % guesses.length,
      )
      return order.find((at) => guesses[at]?.isLikely)
    },
  }
}
