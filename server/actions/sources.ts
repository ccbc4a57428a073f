import type { Account } from '../domain/account'
import { NotFound, Refused } from '../domain/errors'
import { changedFields, type NewEvent } from '../domain/event'
import type { Source } from '../domain/source'
import { normalSource, objectToSource, type SourceStatement } from '../domain/source-rules'
import { addressKey } from '../domain/web-address'
import { lockClaims } from '../store/claims'
import { type Db, inTransaction } from '../store/db'
import { appendEvent } from '../store/events'
import {
  findSourceByAddress,
  listClaimIdsOfSource,
  lockSource,
  lockSourceAddress,
} from '../store/source-search'
import { insertSource, updateSource } from '../store/sources'
import { refuse, staleBy } from './claim-change'
import { creditVerdictInWork } from './verdict-credit'

/**
 * Stores a source and returns its id. Addresses are stored in their normal spelling.
 *
 * @throws Refused when it is not found anywhere (no address, no whereabouts), its date lies in the future, or a source
 *   with this address is here already
 */
export async function addSource(
  db: Db,
  actor: Account,
  statement: SourceStatement,
  now: Date,
): Promise<number> {
  return inTransaction(db, async (trx) => {
    const { id, event } = await storeSource(trx, actor, statement, now)
    await appendEvent(trx, event)
    return id
  })
}

/** Stores a source as `addSource` does and returns its event, because events are appended last. */
export async function storeSource(
  trx: Db,
  actor: Account,
  statement: SourceStatement,
  now: Date,
): Promise<{ id: number; event: NewEvent }> {
  refuse(objectToSource(statement, now))
  const fields = normalSource(statement)
  await refuseKnownAddress(trx, fields.url)
  const id = await insertSource(trx, fields, actor.id, now)
  const subject = { kind: 'source', id } as const
  return { id, event: { actor, verb: 'source.added', subject, to: { ...fields }, at: now } }
}

/**
 * Changes what is known of a source, and counts the actor among the contributors of every verdict in work that rests
 * on it. An edit that changes nothing is no event and no new revision.
 *
 * @throws NotFound when there is no such source
 * @throws Stale when it was changed since `revision`
 * @throws Refused as `addSource` does
 */
export async function editSource(
  db: Db,
  actor: Account,
  input: { id: number; revision: number; fields: SourceStatement },
  now: Date,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const { before, claimIds } = await lockWithClaims(trx, input.id)
    const subject = { kind: 'source', id: input.id } as const
    if (before.revision !== input.revision) throw await staleBy(trx, subject, before)
    refuse(objectToSource(input.fields, now))
    const fields = normalSource(input.fields)
    const changes = changedFields(statementOf(before), { publishedOn: undefined, ...fields })
    if (changes === undefined) return
    await refuseKnownAddress(trx, fields.url, input.id)
    for (const claimId of claimIds) await creditVerdictInWork(trx, claimId, actor, now)
    await updateSource(trx, input.id, input.revision, fields, now)
    await appendEvent(trx, { actor, verb: 'source.edited', subject, ...changes, at: now })
  })
}

/** Claims before the source, as everybody who adds evidence does. */
async function lockWithClaims(trx: Db, id: number): Promise<{ before: Source; claimIds: number[] }> {
  const claimIds = await listClaimIdsOfSource(trx, id)
  await lockClaims(trx, claimIds)
  const before = await lockSource(trx, id)
  if (before === undefined) throw new NotFound('source')
  const now = await listClaimIdsOfSource(trx, id)
  if (now.some((claimId) => !claimIds.includes(claimId)))
    throw new Refused('Someone used this source for another claim at this moment. Save once more.')
  return { before, claimIds }
}

async function refuseKnownAddress(trx: Db, url: string, ownId?: number): Promise<void> {
  if (url === '') return
  await lockSourceAddress(trx, addressKey(url))
  const known = await findSourceByAddress(trx, url)
  if (known === undefined || known.id === ownId) return
  throw new Refused([
    { message: `We have a source with this address already: “${known.title}”. Use that one.`, field: 'url' },
  ])
}

function statementOf(source: Source): Record<string, unknown> {
  const { id, revision, createdBy, createdAt, updatedAt, ...statement } = source
  return statement
}
