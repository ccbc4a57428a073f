import {
  areaUnderCurve,
  averagePrecision,
  bestThreshold,
  f1At,
  precisionAt,
} from '../../bench/suggest/ranking'

const row = (score: number, isRight: boolean) => ({ score, isRight })

test('the area under the curve is the share of pairs in the right order, ties half', () => {
  expect(areaUnderCurve([row(0.9, true), row(0.1, false)])).toBe(1)
  expect(areaUnderCurve([row(0.9, false), row(0.1, true)])).toBe(0)
  expect(areaUnderCurve([row(0.5, false), row(0.5, true)])).toBe(0.5)
  expect(areaUnderCurve([row(0.9, true), row(0.5, false), row(0.4, true), row(0.1, false)])).toBe(0.75)
})

test('average precision is the mean precision at the ranks of the right ones, ties in the order given', () => {
  expect(averagePrecision([row(0.9, true), row(0.8, false), row(0.7, true)])).toBeCloseTo((1 + 2 / 3) / 2)
  expect(averagePrecision([row(0.5, false), row(0.5, true)])).toBe(0.5)
  expect(averagePrecision([row(0.5, false)])).toBe(0)
})

test('precision among the first counts places, even where there are fewer', () => {
  expect(precisionAt([row(0.1, false), row(0.9, true), row(0.8, true)], 2)).toBe(1)
  expect(precisionAt([row(0.9, true)], 5)).toBe(0.2)
})

test('the threshold is the one with the highest F1, and weights count for it', () => {
  const all = [row(0.9, true), row(0.6, true), row(0.5, false), row(0.2, false)]

  expect(f1At(all, 0.55)).toBe(1)
  expect(f1At(all, 0.3)).toBeCloseTo(0.8)
  expect(f1At([row(0.9, true), { ...row(0.8, false), weight: 0.5 }], 0.5)).toBeCloseTo(2 / 2.5)
  expect(f1At(all, bestThreshold(all))).toBe(1)
})
