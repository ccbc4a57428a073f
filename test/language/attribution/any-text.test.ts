import fc from 'fast-check'
import { proposeAnswers } from '../../../server/language/answers/propose-answers'
import { readAttributions } from '../../../server/language/attribution/read-attributions'
import { type ArticleText, readArticleText } from '../../../server/language/canonical-text'
import { type Sentence, splitSentences } from '../../../server/language/sentences'
import type { Attribution } from '../../../server/language/suggestion'

function read(source: string): {
  article: ArticleText
  sentences: Sentence[]
  attributions: Attribution[][]
} {
  const article = readArticleText(source, 'plain')
  const sentences = splitSentences(article.text, article.blocks, 'en')
  return { article, sentences, attributions: readAttributions(article.text, sentences, article.blocks) }
}

const newsText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'“ ” " ‘ ’ \' , . : ; — ? ! \n\n ( ) said told denied admitted according to which who that he they it'.split(
          ' ',
        ),
        ...'by was is accused of reportedly the a report ministry official Ana Ruiz Mr Wang RTL and but asked claims'.split(
          ' ',
        ),
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(' '))

test('cue and content are words of the text, the content those of its own sentence', () => {
  fc.assert(
    fc.property(newsText, (source) => {
      const { article, sentences, attributions } = read(source)

      expect(attributions).toHaveLength(sentences.length)
      attributions.forEach((layers, at) => {
        for (const { cue, content } of layers) {
          expect(article.text.slice(cue.start, cue.end)).not.toBe('')
          expect(article.text.slice(content.start, content.end)).not.toBe('')
          expect(content.start).toBeGreaterThanOrEqual(sentences[at]!.start)
          expect(content.end).toBeLessThanOrEqual(sentences[at]!.end)
        }
      })
    }),
    { numRuns: 400 },
  )
})

test('an answer is tied to other sentences that exist, each once', () => {
  fc.assert(
    fc.property(newsText, (source) => {
      const { article, sentences, attributions } = read(source)
      const proposed = proposeAnswers(article.text, sentences, article.blocks, attributions)

      expect(proposed).toHaveLength(sentences.length)
      proposed.forEach((answer, at) => {
        if (!answer) return
        expect(answer.answers.length).toBeGreaterThan(0)
        expect(new Set(answer.answers).size).toBe(answer.answers.length)
        expect(answer.answers.every((other) => other < at && sentences[other] !== undefined)).toBe(true)
      })
    }),
    { numRuns: 400 },
  )
})

test('the same text is always read the same', () => {
  fc.assert(fc.property(newsText, (source) => expect(read(source)).toEqual(read(source))))
})

test.each<[string, string]>([
  ['one word', 'a'.repeat(100_000)],
  ['one word that looks like a verb', `he said ${'e'.repeat(100_000)}ed`],
  ['opening marks', '“'.repeat(100_000)],
  ['nested quotations', '“a ‘b '.repeat(16_000)],
  ['straight marks', '" \' '.repeat(25_000)],
  ['verbs of speech', 'he said, '.repeat(12_000)],
  ['nouns that may be verbs', 'claims '.repeat(14_000)],
  ['passives', 'was reported by '.repeat(6_000)],
  ['full stops', `he said${'?!'.repeat(50_000)}a`],
  ['blanks in a denial', `Ana Ruiz denied the claims${' that'.repeat(20_000)}`],
  ['names with titles', Array.from({ length: 8_000 }, (_, at) => `Mr A${at}x said so.`).join(' ')],
  ['confirmations', 'Ana Ruiz confirmed this. '.repeat(4_000)],
  ['denials', 'Ana Ruiz denied the claims. '.repeat(4_000)],
])('100 kB of %s are read like any text', (_name, source) => {
  const { article, sentences, attributions } = read(source)

  expect(attributions).toHaveLength(sentences.length)
  expect(proposeAnswers(article.text, sentences, article.blocks, attributions)).toHaveLength(sentences.length)
})
