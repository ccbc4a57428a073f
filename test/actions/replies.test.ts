import { editReply, recordReply } from '../../server/actions/replies'
import { Refused, Stale } from '../../server/domain/errors'
import type { ReplyStatement } from '../../server/domain/reply-rules'
import { listClaimEvents } from '../../server/store/events'
import { findReply } from '../../server/store/replies'
import { insertPerson, insertTriaged, NOW } from '../support/claims'
import { withRollback } from '../support/database'

const db = withRollback()

function replyOf(words: Partial<ReplyStatement> = {}): ReplyStatement {
  return {
    outcome: 'awaited',
    askedWhom: 'The embassy in The Hague',
    askedOn: '2026-11-10',
    channel: 'e-mail',
    answer: '',
    reason: '',
    ...words,
  }
}

const ANSWERED = { outcome: 'answered', answer: 'They renew papers.', answeredOn: '2026-11-12' } as const
const NOBODY = { outcome: 'not_applicable', askedWhom: '', askedOn: undefined, channel: '' } as const

test.each<[string, Partial<ReplyStatement>]>([
  ['an answer that is awaited', {}],
  ['an answer awaited after a reminder', { remindedOn: '2026-11-20' }],
  ['an answer on the day of the question', { ...ANSWERED, answeredOn: '2026-11-10' }],
  ['silence', { outcome: 'silent', remindedOn: '2026-11-20' }],
  ['that nobody was asked, and why', { ...NOBODY, reason: 'The claimant died.' }],
])('a fact-checker records %s', async (_what, words) => {
  const checker = await insertPerson(db())
  const claimId = await insertTriaged(db(), checker)

  const id = await recordReply(db(), checker, { claimId, fields: replyOf(words) }, NOW)

  expect(await findReply(db(), id)).toMatchObject({ ...replyOf(words), claimId, revision: 1 })
  expect((await listClaimEvents(db(), claimId, false)).at(-1)).toMatchObject({ verb: 'reply.recorded' })
})

test.each<[string, Partial<ReplyStatement>, string]>([
  ['says not whom', { askedWhom: ' ' }, 'askedWhom'],
  ['says not when', { askedOn: undefined }, 'askedOn'],
  ['asks tomorrow', { askedOn: '2026-11-24' }, 'askedOn'],
  ['reminds before asking', { remindedOn: '2026-11-09' }, 'remindedOn'],
  ['reminds tomorrow', { remindedOn: '2026-11-24' }, 'remindedOn'],
  ['is answered without words', { ...ANSWERED, answer: ' ' }, 'answer'],
  ['is answered on no day', { ...ANSWERED, answeredOn: undefined }, 'answeredOn'],
  ['is answered before it was asked', { ...ANSWERED, answeredOn: '2026-11-09' }, 'answeredOn'],
  ['is answered tomorrow', { ...ANSWERED, answeredOn: '2026-11-24' }, 'answeredOn'],
  ['is silent with an answer', { ...ANSWERED, outcome: 'silent' }, 'outcome'],
  ['awaits an answer that is there', { ...ANSWERED, outcome: 'awaited' }, 'outcome'],
  ['has a reason although somebody was asked', { reason: 'No need.' }, 'reason'],
  ['does not apply for no reason', { ...NOBODY, reason: '' }, 'reason'],
  ['does not apply although somebody was asked', { ...NOBODY, askedWhom: 'She', reason: 'No.' }, 'outcome'],
])('a record that %s is refused with a sentence at its field', async (_what, words, field) => {
  const checker = await insertPerson(db())
  const claimId = await insertTriaged(db(), checker)

  const refused = await recordReply(db(), checker, { claimId, fields: replyOf(words) }, NOW).catch((e) => e)

  expect(refused).toBeInstanceOf(Refused)
  expect(refused.objections).toMatchObject([{ field, message: expect.stringMatching(/\.$/) }])
})

test('an awaited answer that came is an edit, with from and to in the history', async () => {
  const checker = await insertPerson(db())
  const claimId = await insertTriaged(db(), checker)
  const id = await recordReply(db(), checker, { claimId, fields: replyOf() }, NOW)

  await editReply(db(), checker, { id, revision: 1, fields: replyOf(ANSWERED) }, NOW)

  expect((await listClaimEvents(db(), claimId, false)).at(-1)).toMatchObject({
    verb: 'reply.edited',
    from: { outcome: 'awaited', answer: '', answeredOn: null },
    to: ANSWERED,
  })
})

test('a day taken out again is stored as taken out', async () => {
  const checker = await insertPerson(db())
  const claimId = await insertTriaged(db(), checker)
  const id = await recordReply(db(), checker, { claimId, fields: replyOf({ remindedOn: '2026-11-20' }) }, NOW)

  await editReply(db(), checker, { id, revision: 1, fields: replyOf() }, NOW)

  expect(await findReply(db(), id)).toMatchObject({ revision: 2, remindedOn: undefined })
})

test('an edit from an older revision is turned back with what is stored', async () => {
  const checker = await insertPerson(db())
  const claimId = await insertTriaged(db(), checker)
  const id = await recordReply(db(), checker, { claimId, fields: replyOf() }, NOW)
  await editReply(db(), checker, { id, revision: 1, fields: replyOf({ outcome: 'silent' }) }, NOW)

  const stale = editReply(db(), checker, { id, revision: 1, fields: replyOf(ANSWERED) }, NOW)

  await expect(stale).rejects.toBeInstanceOf(Stale)
})
