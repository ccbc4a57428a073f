import { f1, measureNews, type NewsMeasures, shareOf } from '../../bench/suggest/news'

let seen: NewsMeasures
let unseen: NewsMeasures
beforeAll(() => {
  seen = measureNews('news')
  unseen = measureNews('news-unseen')
})

/** Floors are what was measured, rounded down a little: whoever changes a rule sees at once what it costs. */
const floors: [what: string, measure: (measures: NewsMeasures) => number, seen: number, unseen: number][] = [
  ['claims worth a check in the top half', ({ recallTopHalf }) => shareOf(recallTopHalf), 0.93, 0.8],
  ['claims worth a check in the top third', ({ recallTopThird }) => shareOf(recallTopThird), 0.69, 0.5],
  ['suggestions of the top third that are worth it', share('precisionTopThird'), 0.91, 0.8],
  ['right claimants', share('claimants'), 0.97, 0.88],
  ['right kinds', share('kinds'), 0.8, 0.7],
  ['quantities', ({ quantities }) => f1(quantities), 0.98, 0.95],
  ['what is counted', share('counted'), 0.98, 0.85],
  ['denials tied to what they answer', ({ denials }) => f1(denials), 0.92, 0.65],
]

function share(
  name: 'precisionTopThird' | 'claimants' | 'kinds' | 'counted',
): (measures: NewsMeasures) => number {
  return (measures) => shareOf(measures[name])
}

test.each(floors)('%s are found in our own articles', (_what, measure, floor) => {
  expect(measure(seen)).toBeGreaterThanOrEqual(floor)
})

test.each(floors)('%s are found in articles that no rule was written for', (_what, measure, _seen, floor) => {
  expect(measure(unseen)).toBeGreaterThanOrEqual(floor)
})
