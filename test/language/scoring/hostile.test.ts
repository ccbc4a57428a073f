import { featuresOf } from '../../../server/language/scoring/features-of'
import { kindOf } from '../../../server/language/scoring/kind'
import { readSentence } from '../../../server/language/scoring/reading'
import { scoreOf } from '../../../server/language/scoring/score'

const SIZE = 100_000
const hostile = {
  'one letter without end': 'a'.repeat(SIZE),
  'one capital without end': 'A'.repeat(SIZE),
  'nothing but numbers': '1,000 '.repeat(SIZE / 6),
  'one number without end': '1,'.repeat(SIZE / 2),
  'nothing but quotation marks': '“"’'.repeat(SIZE / 3),
  'apostrophes between letters': "a'".repeat(SIZE / 2),
  'brackets that never close': '[('.repeat(SIZE / 2),
  'hyphens between letters': 'a-'.repeat(SIZE / 2),
  blanks: ' '.repeat(SIZE),
  'marks on one letter': `e${'\u0301'.repeat(SIZE)}`,
  'lone surrogates': '\ud800'.repeat(SIZE),
  'the words that look things up in objects': 'constructor __proto__ toString hasOwnProperty '.repeat(
    SIZE / 45,
  ),
}

test.each(Object.entries(hostile))('%s gets a kind and a score', (_, text) => {
  const reading = readSentence(text)

  expect(scoreOf(featuresOf(reading)).score).toBeLessThanOrEqual(1)
  expect(kindOf(reading).kind).toEqual(expect.any(String))
})

test('no sentence is read beyond its first 4,000 units', () => {
  const words = 'The council closed a library. '
  const short = readSentence(words.repeat(200))
  const long = readSentence(words.repeat(4000))

  expect(long.words.length).toBe(readSentence(words.repeat(4000).slice(0, 4000)).words.length)
  expect(long.words.length).toBeLessThanOrEqual(short.words.length)
})
