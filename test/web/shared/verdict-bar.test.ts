import { verdictBar } from '../../../server/web/shared/verdict-bar'

test('the parts fill the bar in proportion, with a gap between them', () => {
  const { parts } = verdictBar([
    { slot: 'supported', count: 3 },
    { slot: 'false', count: 1 },
  ])

  expect(parts).toEqual([
    { slot: 'supported', x: 0, width: 74.55 },
    { slot: 'false', x: 75.15, width: 24.85 },
  ])
})

test('what counts nothing has no part, and one verdict alone fills the bar', () => {
  expect(verdictBar([{ slot: 'false', count: 0 }]).parts).toEqual([])
  expect(verdictBar([{ slot: 'false', count: 17 }]).parts).toEqual([{ slot: 'false', x: 0, width: 100 }])
})
