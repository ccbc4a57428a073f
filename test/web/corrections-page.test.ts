import { correctionsPage } from '../../server/web/corrections/corrections-page'
import type { CorrectionEntry } from '../../server/web/shared/correction-entries'

const SINCE = new Date('2022-10-28T10:22:00Z')
const PUBLISHED = { count: 15, since: SINCE }

const entry = (kind: CorrectionEntry['kind'], day: string): CorrectionEntry => ({
  at: new Date(`${day}T08:51:00Z`),
  time: { iso: day, text: day },
  kind,
  word: kind,
  claim: { text: 'There are 54 offices in 21 countries.', href: '/claims/1' },
  lang: 'en',
  why: 'We gave an outdated count.',
  approvedBy: 'Ada Editor',
})

const flag = (hours: number) => ({
  raisedAt: SINCE,
  clearedAt: new Date(SINCE.getTime() + hours * 3_600_000),
})
const words = (page: ReturnType<typeof correctionsPage>) =>
  page.figures.map(({ figure, words }) => `${figure} ${words}`)

test.each([
  // hours from report to decision → what the page says
  [[], undefined],
  [[0.5], 'under an hour from report to decision, the median of 1'],
  [[20, 30], '25 hours from report to decision, the median of 2'],
  [[1, 72, 500], '3 days from report to decision, the median of 3'],
])('reports decided after %j hours read: %s', (hours, expected) => {
  expect(words(correctionsPage([], '', PUBLISHED, hours.map(flag)))[2]).toBe(expected)
})

test('an update is no correction, and a typing error is counted but not listed', () => {
  const page = correctionsPage(
    [entry('correction_major', '2022-11-11'), entry('update', '2022-11-05'), entry('typo', '2022-10-30')],
    '',
    PUBLISHED,
    [],
  )

  expect(words(page)).toEqual(['1 correction', '15 published claims'])
  expect(page.months.map(({ name, entries }) => [name, entries.length])).toEqual([['November 2022', 2]])
  expect(page.typos).toContain('1 typing error')
})

test('a page without corrections says since when that is so', () => {
  expect(correctionsPage([], '', PUBLISHED, []).empty?.text).toBe(
    'No corrections yet. The first claim was published on 28 October 2022.',
  )
  expect(correctionsPage([], '', { count: 0 }, []).empty?.text).toContain('no claim has been published')
})
