import fc from 'fast-check'
import { slugify } from '../../server/language/slug'

test.each([
  ['54 offices in 21 countries', '54-offices-in-21-countries'],
  ['The mayor’s “new” bridge – opened!', 'the-mayors-new-bridge-opened'],
  ['Größe, Łódź, Ærø & Þór', 'grosse-lodz-aero-thor'],
  ['São Tomé', 'sao-tome'],
  ['没有这回事', 'claim'],
  ['', 'claim'],
  ['---', 'claim'],
])('%s → %s', (text, slug) => {
  expect(slugify(text, 'claim')).toBe(slug)
})

test('a long text is cut after a whole word', () => {
  expect(slugify('one two three', 'claim', 9)).toBe('one-two')
  expect(slugify('onetwothree', 'claim', 6)).toBe('onetwo')
})

test('a slug is always fit for a URL', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(slugify(text, 'claim')).toMatch(/^(?=.{1,60}$)[a-z0-9]+(?:-[a-z0-9]+)*$/)
    }),
  )
})
