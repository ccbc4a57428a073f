import fc from 'fast-check'
import { makePassage } from '../../server/language/passage'

test('a passage has its words and 32 characters on either side', () => {
  const text = `${'a'.repeat(40)} words ${'b'.repeat(40)}`

  expect(makePassage(text, 40, 47)).toEqual({
    exact: 'words',
    prefix: `${'a'.repeat(31)} `,
    suffix: ` ${'b'.repeat(31)}`,
    start: 41,
    end: 46,
  })
})

test('at the ends of a text the context is shorter', () => {
  expect(makePassage('words', 0, 5)).toMatchObject({ prefix: '', suffix: '' })
})

test('a character is never cut', () => {
  const text = `🙂${'a'.repeat(31)}🙂${'b'.repeat(31)}🙂`

  expect(makePassage(text, 34, 35)).toMatchObject({
    exact: '🙂',
    prefix: 'a'.repeat(31),
    suffix: 'b'.repeat(31),
  })
})

test.each([
  [3, 3],
  [4, 2],
  [-1, 2],
  [0, 99],
  [0.5, 2],
  [Number.NaN, 2],
  [3, 4],
])('from %d to %d there is no passage', (start, end) => {
  expect(() => makePassage('one two', start, end)).toThrow(RangeError)
})

test('a passage is what the text says at its place', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.nat(20),
      fc.nat(20),
      (text, from, length) => {
        const start = Math.min(from, text.length - 1)
        const end = Math.min(start + 1 + length, text.length)
        fc.pre(text.slice(start, end).trim() !== '')
        const passage = makePassage(text, start, end)
        expect(text.slice(passage.start, passage.end)).toBe(passage.exact)
        expect(text.slice(0, passage.start).endsWith(passage.prefix)).toBe(true)
        expect(text.slice(passage.end).startsWith(passage.suffix)).toBe(true)
        expect(`${passage.prefix}|${passage.exact}|${passage.suffix}`).not.toMatch(/\p{Cs}/u)
      },
    ),
  )
})
