import { numbersOf } from '../../../server/language/scoring/features/numbers'
import { readSentence } from '../../../server/language/scoring/reading'

test.each([
  ['The council closed 14 of its 31 libraries.', 'counted: 14 of its 31 libraries; counted: 31 libraries'],
  ['Seven guards were hurt.', 'counted_in_words: Seven guards'],
  ['The bridge cost $3.4 million.', 'money: $3.4 million'],
  ['He paid 90 euros.', 'money: 90 euros'],
  ['Turnout was 61.4 percent.', 'share: 61.4 percent'],
  ['Prices rose 6.8% in a year.', 'share: 6.8%'],
  ['A third of the crew left.', 'share: third of'],
  ['It fell for the third quarter in a row.', ''],
  ['It is the third leak of the year.', ''],
  ['It took 11 hours.', 'time: 11 hours'],
  ['She was elected in 2019.', 'year: 2019'],
  ['The files were found on May 3.', ''],
  ['The mayor is 58.', 'figure: 58'],
  ['Nobody counted.', ''],
])('each number of “%s” has one use: %s', (text, expected) => {
  const found = numbersOf(readSentence(text)).map(({ use, words }) => `${use}: ${words}`)

  expect(found.join('; ')).toBe(expected)
})

test.each([
  ['The flood hit 230,000 people.', true],
  ['The fund holds 2 billion crowns.', true],
  ['The flood hit 230 people.', false],
])('“%s” gives a large number: %p', (text, expected) => {
  expect(numbersOf(readSentence(text)).some(({ isLarge }) => isLarge)).toBe(expected)
})
