import type { Account } from '../domain/account'
import type { Claim } from '../domain/claim'
import { isClosed } from '../domain/claim-work'
import { NotFound, Refused } from '../domain/errors'
import type { NewEvent } from '../domain/event'
import { lockArticle } from '../store/articles'
import { moveAttributionPairs } from '../store/attribution-pairs'
import { lockClaims, replaceClaimTopics, updateClaimWork } from '../store/claims'
import { type Db, inTransaction } from '../store/db'
import { appendEvent } from '../store/events'
import { moveEvidence } from '../store/evidence'
import { copyPassages, listClaimPassages } from '../store/passages'
import { listRebuttals, listRebuttalsBy, moveRebuttals } from '../store/rebuttals'
import { listVerdicts } from '../store/verdicts'
import { refuseStep } from './claim-work'
import { flagPublished } from './rebuttals'
import { creditVerdictInWork } from './verdict-credit'

export interface Merge {
  /** The duplicate, which ends. */
  id: number
  /** The claim that stays. */
  intoId: number
  reason: string
}

/**
 * Ends a duplicate: its passages are copied to the claim that stays, evidence, searches, replies, rebuttals and the
 * link to its other half move there, its topics are added. The duplicate keeps its words, passages and history.
 *
 * @throws NotFound when there is no such duplicate
 * @throws Refused when the claims are not one, the other one is closed, or the duplicate has a verdict
 */
export async function mergeClaims(db: Db, actor: Account, input: Merge, now: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    const claims = await lockForMerge(trx, input)
    const loser = claims.get(input.id)
    if (loser === undefined) throw new NotFound('claim')
    const winner = findWinner(claims, loser, input.intoId)
    await refuseStep(trx, loser, 'merge')
    await refuseShown(trx, loser)
    await creditVerdicts(trx, actor, { loser, winner }, now)
    const flagsRaised = await moveEverything(trx, actor, { loser, winner }, now)
    await updateClaimWork(trx, loser.id, { state: 'merged', mergedIntoId: winner.id }, input.reason, now)
    await appendMerged(trx, actor, { loser, winner, reason: input.reason }, now)
    for (const event of flagsRaised) await appendEvent(trx, event)
  })
}

/** The articles first, as everywhere; then the two claims and those joined to the duplicate, in the order of ids. */
async function lockForMerge(trx: Db, { id, intoId }: Merge): Promise<Map<number, Claim>> {
  const articleIds = (await listClaimPassages(trx, id)).map((passage) => passage.articleId)
  for (const articleId of [...new Set(articleIds)].sort((a, b) => a - b)) await lockArticle(trx, articleId)
  const answered = (await listRebuttalsBy(trx, id)).map((edge) => edge.claimId)
  const answers = (await listRebuttals(trx, id)).map((edge) => edge.rebuttalClaimId)
  return lockClaims(trx, [id, intoId, ...answered, ...answers])
}

function findWinner(claims: Map<number, Claim>, loser: Claim, id: number): Claim {
  const winner = claims.get(id)
  if (winner === undefined)
    throw refusal('There is no claim of this number. Look it up in the list of claims.')
  if (winner.id === loser.id) throw refusal('This is the claim itself. Give the number of the other one.')
  if (winner.work.state === 'merged')
    throw refusal(`Claim ${id} is merged into claim ${winner.work.mergedIntoId}. Give that number.`)
  if (isClosed(winner.work.state) || winner.work.state === 'suggested')
    throw refusal(`Nobody works on claim ${id} now. Open it again, or choose another.`)
  if (winner.attribution !== loser.attribution)
    throw refusal('One is about what was said, the other about what is so: these are two claims.')
  return winner
}

/** A page that readers were given stays, so its claim cannot end. */
async function refuseShown(trx: Db, loser: Claim): Promise<void> {
  const verdicts = await listVerdicts(trx, loser.id)
  if (verdicts.some(({ approval }) => approval !== undefined))
    throw new Refused('A verdict on this claim was published, so its page stays. Merge the other way round.')
}

/** Those of the claims whose verdict rests on what moves: the one that stays, and those the duplicate answers. */
async function creditVerdicts(
  trx: Db,
  actor: Account,
  { loser, winner }: { loser: Claim; winner: Claim },
  now: Date,
): Promise<void> {
  const answered = (await listRebuttalsBy(trx, loser.id)).map((edge) => edge.claimId)
  for (const id of new Set([winner.id, ...answered])) await creditVerdictInWork(trx, id, actor, now)
}

/** Returns the events of flags: a rebuttal that comes under a published verdict is news to its readers. */
async function moveEverything(
  trx: Db,
  actor: Account,
  { loser, winner }: { loser: Claim; winner: Claim },
  now: Date,
): Promise<NewEvent[]> {
  const known = new Set((await listRebuttals(trx, winner.id)).map(({ id }) => id))
  await copyPassages(trx, loser.id, winner.id, actor.id, now)
  await moveEvidence(trx, loser.id, winner.id)
  await moveRebuttals(trx, loser.id, winner.id, actor.id, now)
  await moveAttributionPairs(trx, loser.id, winner.id)
  const topicIds = [...winner.topics, ...loser.topics].map(({ id }) => id)
  await replaceClaimTopics(trx, winner.id, [...new Set(topicIds)])
  const moved = (await listRebuttals(trx, winner.id)).filter(({ id }) => !known.has(id))
  const flags: (NewEvent | undefined)[] = []
  for (const rebuttal of moved) flags.push(await flagPublished(trx, actor, rebuttal, now))
  return flags.filter((event) => event !== undefined)
}

/** One line for each history: that of the duplicate and that of the claim that stays. */
async function appendMerged(
  trx: Db,
  actor: Account,
  { loser, winner, reason }: { loser: Claim; winner: Claim; reason: string },
  at: Date,
): Promise<void> {
  const subject = { kind: 'claim', id: loser.id } as const
  const merged = { actor, verb: 'claim.merged', subject, reason, at }
  const to = { state: 'merged', mergedIntoId: winner.id }
  await appendEvent(trx, { ...merged, claimId: loser.id, from: { ...loser.work }, to })
  await appendEvent(trx, { ...merged, claimId: winner.id, to: { ...to, text: loser.text } })
}

function refusal(message: string): Refused {
  return new Refused([{ message, field: 'into' }])
}
