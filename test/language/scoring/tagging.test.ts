import fc from 'fast-check'
import { tagWords } from '../../../server/language/scoring/tagging'
import { readWords } from '../../../server/language/scoring/words'

const tagOf = (text: string, word: string) => {
  const found = tagWords(text).find((each) => each.text === word)
  return found && (found.form ? `${found.tag} ${found.form} ${found.lemma}` : found.tag)
}

test.each([
  ['The Chinese government said 230,000 nationals had been persuaded.', 'said', 'verb past say'],
  [
    'The Chinese government said 230,000 nationals had been persuaded.',
    'persuaded',
    'verb participle persuade',
  ],
  ['The Chinese government said 230,000 nationals had been persuaded.', '230,000', 'number'],
  ['The Chinese government said 230,000 nationals had been persuaded.', 'Chinese', 'name'],
  ['Police arrested two suspects.', 'suspects', 'noun'],
  ['He suspects the mayor.', 'suspects', 'verb s suspect'],
  ['They plan to raise the tax.', 'raise', 'verb base raise'],
  ['They plan to raise the tax.', 'tax', 'noun'],
  ['The report was late.', 'report', 'noun'],
  ['They report every week.', 'report', 'verb base report'],
  ['It may rain in May.', 'may', 'modal'],
  ['It may rain in May.', 'May', 'name'],
  ['The closed mine was sold.', 'closed', 'adjective'],
  ['She quickly left.', 'quickly', 'adverb'],
  ['China’s police left.', '’s', 'particle'],
  ['That’s a lie.', '’s', 'auxiliary s be'],
  ['We didn’t know.', 'n’t', 'particle'],
])('in “%s” the word %s is a %s', (text, word, expected) => {
  expect(tagOf(text, word)).toBe(expected)
})

test('every word points at itself, in order, and none overlap', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      let from = 0
      for (const { text: word, start, end } of readWords(text)) {
        expect(text.slice(start, end)).toBe(word)
        expect(start).toBeGreaterThanOrEqual(from)
        from = end
      }
    }),
  )
})
