import { objectToFuture, today } from '../../server/domain/plain-date'

const NOW = new Date('2026-11-23T23:30:00Z')

test('today is the day in UTC', () => {
  expect(today(NOW)).toBe('2026-11-23')
})

test.each([
  [undefined, false],
  ['2022-08-02', false],
  ['2026-11-23', false],
  ['2026-11-24', true],
])('a thing said on %s is in the future: %s', (date, isFuture) => {
  expect(objectToFuture(date, NOW, 'The day it was said', 'assertedOn') !== undefined).toBe(isFuture)
})

test('the objection says up to which day one may go, and at which field', () => {
  expect(objectToFuture('2030-01-01', NOW, 'The day it was said', 'assertedOn')).toEqual({
    message: 'The day it was said lies in the future. Give a day up to today, 2026-11-23.',
    field: 'assertedOn',
  })
})
