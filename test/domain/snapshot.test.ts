import { readingMoment } from '../../server/domain/snapshot'

const NOW = new Date('2026-11-24T09:30:00Z')

test('a copy without a time was read now', () => {
  expect(readingMoment({ takenTime: '' }, NOW)).toEqual({ ok: true, at: NOW })
})

test('a day and a time are taken as UTC', () => {
  const read = readingMoment({ takenOn: '2026-11-12', takenTime: '14:05' }, NOW)

  expect(read).toEqual({ ok: true, at: new Date('2026-11-12T14:05:00Z') })
})

test.each([
  ['a day without a time', { takenOn: '2026-11-12', takenTime: '' }, 'takenTime'],
  ['a time without a day', { takenTime: '14:05' }, 'takenOn'],
  ['a time of no clock', { takenOn: '2026-11-12', takenTime: '24:00' }, 'takenTime'],
  ['words for a time', { takenOn: '2026-11-12', takenTime: 'noon' }, 'takenTime'],
  ['a minute to come', { takenOn: '2026-11-24', takenTime: '09:31' }, 'takenOn'],
])('%s is refused at its field', (_what, time, field) => {
  const read = readingMoment(time, NOW)

  expect(read).toMatchObject({ ok: false, objection: { field } })
})
