import type { Account } from '../domain/account'
import type { Claimant, ClaimantKind } from '../domain/claim'
import { NotFound, Refused, Stale } from '../domain/errors'
import { changedFields, type NewEvent } from '../domain/event'
import {
  type ClaimantFields,
  findClaimant,
  findClaimantByName,
  insertClaimantIfNew,
  updateClaimant,
} from '../store/claimants'
import { type Db, inTransaction } from '../store/db'
import { appendEvent } from '../store/events'

/** Who asserts a claim, as typed: a name, and what they are in case nobody of that name is known yet. */
export interface ClaimantChoice {
  name: string
  kind?: ClaimantKind
  role?: string
}

/**
 * The id of the claimant of this name, whatever its case and the blanks around it; made when nobody has it. Two people
 * who name somebody new at once get the same one. The event of making is returned, because events are appended last.
 *
 * @throws Refused when the name is new and its kind is not said
 */
export async function ensureClaimant(
  trx: Db,
  actor: Account,
  choice: ClaimantChoice,
  now: Date,
): Promise<{ id: number; event?: NewEvent }> {
  const known = await findClaimantByName(trx, choice.name)
  if (known !== undefined) return { id: known.id }
  if (choice.kind === undefined)
    throw new Refused([
      {
        message: `“${choice.name.trim()}” is new here. Say what they are: a person, an organisation …`,
        field: 'claimantKind',
      },
    ])
  const fields = { name: choice.name, kind: choice.kind, role: choice.role ?? '', note: '' }
  const id = await insertClaimantIfNew(trx, fields, actor.id, now)
  if (id === undefined) return ensureClaimant(trx, actor, choice, now)
  return { id, event: added(actor, id, fields, now) }
}

/**
 * Changes what is known of a claimant. An edit that changes nothing is no event and no new revision.
 *
 * @throws NotFound when there is no such claimant
 * @throws Stale when it was changed since `revision`
 * @throws Refused when another claimant has the name
 */
export async function editClaimant(
  db: Db,
  actor: Account,
  input: { id: number; revision: number; fields: ClaimantFields },
  now: Date,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const before = await findClaimant(trx, input.id)
    if (before === undefined) throw new NotFound('claimant')
    if (before.revision !== input.revision) throw new Stale('claimant', before)
    const changes = changedFields(fieldsOf(before), { ...input.fields })
    if (changes === undefined) return
    await refuseTakenName(trx, input)
    if (!(await updateClaimant(trx, input.id, input.revision, input.fields, now)))
      throw new Stale('claimant', await findClaimant(trx, input.id))
    const subject = { kind: 'claimant', id: input.id } as const
    await appendEvent(trx, { actor, verb: 'claimant.edited', subject, ...changes, at: now })
  })
}

function added(actor: Account, id: number, fields: ClaimantFields, at: Date): NewEvent {
  return { actor, verb: 'claimant.added', subject: { kind: 'claimant', id }, to: { ...fields }, at }
}

function fieldsOf({ name, kind, role, note }: Claimant): Record<string, unknown> {
  return { name, kind, role, note }
}

async function refuseTakenName(trx: Db, input: { id: number; fields: ClaimantFields }): Promise<void> {
  const other = await findClaimantByName(trx, input.fields.name)
  if (other === undefined || other.id === input.id) return
  throw new Refused([
    {
      message: `Another claimant is called “${other.name}”. Two pages for one would part what they said.`,
      field: 'name',
    },
  ])
}
