import type { SourceFormat } from '../domain/article'
import { Refused } from '../domain/errors'
import { type ArticleText, readArticleText } from '../language/canonical-text'
import { guessLanguage } from '../language/language-guess'
import { type Sentence, splitSentences } from '../language/sentences'
import { hashText } from '../language/text-hash'

/** A text ready to become a revision. */
export interface ReadText extends ArticleText {
  sentences: Sentence[]
  textHash: string
  language: string
}

const EMPTY =
  'There is no text in this. Paste the words of the article, or choose another format if they were lost.'

/**
 * Reads a pasted or decoded text: canonical words, blocks, sentences, hash. An empty `language` is guessed from the
 * words; 'und' when they do not tell.
 * @throws Refused when no visible word remains
 */
export function readText(source: string, format: SourceFormat, language: string): ReadText {
  const read = readArticleText(source, format)
  if (read.text === '') throw new Refused([{ field: 'text', message: EMPTY }])
  const spoken = language === '' ? guessLanguage(read.text) : language
  return {
    ...read,
    sentences: splitSentences(read.text, read.blocks, spoken),
    textHash: hashText(read.text),
    language: spoken,
  }
}
