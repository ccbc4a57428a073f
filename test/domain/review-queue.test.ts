import { daysSince, orderQueue, type QueueEntry } from '../../server/domain/review-queue'

const NOW = new Date('2022-11-12T09:00:00Z')
const ago = (days: number) => new Date(NOW.getTime() - days * 86_400_000)

const entry = (verdictId: number, days: number, rest: Partial<QueueEntry> = {}): QueueEntry => ({
  verdictId,
  task: 'decide',
  since: ago(days),
  replaces: 'nothing',
  ...rest,
})

test('what readers see under a hold comes first, then overdue, then what replaces, then age; returned last', () => {
  const queue = [
    entry(1, 1),
    entry(2, 2),
    entry(3, 0, { replaces: 'published' }),
    entry(4, 4),
    entry(5, 0, { task: 'release' }),
    entry(6, 9, { task: 'revise' }),
    entry(7, 1, { replaces: 'held' }),
    entry(8, 2, { task: 'confirm_retraction' }),
  ]

  const ordered = orderQueue(queue, NOW)

  expect(ordered.map(({ verdictId }) => verdictId)).toEqual([8, 7, 5, 4, 3, 2, 1, 6])
  expect(ordered[3]?.reason).toBe('Overdue: a decision is due within 3 days.')
  expect(ordered.every(({ reason }) => reason.endsWith('.'))).toBe(true)
})

test('days are whole, and never negative', () => {
  expect([daysSince(ago(0.9), NOW), daysSince(ago(3), NOW), daysSince(ago(-1), NOW)]).toEqual([0, 3, 0])
})
