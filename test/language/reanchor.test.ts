import { makePassage } from '../../server/language/passage'
import { reanchor } from '../../server/language/reanchor'

const before = 'The report counted 54 offices. A later report said that 54 offices were shut. The end.'
const passageOf = (words: string) => {
  const start = before.indexOf(words)
  return makePassage(before, start, start + words.length)
}

function again(words: string, after: string) {
  const passage = passageOf(words)
  const result = reanchor(after, passage, passage)
  return 'start' in result ? [result.status, after.slice(result.start, result.end)] : [result.status]
}

test.each([
  ['an unchanged text', '54 offices', before, ['same', '54 offices']],
  ['words put before it', 'counted 54', `Corrected. ${before}`, ['moved', 'counted 54']],
  [
    'another kind of space',
    'later report',
    before.replace('later report', 'later\u00a0report'),
    ['moved', 'later\u00a0report'],
  ],
  ['a changed number', 'counted 54', before.replace('54', '102'), ['gone']],
  ['a number that grew', 'counted 54', before.replace('54', '54,000'), ['gone']],
  ['a word that grew', 'later report', before.replace('later report', 'later reporter'), ['gone']],
  ['part of a word in an unchanged text', 'unted 54 off', before, ['same', 'unted 54 off']],
  ['part of a word that moved', 'unted 54 off', `So. ${before}`, ['moved', 'unted 54 off']],
  ['changed case', 'later report', before.replace('later report', 'Later Report'), ['gone']],
  ['the sentence removed', 'The end.', before.replace(' The end.', ''), ['gone']],
  ['one of two left', 'counted 54', 'Who counted 54?', ['moved', 'counted 54']],
])('%s', (_name, words, after, expected) => {
  expect(again(words, after)).toEqual(expected)
})

test('the context tells two occurrences apart after both have moved', () => {
  const passage = passageOf('54 offices')
  const after = `A note, and another. ${before}`

  expect(reanchor(after, passage, passage)).toEqual({ status: 'moved', start: 40, end: 50 })
})

test('words that overlap themselves are found at their own place', () => {
  const passage = makePassage('ha ha ha, he said', 3, 8)

  expect(reanchor('ha ha ha, he said', passage, passage)).toEqual({ status: 'same', start: 3, end: 8 })
})

test('two occurrences in strange surroundings are ambiguous', () => {
  const passage = passageOf('54 offices')

  expect(reanchor('Then 54 offices. Now 54 offices.', passage, passage)).toEqual({ status: 'ambiguous' })
})

test('an insertion that took over one side of the context is not followed', () => {
  const text = 'Notes are quite helpful. Comments can sum up the rule.'
  const start = text.indexOf('Comments can')
  const passage = makePassage(text, start, start + 12)
  const after = 'Good notes are quite helpful. Comments can be long. Comments can also sum up the rule.'

  expect(reanchor(after, passage, passage)).toEqual({ status: 'ambiguous' })
})

test('another occurrence that slipped into the old place is not taken for the same', () => {
  const text = 'Red cats sat. Old cats ran.'
  const passage = makePassage(text, 18, 22)
  const after = 'Some other cats here. Red cats sat. Old cats ran.'
  const shifted = { ...passage, start: after.indexOf('cats'), end: after.indexOf('cats') + 4 }

  expect(reanchor(after, passage, shifted)).toEqual({ status: 'moved', start: 40, end: 44 })
})
