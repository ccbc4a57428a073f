import { languageName } from '../../../server/web/shared/format'

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
