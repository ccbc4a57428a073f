import { createHash } from 'node:crypto'
import type { ClaimWords, NewClaim } from '../../server/actions/claim-making'
import { makeClaim } from '../../server/actions/claim-making'
import type { PassageInput } from '../../server/actions/claim-passages'
import type { Account, Role } from '../../server/domain/account'
import type { ClaimWork } from '../../server/domain/claim'
import type { ClaimWorkState } from '../../server/domain/claim-work'
import { insertAccount } from '../../server/store/accounts'
import { insertArticle, insertArticleRevision } from '../../server/store/articles'
import type { Db } from '../../server/store/db'

export const NOW = new Date('2026-11-23T12:00:00Z')

export const ARTICLE_TEXT = [
  'A rights group says it has mapped 54 police offices abroad, in 21 countries.',
  'Beijing put the number of citizens who agreed to come home at 230,000.',
  'A ministry spokesman called the offices service points run by volunteers.',
].join('\n\n')

/** The words of a claim of our own about the offices, with what a test wants otherwise. */
export function wordsOf(words: Partial<ClaimWords> = {}): ClaimWords {
  return {
    text: 'There are 54 police offices in 21 countries.',
    kind: 'quantity',
    attribution: 'is_it',
    voice: 'named',
    claimant: { name: 'Safeguard Defenders', kind: 'organisation', role: '' },
    claimantNote: '',
    occasion: '',
    language: 'en',
    quantities: [],
    ...words,
  }
}

/** A claim as the form sends it, without passages unless a test gives some. */
export function newClaimOf(words: Partial<ClaimWords> = {}, rest: Partial<NewClaim> = {}): NewClaim {
  return {
    fields: wordsOf({ ...(words.voice && { claimant: undefined }), ...words }),
    topics: [],
    passages: [],
    ...rest,
  }
}

let people = 0

/** An active account of the role. */
export function insertPerson(
  db: Db,
  role: Role = 'fact_checker',
  name = `Person ${++people}`,
): Promise<Account> {
  const email = `${name.toLowerCase().replace(/\W+/g, '.')}.${++people}@example.org`
  return insertAccount(db, { name, email, role, passwordHash: '$argon2id$none', now: NOW })
}

/** An article of three sentences, with its first text. */
export async function insertReport(
  db: Db,
  by: Account,
  text = ARTICLE_TEXT,
): Promise<{ id: number; revisionId: number }> {
  const id = await insertArticle(
    db,
    { title: 'Offices abroad', outlet: 'The Example', author: '', url: '', language: 'en' },
    by.id,
    NOW,
  )
  return { id, revisionId: await insertText(db, by, { articleId: id, number: 1, text }) }
}

/** A text of an article, one block. */
export function insertText(
  db: Db,
  by: Account,
  { articleId, number, text }: { articleId: number; number: number; text: string },
): Promise<number> {
  const revision = {
    articleId,
    number,
    text,
    textHash: createHash('sha256').update(`${articleId} ${number} ${text}`).digest('hex'),
    blocks: [{ kind: 'paragraph' as const, start: 0, end: text.length }],
    sentences: [{ index: 0, start: 0, end: text.length, block: 0 }],
    sourceFormat: 'plain' as const,
    note: '',
  }
  return insertArticleRevision(db, revision, by.id, NOW)
}

/** Where the words stand in the article. */
export function passageOf(
  article: { id: number; revisionId: number },
  exact: string,
  text = ARTICLE_TEXT,
): PassageInput {
  const start = text.indexOf(exact)
  return {
    articleId: article.id,
    articleRevisionId: article.revisionId,
    exact,
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(start + exact.length, start + exact.length + 32),
    start,
    end: start + exact.length,
  }
}

/** A claim that is to be researched; returns its id. */
export async function insertTriaged(db: Db, by: Account, words: Partial<ClaimWords> = {}): Promise<number> {
  return (await makeClaim(db, by, newClaimOf(words), NOW)).id
}

/** A state of work with what only that state has. */
export function workOf(state: ClaimWorkState, mergedIntoId: number): ClaimWork {
  if (state === 'waiting') return { state, waitingFor: 'an answer', waitingUntil: '2026-12-01' }
  if (state === 'not_checkable') return { state, reason: 'opinion' }
  if (state === 'merged') return { state, mergedIntoId }
  return { state }
}
