import { splitSentences } from '../../../server/language/sentences'
import { findGoldWords, type Gold, type GoldQuantity, readGoldArticles } from '../../support/news-gold'

const articles = [...readGoldArticles(), ...readGoldArticles('news-unseen')]

test('there are at least twelve articles of 180 to 350 words', () => {
  const lengths = articles.map(({ article }) => article.text.split(/\s+/).length)

  expect(articles.length).toBeGreaterThanOrEqual(12)
  expect(lengths.filter((length) => length < 180 || length > 350)).toEqual([])
})

test.each(articles)('every piece of a sentence stands exactly once in $name', ({ article, gold }) => {
  const finds = piecesOf(gold).map((piece) => ({ piece, times: article.text.split(piece).length - 1 }))

  expect(finds.filter(({ times }) => times !== 1)).toEqual([])
})

test.each(articles)(
  'no two claims of $name stand for one sentence',
  ({ article: { text, blocks }, gold }) => {
    const sentences = splitSentences(text, blocks, 'en')
    const places = gold.claims.map(({ sentence }) => {
      const at = text.indexOf(sentence)
      return sentences.findIndex(({ start, end }) => start <= at && at + sentence.length <= end)
    })

    expect(places).not.toContain(-1)
    expect(new Set(places).size).toBe(places.length)
  },
)

test.each(articles)('the quantities of $name stand there, in order', ({ article: { text }, gold }) => {
  const places = gold.quantities.map((quantity) => findGoldWords(text, quantity)?.start ?? -1)

  expect(places).not.toContain(-1)
  expect(places).toEqual([...places].sort((one, other) => one - other))
})

test.each(articles)('the values for $name are those of its figures', ({ gold }) => {
  const written = gold.quantities.filter(({ words }) => /\d/.test(words))

  expect(written.map(({ value }) => value)).toEqual(written.map(valueOfFigures))
  expect(gold.quantities.filter((one) => (one.value === null) !== (one.comparator === 'vague'))).toEqual([])
})

function piecesOf({ claims, answers }: Gold): string[] {
  const claimed = claims.flatMap(({ sentence, repeats }) => [sentence, ...repeats])
  return [...claimed, ...answers.flatMap(({ sentence, answers: targets }) => [sentence, ...targets])]
}

function valueOfFigures({ words }: GoldQuantity): number {
  const figures = Number(words.replaceAll(',', '').match(/\d+(?:\.\d+)?/)?.[0])
  return Math.round(figures * scaleOf(words.toLowerCase()) * 1000) / 1000
}

function scaleOf(words: string): number {
  if (/bn|billion/.test(words)) return 1e9
  return words.includes('million') ? 1e6 : 1
}
