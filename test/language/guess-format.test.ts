import { guessFormat } from '../../server/language/guess-format'

test.each([
  ['<!doctype html><p>x', undefined, 'html'],
  ['<p>The bridge is open.</p>', undefined, 'html'],
  ['# Title\n\nThe bridge is open.', undefined, 'markdown'],
  ['See [the report](https://example.org).', undefined, 'markdown'],
  ['It is **not** open.', undefined, 'markdown'],
  ['The bridge is open. 3 < 4, and #1 of 2 * 3 * 4.', undefined, 'plain'],
  ['', undefined, 'plain'],
  ['# not a title', 'notes.txt', 'plain'],
  ['plain words', 'NOTES.MD', 'markdown'],
  ['plain words', 'page.htm', 'html'],
  ['<p>x</p>', 'page', 'html'],
] as const)('%j in %s is %s', (text, filename, format) => {
  expect(guessFormat(text, filename)).toBe(format)
})
