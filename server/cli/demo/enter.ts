import { reviseArticleText } from '../../actions/article-editing'
import { addArticle } from '../../actions/article-entry'
import { type ClaimWords, makeClaim, type NewClaim } from '../../actions/claim-making'
import type { PassageInput } from '../../actions/claim-passages'
import { suggestClaim } from '../../actions/claim-suggesting'
import { assignClaim } from '../../actions/claim-work'
import { addSnapshot } from '../../actions/snapshots'
import { locateQuote } from '../../language/locate-quote'
import { findArticle, findNewestRevision } from '../../store/articles'
import type { DemoArticle, DemoClaim, DemoCopy, DemoPassage, DemoTextRevision } from './content'
import { need, type Room, sourceId } from './room'

/** Adds an article, whose reference date is the day it was published. */
export async function enterArticle(room: Room, { key, by, on, text, ...fields }: DemoArticle): Promise<void> {
  const stated = { ...fields, referenceDate: fields.publishedOn }
  const input = { fields: stated, text, format: 'markdown' } as const
  const { article } = await addArticle(room.trx, need(room.people, by), input, room.clock.next())
  room.articles.set(key, article.id)
}

/** Makes a claim with its passages and its other half, or suggests it, and gives it to somebody. */
export async function enterClaim(room: Room, claim: DemoClaim): Promise<void> {
  const by = need(room.people, claim.by)
  const passages: PassageInput[] = []
  for (const passage of claim.passages) passages.push(await locate(room, passage))
  const input: NewClaim = { fields: wordsOf(claim), topics: claim.topics, passages }
  if (claim.isSuggested) {
    room.claims.set(claim.key, await suggestClaim(room.trx, by, input, room.clock.next()))
    return
  }
  const made = await makeClaim(room.trx, by, { ...input, alsoOther: claim.other }, room.clock.next())
  room.claims.set(claim.key, made.id)
  if (claim.other && made.partnerId !== undefined) room.claims.set(claim.other.key, made.partnerId)
  if (claim.assignee === undefined) return
  const assigneeId = need(room.people, claim.assignee).id
  await assignClaim(room.trx, by, { claimId: made.id, assigneeId }, room.clock.next())
}

/** Stores what an outlet changed in its text. */
export async function reviseText(room: Room, revision: DemoTextRevision): Promise<void> {
  const id = need(room.articles, revision.article)
  const article = await findArticle(room.trx, id)
  const newest = await findNewestRevision(room.trx, id)
  if (article === undefined || newest === undefined) throw new Error('The article to be revised is gone.')
  const text = newest.text.replace(...revision.replace)
  const input = { id, revision: article.revision, text, format: 'plain', note: revision.note } as const
  await reviseArticleText(room.trx, need(room.people, revision.by), input, room.clock.next())
}

/** Stores what a source said. */
export async function enterCopy(room: Room, { by, source, text }: DemoCopy): Promise<void> {
  const person = need(room.people, by)
  const copy = {
    sourceId: await sourceId(room, person, source),
    text,
    format: 'plain',
    takenTime: '',
  } as const
  await addSnapshot(room.trx, person, copy, room.clock.next())
}

function wordsOf(claim: DemoClaim): ClaimWords {
  return {
    ...voiceOf(claim),
    text: claim.text,
    kind: claim.kind,
    attribution: claim.attribution ?? 'is_it',
    assertedOn: claim.assertedOn,
    occasion: claim.occasion ?? '',
    language: claim.language ?? 'en',
    quantities: (claim.figures ?? []).map((figure) => ({ ...PLAIN_FIGURE, ...figure })),
  }
}

const PLAIN_FIGURE = { comparator: 'exactly', unit: '', counted: '', place: '', definition: '' } as const

function voiceOf({ claimant }: DemoClaim): Pick<ClaimWords, 'voice' | 'claimant' | 'claimantNote'> {
  if (claimant === undefined) return { voice: 'article', claimantNote: '' }
  if ('unnamed' in claimant) return { voice: 'unnamed', claimantNote: claimant.unnamed }
  return { voice: 'named', claimant, claimantNote: '' }
}

const CONTEXT = 32

async function locate(room: Room, { article, quote }: DemoPassage): Promise<PassageInput> {
  const articleId = need(room.articles, article)
  const revision = await findNewestRevision(room.trx, articleId)
  const found = revision && locateQuote(revision.text, quote)
  if (revision === undefined || found?.kind !== 'found')
    throw new Error(`The demonstration's article “${article}” does not say “${quote}”.`)
  const { start, end } = found
  return {
    articleId,
    articleRevisionId: revision.id,
    exact: revision.text.slice(start, end),
    prefix: revision.text.slice(Math.max(0, start - CONTEXT), start),
    suffix: revision.text.slice(end, end + CONTEXT),
    start,
    end,
  }
}
