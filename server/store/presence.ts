import type { Db } from './db'

/** Somebody who has the workbench of an article open; `sentence` is the number their cursor stands on. */
export interface Presence {
  accountId: number
  name: string
  sentence: number
  seenAt: Date
}

/** Notes that this account looks at a sentence of the article now. */
export async function upsertPresence(
  db: Db,
  presence: { articleId: number; accountId: number; sentence: number },
  now: Date,
): Promise<void> {
  await db('article_presence')
    .insert({
      article_id: presence.articleId,
      account_id: presence.accountId,
      sentence: presence.sentence,
      seen_at: now,
    })
    .onConflict(['article_id', 'account_id'])
    .merge(['sentence', 'seen_at'])
}

/** The others who were seen on this article since `since`, by name. */
export async function listOthersPresent(
  db: Db,
  articleId: number,
  accountId: number,
  since: Date,
): Promise<Presence[]> {
  const rows = await db('article_presence as p')
    .join('accounts', 'accounts.id', 'p.account_id')
    .where('p.article_id', articleId)
    .whereNot('p.account_id', accountId)
    .where('p.seen_at', '>=', since)
    .orderBy(['accounts.name', 'accounts.id'])
    .select('p.account_id', 'accounts.name', 'p.sentence', 'p.seen_at')
  return rows.map((row) => ({
    accountId: row.account_id,
    name: row.name,
    sentence: row.sentence,
    seenAt: row.seen_at,
  }))
}

/** Forgets who was seen before `until`. */
export async function deletePresence(db: Db, until: Date): Promise<void> {
  await db('article_presence').where('seen_at', '<', until).delete()
}

/** The newest passage of an article, 0 when there is none: what a page that was just made has seen. */
export async function findNewestPassageId(db: Db, articleId: number): Promise<number> {
  const row = await db('passages').where({ article_id: articleId }).max('id as id').first()
  return Number(row?.id ?? 0)
}

/** How many claims got a passage in this article after `passageId`, by somebody else than `accountId`. */
export async function countClaimsByOthers(
  db: Db,
  articleId: number,
  accountId: number,
  passageId: number,
): Promise<number> {
  const row = await db('passages')
    .where({ article_id: articleId })
    .where('id', '>', passageId)
    .whereNot({ created_by: accountId })
    .whereNull('removed_at')
    .countDistinct('claim_id as count')
    .first()
  return Number(row?.count ?? 0)
}
