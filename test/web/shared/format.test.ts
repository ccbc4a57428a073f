import { languageName, span } from '../../../server/web/shared/format'

test.each([
  ['en', 'English'],
  ['ar', 'Arabic'],
  ['zh-Hant', 'Traditional Chinese'],
  ['und', 'Not known'],
  ['qqx', 'qqx'],
  ['no tag at all', 'no tag at all'],
])('the language %s is called %s', (tag, name) => {
  expect(languageName(tag)).toBe(name)
})

test.each([
  [20 / 60, 'under an hour'],
  [1, '1 hour'],
  [47, '47 hours'],
  [48, '2 days'],
  [59 * 24, '59 days'],
  [60 * 24, '2 months'],
  [729 * 24, '24 months'],
  [1478 * 24, '4 years'],
])('a reader is told of %d hours as %s', (hours, words) => {
  expect(span(hours * 3_600_000)).toBe(words)
})
