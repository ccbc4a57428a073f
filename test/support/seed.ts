import { randomBytes } from 'node:crypto'
import { invite, openPasswordReset } from '../../server/actions/account-entry'
import { addArticle } from '../../server/actions/article-entry'
import { publishCheckpoint } from '../../server/actions/checkpoints'
import { makeClaim } from '../../server/actions/claim-making'
import { addPassage, type PassageInput } from '../../server/actions/claim-passages'
import { addRebuttal } from '../../server/actions/rebuttals'
import { addSnapshot } from '../../server/actions/snapshots'
import { holdVerdict } from '../../server/actions/verdict-holds'
import { proposeRetraction } from '../../server/actions/verdict-retraction'
import { approveVerdict, returnVerdict } from '../../server/actions/verdict-review'
import type { ArticleStatement } from '../../server/domain/article-statement'
import { findNewestRevision } from '../../server/store/articles'
import type { Db } from '../../server/store/db'
import { checkpointSigner } from '../../server/web/shared/checkpoint-signer'
import { TEST_CONFIG } from './app'
import { ARTICLE_TEXT, NOW, newClaimOf, passageOf } from './claims'
import {
  approvalOf,
  getVerdict,
  insertDraft,
  insertNewsroom,
  insertNextRevision,
  insertPublished,
  insertSubmitted,
  type Newsroom,
} from './verdicts'

interface Ids {
  claimId: number
  verdictId: number
}

/** One of everything, as it stands at `NOW`: give the app a clock that says so. */
export interface Seed {
  people: Newsroom
  article: number
  /** Of the article, in work, without a verdict. */
  claimInWork: number
  /** Of the article; its second revision is published, it has an answer and an open flag. */
  published: Ids
  held: Ids
  retractionProposed: Ids
  submitted: Ids
  draft: Ids
  returned: Ids
  newest: Record<Table, number>
  tokens: { invitation: string; reset: string }
}

const TABLES = ['claimants', 'sources', 'evidence', 'rebuttals', 'replies', 'passages', 'flags'] as const
const LINKS = ['one_time_links', 'accounts'] as const
type Table = (typeof TABLES)[number] | (typeof LINKS)[number]

/** Makes through the actions what every declared route can show. */
export async function insertSeed(db: Db): Promise<Seed> {
  const people = await insertNewsroom(db)
  const { article, claimInWork, passage } = await insertArticleInWork(db, people)
  const published = await insertPublishedTwice(db, people, passage)
  const edge = { kinds: ['concedes' as const], denies: '', leavesStanding: 'the number', answer: 'Counted.' }
  const answering = { claimId: published.claimId, answering: { id: claimInWork }, fields: edge }
  await addRebuttal(db, people.checker, answering, NOW)
  const states = {
    held: await insertHeld(db, people),
    retractionProposed: await insertRetraction(db, people),
    submitted: await insertSubmitted(db, people.checker),
    draft: await insertDraft(db, people.checker),
    returned: await insertReturned(db, people),
  }
  const tokens = await openLinks(db, people)
  await publishCheckpoint(db, checkpointSigner(TEST_CONFIG), NOW)
  const newest = await newestOf(db, [...TABLES, ...LINKS])
  const copy = {
    sourceId: newest.sources,
    text: 'We counted 54 of them.',
    format: 'plain' as const,
    takenTime: '',
  }
  await addSnapshot(db, people.checker, copy, NOW)
  return { people, article, claimInWork, published, ...states, newest, tokens }
}

/** The path of a route with an address that the seed fills: a page that is there, a form that can be sent. */
export function fillPath(path: string, seed: Seed): string {
  const known: Record<string, string> = {
    '/invitations/:token': `/invitations/${seed.tokens.invitation}`,
    '/password-resets/:token': `/password-resets/${seed.tokens.reset}`,
    '/first-administrator/:token': `/first-administrator/${'x'.repeat(43)}`,
    '/claims/:id/history/:range': `/claims/${seed.published.claimId}/history/1..2`,
    '/claims/:id/merge': `/claims/${seed.claimInWork}/merge`,
    '/log/checkpoints/:day': `/log/checkpoints/${NOW.toISOString().slice(0, 10)}`,
    '/topics/:slug': '/topics/police',
  }
  return known[path] ?? path.replace(':id', String(idFor(path, seed))).replace(/:\w+/, '1')
}

function idFor(path: string, seed: Seed): number {
  const verdict = VERDICT_ACTS.find(([act]) => path.startsWith('/verdicts/') && path.endsWith(act))
  if (verdict) return seed[verdict[1]].verdictId
  if (path.startsWith('/claims/:id/verdict')) return seed.draft.claimId
  const [, first = ''] = path.split('/')
  const ids: Record<string, number> = {
    claims: seed.published.claimId,
    articles: seed.article,
    review: seed.submitted.verdictId,
    verdicts: seed.published.verdictId,
    admin: path.includes('/invitations/') ? seed.newest.one_time_links : seed.people.checker.id,
    ...seed.newest,
  }
  return ids[first] ?? 1
}

const VERDICT_ACTS = [
  ['/retraction/confirmation', 'retractionProposed'],
  ['/retraction/drop', 'retractionProposed'],
  ['/submission', 'draft'],
  ['/withdrawal', 'submitted'],
  ['/approval', 'submitted'],
  ['/return', 'submitted'],
  ['/revision', 'returned'],
  ['/release', 'held'],
] as const

const ARTICLE: ArticleStatement = {
  title: 'Offices abroad',
  outlet: 'The Example',
  author: '',
  url: 'https://example.org/offices',
  language: 'en',
  referenceDate: '2022-10-26',
}

async function insertArticleInWork(db: Db, { checker }: Newsroom) {
  const entry = { fields: ARTICLE, text: ARTICLE_TEXT, format: 'plain' as const }
  const { article } = await addArticle(db, checker, entry, NOW)
  const text = await findNewestRevision(db, article.id)
  const passage = passageOf({ id: article.id, revisionId: text?.id ?? 0 }, 'in 21 countries')
  const words = { text: 'The offices stand in 21 countries.' }
  const claim = newClaimOf(words, { topics: ['Police'], passages: [passage] })
  return { article: article.id, claimInWork: (await makeClaim(db, checker, claim, NOW)).id, passage }
}

async function insertPublishedTwice(db: Db, people: Newsroom, passage: PassageInput): Promise<Ids> {
  const { claimId } = await insertPublished(db, people)
  await addPassage(db, people.checker, { claimId, passage }, NOW)
  const verdictId = await insertNextRevision(db, people.checker, claimId)
  await approveVerdict(db, people.editor, await approvalOf(db, verdictId), NOW)
  return { claimId, verdictId }
}

async function insertHeld(db: Db, people: Newsroom): Promise<Ids> {
  const ids = await insertPublished(db, people)
  await holdVerdict(db, people.editor, { ...ids, reason: 'The count is being checked again.' }, NOW)
  return ids
}

async function insertRetraction(db: Db, people: Newsroom): Promise<Ids> {
  const ids = await insertPublished(db, people)
  await proposeRetraction(db, people.editor, { ...ids, publicReason: 'The list was withdrawn.' }, NOW)
  return ids
}

async function insertReturned(db: Db, { checker, editor }: Newsroom): Promise<Ids> {
  const ids = await insertSubmitted(db, checker)
  const { revision } = await getVerdict(db, ids.verdictId)
  await returnVerdict(db, editor, { ...ids, revision, comment: 'Name the report.' }, NOW)
  return ids
}

async function openLinks(db: Db, { admin, secondEditor }: Newsroom): Promise<Seed['tokens']> {
  const [invitation, reset] = [randomBytes(32), randomBytes(32)].map((bytes) => bytes.toString('base64url'))
  const tokens = { invitation: invitation ?? '', reset: reset ?? '' }
  await openPasswordReset(db, admin, secondEditor.id, tokens.reset, NOW)
  const invited = { email: 'new.checker@example.org', role: 'fact_checker' as const }
  await invite(db, admin, { ...invited, token: tokens.invitation }, NOW)
  return tokens
}

async function newestOf(db: Db, tables: readonly Table[]): Promise<Seed['newest']> {
  const ids = { claimants: 0, sources: 0, evidence: 0, rebuttals: 0, replies: 0, passages: 0, flags: 0 }
  const newest: Seed['newest'] = { ...ids, one_time_links: 0, accounts: 0 }
  for (const table of tables) newest[table] = Number((await db(table).max({ id: 'id' }).first())?.id ?? 0)
  return newest
}
