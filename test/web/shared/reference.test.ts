import { choiceSentence, reference, referenceNumber } from '../../../server/web/shared/reference'

test.each([
  // typed                          → number
  ['#12 Survey of police offices', 12],
  ['#12', 12],
  [' 12 ', 12],
  ['54 offices in 21 countries', undefined],
  ['#0', undefined],
  ['#12345678901234567890', undefined],
  ['12th briefing', undefined],
  ['survey', undefined],
  ['', undefined],
])('“%s” means number %s', (typed, expected) => {
  expect(referenceNumber(typed)).toBe(expected)
})

test('what is offered is understood again', () => {
  expect(referenceNumber(reference(7, 'Two lines\n of a title'))).toBe(7)
})

test('words that fit one thing, several or none are answered with what to do', () => {
  expect(choiceSentence('survey', ['#1 Survey'], 'None.')).toContain(
    '“#1 Survey”. If you mean it, type its number',
  )
  expect(choiceSentence('survey', ['#1 A', '#2 B'], 'None.')).toContain('“#1 A”, “#2 B”. Type the number')
  expect(choiceSentence('survey', [], 'None.')).toBe('None.')
})
