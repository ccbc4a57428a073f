import type { Account } from '../domain/account'
import { type Claim, claimantName } from '../domain/claim'
import { freezeQuantities } from '../domain/claim-quantity'
import { NotFound, Refused, Stale } from '../domain/errors'
import { changedFields } from '../domain/event'
import { figureWords } from '../domain/figure-text'
import { GUESS_LABELS } from '../domain/guess'
import { findAccount } from '../store/accounts'
import { replaceClaimQuantities } from '../store/claim-quantities'
import {
  type ClaimFields,
  findClaim,
  listPartnerIds,
  lockClaim,
  replaceClaimTopics,
  updateClaim,
} from '../store/claims'
import { type Db, inTransaction } from '../store/db'
import { appendEvent, listSubjectEvents } from '../store/events'
import {
  type ClaimWords,
  chooseClaimant,
  chooseTopics,
  objectToWords,
  refuseObjections,
  toFields,
} from './claim-making'
import { creditVerdictInWork } from './verdict-credit'

export interface ClaimEdit {
  id: number
  /** The revision the form was made from. */
  revision: number
  fields: ClaimWords
  topics: string[]
}

/**
 * Changes the words and facts of a claim. An edit that changes nothing is no event and no new revision.
 *
 * @throws NotFound when there is no such claim
 * @throws Stale when it was changed since `revision`
 * @throws Refused when the words do not fit together, the claim is merged, or it would turn into its own other half
 */
export async function editClaim(db: Db, actor: Account, input: ClaimEdit, now: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    const before = await lockForEdit(trx, input)
    refuseObjections(objectToWords(input.fields, input.topics, now))
    await refuseTurnedHalf(trx, before, input)
    const claimant = await chooseClaimant(trx, actor, input.fields, now)
    const topicIds = await chooseTopics(trx, input.topics)
    const fields = toFields(input.fields, claimant.id)
    const { quantities } = input.fields
    if (before.guessed.length === 0 && isUnchanged(before, { ...fields, quantities }, topicIds)) return
    await creditVerdictInWork(trx, input.id, actor, now)
    await updateClaim(trx, input.id, input.revision, fields, now)
    await replaceClaimTopics(trx, input.id, topicIds)
    await replaceClaimQuantities(trx, input.id, quantities)
    if (claimant.event) await appendEvent(trx, claimant.event)
    await appendEdited(trx, actor, before, now)
  })
}

async function lockForEdit(trx: Db, { id, revision }: ClaimEdit): Promise<Claim> {
  const claim = await lockClaim(trx, id)
  if (claim === undefined) throw new NotFound('claim')
  if (claim.revision !== revision) throw new Stale('claim', claim, await lastChanger(trx, id))
  if (claim.work.state === 'merged')
    throw new Refused(`This claim is merged into claim ${claim.work.mergedIntoId}. Edit that one.`)
  return claim
}

async function lastChanger(trx: Db, id: number): Promise<string | undefined> {
  const last = (await listSubjectEvents(trx, { kind: 'claim', id })).at(-1)
  return last?.actorId === undefined ? undefined : (await findAccount(trx, last.actorId))?.name
}

/** "X said that p" and "p" are linked because they differ in just this. */
async function refuseTurnedHalf(trx: Db, before: Claim, { fields }: ClaimEdit): Promise<void> {
  if (before.attribution === fields.attribution) return
  const [partnerId] = await listPartnerIds(trx, before.id)
  if (partnerId === undefined) return
  throw new Refused([
    { message: `Claim ${partnerId} is its other half. Edit that one instead.`, field: 'attribution' },
  ])
}

function isUnchanged(
  before: Claim,
  { quantities, ...fields }: ClaimFields & Pick<ClaimWords, 'quantities'>,
  topicIds: readonly number[],
): boolean {
  const sorted = (ids: readonly number[]) => [...ids].sort((a, b) => a - b)
  const stored = {
    ...inWords(before),
    claimant: before.voice.voice === 'named' ? before.voice.claimant.id : undefined,
    topics: sorted(before.topics.map(({ id }) => id)),
    figures: freezeQuantities(before.quantities),
  }
  const { claimantId, ...words } = fields
  const figures = freezeQuantities(quantities)
  const stated = { ...words, claimant: claimantId, topics: sorted(topicIds), figures }
  return changedFields(stored, stated) === undefined
}

async function appendEdited(trx: Db, actor: Account, before: Claim, at: Date): Promise<void> {
  const after = await findClaim(trx, before.id)
  const changes = after && changedFields(inWords(before), inWords(after))
  const subject = { kind: 'claim', id: before.id } as const
  await appendEvent(trx, { actor, verb: 'claim.edited', subject, claimId: before.id, ...changes, at })
}

/** The claim as its history tells it: names instead of ids. */
function inWords(claim: Claim): Record<string, unknown> {
  return {
    text: claim.text,
    kind: claim.kind,
    attribution: claim.attribution,
    voice: claim.voice.voice,
    claimant: claim.voice.voice === 'named' ? claimantName(claim) : undefined,
    claimantNote: claim.claimantNote,
    assertedOn: claim.assertedOn,
    occasion: claim.occasion,
    language: claim.language,
    topics: claim.topics.map(({ name }) => name),
    figures: claim.quantities.map(figureWords),
    guessed: claim.guessed.map((field) => GUESS_LABELS[field]),
  }
}
