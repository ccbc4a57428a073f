import fc from 'fast-check'
import { type FigurePoint, figureStrip } from '../../../server/web/shared/figure-strip'
import type { FigureStrip } from '../../../server/web/shared/parts'
import { textWidth } from '../../../server/web/shared/svg-text'

const point = (value: number, on: string | undefined, more: Partial<FigurePoint> = {}): FigurePoint => ({
  value,
  on,
  words: String(value),
  slot: 'supported',
  href: '/claims/1',
  isHere: false,
  ...more,
})

/** The count of the group in September, and what it counted later. */
const OFFICES = [point(102, '2022-12-05'), point(54, '2022-09-12', { isHere: true }), point(30, undefined)]

function strip(points: readonly FigurePoint[], dir?: 'ltr' | 'rtl'): FigureStrip {
  const made = figureStrip(points, dir)
  if (made === undefined) throw new Error('Nothing was drawn')
  return made
}

test('54, and later 102, stand in the order of time and by their size', () => {
  const { dots, undated } = strip(OFFICES)

  expect(dots.map(({ words, isHere }) => [words, isHere])).toEqual([
    ['54', true],
    ['102', false],
  ])
  expect(dots[0]?.x).toBeLessThan(dots[1]?.x ?? 0)
  expect(dots[0]?.y).toBeGreaterThan(dots[1]?.y ?? 0)
  expect(undated).toBe(1)
})

test('the scale begins at nothing, so that 54 is about half as high as 102', () => {
  const { dots, lines } = strip(OFFICES)
  const floor = Math.max(...lines.map(({ y }) => y))
  const height = (at: number) => floor - (dots[at]?.y ?? 0)

  expect(lines.map(({ text }) => text)).toEqual(['0', '150'])
  expect(height(0) / height(1)).toBeCloseTo(54 / 102, 1)
})

test('from right to left time runs to the left', () => {
  const { dots } = strip(OFFICES, 'rtl')

  expect(dots[0]?.x).toBeGreaterThan(dots[1]?.x ?? 0)
})

test('one value with a day is nothing to draw', () => {
  expect(figureStrip([point(54, '2022-09-12'), point(30, undefined)])).toBeUndefined()
})

test('a range reaches from its lower to its upper end', () => {
  const [dot] = strip([point(4, '2022-10-27', { high: 14 }), point(5, '2022-11-01')]).dots

  expect(dot?.top).toBeLessThan(dot?.y ?? 0)
})

const points = fc.array(
  fc.record({
    value: fc.integer({ min: -1000, max: 1_000_000 }),
    on: fc
      .date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
    isHere: fc.boolean(),
  }),
  { minLength: 2, maxLength: 25 },
)

test('whatever the values, dots, words and years lie within the drawing', () => {
  fc.assert(
    fc.property(points, fc.constantFrom('ltr' as const, 'rtl' as const), (values, dir) => {
      const made = strip(
        values.map(({ value, on, isHere }) => point(value, on, { isHere })),
        dir,
      )

      for (const { x, y } of [...made.dots, ...made.ticks.map(({ x }) => ({ x, y: made.height }))]) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThanOrEqual(made.width)
        expect(y).toBeGreaterThanOrEqual(0)
        expect(y).toBeLessThanOrEqual(made.height)
      }
      for (const area of labelAreas(made)) {
        expect(area.left).toBeGreaterThanOrEqual(0)
        expect(area.right).toBeLessThanOrEqual(made.width)
      }
    }),
  )
})

test('no words cover other words', () => {
  fc.assert(
    fc.property(points, (values) => {
      const areas = labelAreas(strip(values.map(({ value, on, isHere }) => point(value, on, { isHere }))))

      expect(
        areas.flatMap((one) =>
          areas.filter(
            (other) =>
              one !== other &&
              one.left < other.right &&
              other.left < one.right &&
              Math.abs(one.y - other.y) < 12,
          ),
        ),
      ).toEqual([])
    }),
  )
})

function labelAreas({ dots }: FigureStrip): { left: number; right: number; y: number }[] {
  return dots.flatMap(({ label, words }) => {
    if (label === undefined) return []
    const half = textWidth(words, 13) / 2 - 1
    return [{ left: label.x - half, right: label.x + half, y: label.y }]
  })
}
