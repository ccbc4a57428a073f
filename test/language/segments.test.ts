import fc from 'fast-check'
import { cutSegments } from '../../server/language/segments'

const text = 'The report counted 54 offices in 21 countries.'
const shown = (range: { start: number; end: number }, marks: { id: number; start: number; end: number }[]) =>
  cutSegments(text, range, marks).map((segment) => [segment.text, segment.ids])

test('text without marks is one segment', () => {
  expect(shown({ start: 0, end: 10 }, [])).toEqual([['The report', []]])
})

test('nested marks are cut at the inner one, the outer named first', () => {
  const marks = [
    { id: 2, start: 19, end: 29 },
    { id: 1, start: 4, end: 46 },
  ]

  expect(shown({ start: 0, end: 46 }, marks)).toEqual([
    ['The ', []],
    ['report counted ', [1]],
    ['54 offices', [1, 2]],
    [' in 21 countries.', [1]],
  ])
})

test('crossing marks share the middle', () => {
  const marks = [
    { id: 1, start: 4, end: 29 },
    { id: 2, start: 19, end: 46 },
  ]

  expect(shown({ start: 4, end: 46 }, marks)).toEqual([
    ['report counted ', [1]],
    ['54 offices', [1, 2]],
    [' in 21 countries.', [2]],
  ])
})

test('marks are clipped to the range, and those outside, empty or reversed are left out', () => {
  const marks = [
    { id: 1, start: 0, end: 46 },
    { id: 2, start: 0, end: 4 },
    { id: 3, start: 8, end: 8 },
    { id: 4, start: 9, end: 5 },
    { id: 5, start: 10, end: 30 },
  ]

  expect(shown({ start: 4, end: 10 }, marks)).toEqual([['report', [1]]])
})

test('two passages of one claim over one word name it once', () => {
  const marks = [
    { id: 1, start: 0, end: 10 },
    { id: 1, start: 4, end: 10 },
  ]

  expect(shown({ start: 4, end: 10 }, marks)).toEqual([['report', [1]]])
})

test('segments tile the range and each names exactly the marks that cover it', () => {
  const mark = fc.record({ id: fc.nat(9), start: fc.nat(50), end: fc.nat(50) })
  fc.assert(
    fc.property(
      fc.array(mark, { maxLength: 12 }),
      fc.nat(20),
      fc.integer({ min: 21, max: 46 }),
      (marks, start, end) => {
        const segments = cutSegments(text, { start, end }, marks)
        expect(segments.map((segment) => segment.text).join('')).toBe(text.slice(start, end))
        for (const segment of segments) {
          const covering = marks.filter(
            (each) => each.start <= segment.start && each.end >= segment.end && each.start < each.end,
          )
          expect([...segment.ids].sort()).toEqual([...new Set(covering.map((each) => each.id))].sort())
        }
      },
    ),
  )
})
