import { type Column, centre, fitAdditive, sumFor } from '../../bench/suggest/boosting'

/** 200 sentences: those with the feature are right three times in four, the others one time in four. */
const rows = Array.from({ length: 200 }, (_, row) => row)
const values = Uint8Array.from(rows, (row) => row % 2)
const isRight = rows.map((row) => (row % 2 === 1 ? row % 8 !== 1 : row % 8 === 0))
const column = (leans: Column['leans']): Column => ({ levels: 2, leans, values })

test('what tells right from wrong gets the odds that it has', () => {
  const columns = [column('either')]

  const fitted = fitAdditive(columns, isRight, rows)

  expect(sumFor(fitted, columns, 1)).toBeCloseTo(Math.log(3), 1)
  expect(sumFor(fitted, columns, 0)).toBeCloseTo(-Math.log(3), 1)
})

test('a feature that may only lower learns nothing from what raises', () => {
  const fitted = fitAdditive([column('lowers')], isRight, rows)

  expect(fitted.levels).toEqual([[0, 0]])
})

test('the usual level adds nothing, and every sum stays as it was', () => {
  const columns = [column('raises')]
  const fitted = fitAdditive(columns, isRight, rows)

  const centred = centre(fitted, [1])

  expect(centred.levels[0]?.[1]).toBe(0)
  for (const row of [0, 1])
    expect(sumFor(centred, columns, row)).toBeCloseTo(sumFor(fitted, columns, row), 10)
})
