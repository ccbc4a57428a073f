import { f1, measureNews, type NewsMeasures, shareOf } from '../../bench/suggest/news'

let seen: NewsMeasures
let unseen: NewsMeasures
beforeAll(() => {
  seen = measureNews('news')
  unseen = measureNews('news-unseen')
})

/**
 * Floors are what was measured, rounded down: whoever changes a rule sees at once what it costs. The four unseen articles
 * have so few of everything that one more miss is worth five points or ten; their floors leave room for it.
 */
const floors: [what: string, measure: (measures: NewsMeasures) => number, seen: number, unseen: number][] = [
  ['claims worth a check in the top half', ({ recallTopHalf }) => shareOf(recallTopHalf), 0.93, 0.77],
  ['claims worth a check in the top third', ({ recallTopThird }) => shareOf(recallTopThird), 0.69, 0.5],
  ['suggestions of the top third that are worth it', share('precisionTopThird'), 0.91, 0.75],
  ['right claimants', share('claimants'), 0.97, 0.85],
  ['right kinds', share('kinds'), 0.79, 0.65],
  ['quantities', ({ quantities }) => f1(quantities), 0.98, 0.93],
  ['what is counted', share('counted'), 0.97, 0.75],
  ['denials tied to what they answer', ({ denials }) => f1(denials), 0.92, 0.6],
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
