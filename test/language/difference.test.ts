import fc from 'fast-check'
import { type DifferencePart, sentenceSwaps, wordDifference } from '../../server/language/difference'

const side = (parts: DifferencePart[], left: 'added' | 'removed') =>
  parts
    .filter((part) => part.kind !== left)
    .map((part) => part.text)
    .join('')

test('a changed number is shown as that', () => {
  expect(wordDifference('There are 54 offices.', 'There are 102 offices.')).toEqual([
    { kind: 'same', text: 'There are ' },
    { kind: 'removed', text: '54' },
    { kind: 'added', text: '102' },
    { kind: 'same', text: ' offices.' },
  ])
})

test('equal texts are the same, and empty ones have no parts', () => {
  expect(wordDifference('one two', 'one two')).toEqual([{ kind: 'same', text: 'one two' }])
  expect(wordDifference('', '')).toEqual([])
  expect(wordDifference('', 'new')).toEqual([{ kind: 'added', text: 'new' }])
})

test('words changed one after the other are one removal and one addition', () => {
  const [before, after] = [
    'offices, and police work in all of them.',
    'offices; who works in them is known for nine.',
  ]

  expect(wordDifference(before, after).map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
    'same: offices',
    'removed: , and police work ',
    'added: ; who works ',
    'same: in ',
    'removed: all of them',
    'added: them is known for nine',
    'same: .',
  ])
})

test('lines stay lines: a change does not run over the end of one', () => {
  expect(wordDifference('one\ntwo', 'ten\ntwelve').map(({ text }) => text)).toEqual([
    'one',
    'ten',
    '\n',
    'two',
    'twelve',
  ])
})

test('both texts can be read from the parts', () => {
  const words = fc.array(
    fc.oneof(
      fc.constantFrom('a', 'b ', ' ', '\n', 'word. ', '\r\n', '“c”'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
  )
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [before, after] = [one.join(''), other.join('')]
      const parts = wordDifference(before, after)
      expect(side(parts, 'added')).toBe(before)
      expect(side(parts, 'removed')).toBe(after)
      expect(parts.every((part) => part.text !== '')).toBe(true)
    }),
  )
})

const numbered = (from: number) => Array.from({ length: 30_000 }, (_, at) => `w${at * from}`)
test.each([
  ['nothing in common', numbered(3).join(' '), numbered(7).join(' ')],
  ['every sentence changed a little', numbered(1).join(' x. '), numbered(1).join(' y. ')],
  ['all in one word', 'a'.repeat(200_000), 'b'.repeat(200_000)],
  ['one letter again and again', 'a '.repeat(100_000), 'b a '.repeat(50_000)],
  ['lines in reverse', numbered(1).join('\n'), numbered(1).reverse().join('\n')],
])('two texts of 200 kB do not hang: %s', (_name, before, after) => {
  const began = performance.now()

  const parts = wordDifference(before, after)

  // Half a second alone; a growth worse than linear would be far beyond the bound.
  expect(performance.now() - began).toBeLessThan(10_000)
  expect(side(parts, 'added')).toBe(before)
})

test('of two rationales each sentence that differs can be taken over by itself', () => {
  const mine = 'The group counted 54 offices. Nobody denies that. It is old.'
  const theirs = 'The group counted 102 offices. Nobody denies that. The list was revised. It is old.'

  expect(sentenceSwaps(mine, theirs)).toEqual([
    { mine: 'The group counted 54 offices. ', theirs: 'The group counted 102 offices. ', after: '' },
    { mine: '', theirs: 'The list was revised. ', after: 'Nobody denies that. ' },
  ])
})

test('taking every sentence over makes their text of mine, and equal texts leave nothing to take', () => {
  const sentence = fc.constantFrom('A came. ', 'B went. ', 'C stayed. ', 'D?\n', '54. ')
  const text = fc.array(sentence, { maxLength: 8 }).map((sentences) => sentences.join(''))
  fc.assert(
    fc.property(text, text, (mine, theirs) => {
      const swaps = sentenceSwaps(mine, theirs)
      const lengths = swaps.reduce((sum, swap) => sum + swap.theirs.length - swap.mine.length, 0)
      expect(mine.length + lengths).toBe(theirs.length)
      expect(swaps.every((swap) => mine.includes(swap.mine) && theirs.includes(swap.theirs))).toBe(true)
      expect(sentenceSwaps(mine, mine)).toEqual([])
    }),
  )
})
