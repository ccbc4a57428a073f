import type { HistoryEvent } from '../../../server/domain/event'
import { fieldHistory } from '../../../server/web/shared/field-history'

const parked: HistoryEvent = {
  at: new Date('2022-11-08T08:51:00Z'),
  actorName: 'Sami Haddad',
  verb: 'claim.parked',
  subject: { kind: 'claim', id: 11 },
  claimId: 11,
  from: { state: 'in_research' },
  to: { state: 'waiting', waitingFor: 'the records of his company', waitingUntil: '2022-12-15' },
  reason: '',
  sequence: 1,
  isPublic: false,
  previousHash: '',
  hash: '',
}

test('an act is told with the names of its fields, and codes and days in words', () => {
  const [entry] = fieldHistory([parked])

  expect(entry?.sentence).toBe('Sami Haddad parked the claim.')
  expect(entry?.changed).toBe('State, waiting for, waiting until')
  expect(entry?.changes).toEqual([
    { field: 'State', from: 'in research', to: 'waiting' },
    { field: 'Waiting for', from: '', to: 'the records of his company' },
    { field: 'Waiting until', from: '', to: '15 December 2022' },
  ])
})

test('of many fields four are named, as the forms call them', () => {
  const to = { rating: 'true', summary: 'x', rationale: 'x', contentHash: 'x', changeNote: 'x', number: 2 }

  const [entry] = fieldHistory([{ ...parked, from: {}, to }])

  expect(entry?.changed).toBe('Rating, what is known, why this verdict, SHA-256 of the content and 2 more')
})

test('an act that changed no field names none', () => {
  expect(fieldHistory([{ ...parked, from: { state: 'x' }, to: { state: 'x' } }])[0]?.changes).toEqual([])
})
