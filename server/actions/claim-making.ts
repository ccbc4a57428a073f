import type { Account } from '../domain/account'
import type { Attribution, ClaimKind } from '../domain/claim'
import { type ClaimQuantity, objectToQuantities } from '../domain/claim-quantity'
import type { Objection } from '../domain/errors'
import { Refused } from '../domain/errors'
import type { NewEvent } from '../domain/event'
import { figureWords } from '../domain/figure-text'
import type { GuessedField } from '../domain/guess'
import { objectToFuture } from '../domain/plain-date'
import { topicSlug } from '../domain/topic'
import { replaceClaimQuantities } from '../store/claim-quantities'
import { type ClaimFields, insertAttributionPair, insertClaim, replaceClaimTopics } from '../store/claims'
import { type Db, inTransaction } from '../store/db'
import { appendEvent } from '../store/events'
import { insertPassage } from '../store/passages'
import { ensureTopic } from '../store/topics'
import { lockPassageTexts, type PassageInput, passageAdded } from './claim-passages'
import { type ClaimantChoice, ensureClaimant } from './claimants'

/** The words and facts of a claim as a person states them, the claimant by name. */
export interface ClaimWords {
  text: string
  kind: ClaimKind
  attribution: Attribution
  voice: 'named' | 'unnamed' | 'article'
  /** Goes with voice `named`, and only with it. */
  claimant?: ClaimantChoice
  claimantNote: string
  assertedOn?: string
  occasion: string
  language: string
  quantities: ClaimQuantity[]
}

export interface NewClaim {
  fields: ClaimWords
  /** Names; a topic is made when nobody has used it. */
  topics: string[]
  passages: PassageInput[]
  /** What nobody has looked at yet; left out when a person typed it. */
  guessed?: readonly GuessedField[]
  /** Makes the other half as well: "X said that p" beside "p". */
  alsoOther?: { text: string }
}

/**
 * Makes a claim that is to be researched, with its passages and topics, the claimant if the name is new, and when asked
 * its other half (said it / is it), in one transaction.
 * Returns the ids of the claim and of its partner.
 *
 * @throws Refused when the words do not fit together, a date lies in the future or a passage is not in the newest text
 */
export async function makeClaim(
  db: Db,
  actor: Account,
  input: NewClaim,
  now: Date,
): Promise<{ id: number; partnerId?: number }> {
  refuseObjections([...objectToWords(input.fields, input.topics, now), ...objectToOther(input)])
  return inTransaction(db, async (trx) => {
    const passages = eachOnce(input.passages)
    await lockPassageTexts(trx, passages)
    const claimant = await chooseClaimant(trx, actor, input.fields, now)
    const topicIds = await chooseTopics(trx, input.topics)
    const fields = { ...toFields(input.fields, claimant.id), guessed: input.guessed }
    const whole = { fields, quantities: input.fields.quantities, topicIds, passages }
    const own = await insertWhole(trx, actor, whole, now)
    const other = await insertOther(trx, actor, { ...whole, own, alsoOther: input.alsoOther }, now)
    for (const event of [claimant.event, ...own.events, ...(other?.events ?? [])])
      if (event !== undefined) await appendEvent(trx, event)
    return { id: own.id, partnerId: other?.id }
  })
}

/** What does not fit together in the words of a claim; the fields are named as in its form. */
export function objectToWords(words: ClaimWords, topics: readonly string[], now: Date): Objection[] {
  const objections: (Objection | undefined)[] = [
    objectToFuture(words.assertedOn, now, 'The day it was said', 'assertedOn'),
    ...objectToQuantities(words.quantities),
  ]
  if (words.voice === 'named' && !words.claimant?.name.trim())
    objections.push({
      message: 'Name who asserts it, or choose who speaks otherwise.',
      field: 'claimantName',
    })
  if (words.voice !== 'named' && words.claimant?.name.trim())
    objections.push({ message: 'You gave a name: choose “Named”, or empty the name.', field: 'voice' })
  for (const name of topics.filter((each) => topicSlug(each) === ''))
    objections.push({ message: `“${name}” cannot be a topic. Use letters or digits.`, field: 'topics' })
  return objections.filter((objection) => objection !== undefined)
}

/** Throws Refused when there is an objection. */
export function refuseObjections(objections: Objection[]): void {
  if (objections.length > 0) throw new Refused(objections)
}

/** The id of the claimant the words name, made when the name is new; none for other voices. */
export async function chooseClaimant(
  trx: Db,
  actor: Account,
  words: ClaimWords,
  now: Date,
): Promise<{ id?: number; event?: NewEvent }> {
  if (words.voice !== 'named' || words.claimant === undefined) return {}
  return ensureClaimant(trx, actor, words.claimant, now)
}

/** The ids of topics by name, made when new: in the order of their slugs, so that two people never wait for each other. */
export async function chooseTopics(trx: Db, names: readonly string[]): Promise<number[]> {
  const bySlug = new Map(names.map((name) => [topicSlug(name), name.trim()]))
  const ids: number[] = []
  for (const slug of [...bySlug.keys()].sort())
    ids.push(await ensureTopic(trx, slug, bySlug.get(slug) ?? slug))
  return ids
}

/** The words as the store keeps them, the figures apart. */
export function toFields(
  { claimant, quantities, ...words }: ClaimWords,
  claimantId: number | undefined,
): ClaimFields {
  return { ...words, claimantId }
}

function objectToOther({ alsoOther, fields }: NewClaim): Objection[] {
  if (alsoOther === undefined) return []
  if (alsoOther.text.trim() === '')
    return [{ message: 'Put the other half into words, or leave it out.', field: 'otherText' }]
  if (alsoOther.text !== fields.text) return []
  return [{ message: 'The other half needs words of its own: “X said that …” and “…”.', field: 'otherText' }]
}

function eachOnce(passages: readonly PassageInput[]): PassageInput[] {
  const byPlace = new Map(
    passages.map((each) => [`${each.articleRevisionId} ${each.start} ${each.end}`, each]),
  )
  return [...byPlace.values()]
}

interface WholeClaim {
  fields: ClaimFields
  quantities: ClaimQuantity[]
  topicIds: number[]
  passages: PassageInput[]
}

async function insertWhole(
  trx: Db,
  actor: Account,
  whole: WholeClaim,
  now: Date,
): Promise<{ id: number; events: NewEvent[] }> {
  const id = await insertClaim(trx, whole.fields, 'triaged', actor.id, now)
  await replaceClaimTopics(trx, id, whole.topicIds)
  await replaceClaimQuantities(trx, id, whole.quantities)
  const events = [claimMade(actor, id, whole, now)]
  for (const passage of whole.passages) {
    const passageId = await insertPassage(trx, { ...passage, claimId: id }, actor.id, now)
    events.push(passageAdded(actor, { ...passage, id: passageId, claimId: id }, now))
  }
  return { id, events }
}

async function insertOther(
  trx: Db,
  actor: Account,
  { alsoOther, own, ...whole }: WholeClaim & { own: { id: number }; alsoOther: NewClaim['alsoOther'] },
  now: Date,
): Promise<{ id: number; events: NewEvent[] } | undefined> {
  if (alsoOther === undefined) return undefined
  const isSaidIt = whole.fields.attribution === 'said_it'
  const fields: ClaimFields = {
    ...whole.fields,
    text: alsoOther.text,
    attribution: isSaidIt ? 'is_it' : 'said_it',
  }
  const other = await insertWhole(trx, actor, { ...whole, fields }, now)
  const [saidIt, isIt] = isSaidIt ? [own.id, other.id] : [other.id, own.id]
  await insertAttributionPair(trx, saidIt, isIt)
  return other
}

function claimMade(actor: Account, id: number, whole: WholeClaim, at: Date): NewEvent {
  const articleId = whole.passages[0]?.articleId
  const subject = { kind: 'claim', id } as const
  const to = { ...whole.fields, ...figuresInWords(whole.quantities) }
  return { actor, verb: 'claim.made', subject, claimId: id, articleId, to, at }
}

/** The figures as the history tells them; nothing where there are none. */
export function figuresInWords(quantities: readonly ClaimQuantity[]): { figures?: string[] } {
  return quantities.length === 0 ? {} : { figures: quantities.map(figureWords) }
}
