import type { AnchoredPassage, AnchorStatus } from '../domain/claim'
import type { Db } from './db'

export interface NewPassage {
  claimId: number
  articleId: number
  articleRevisionId: number
  exact: string
  prefix: string
  suffix: string
  start: number
  end: number
}

/** Stores a passage with its anchor in its own revision. Fails on the unique index when the claim has it already. */
export async function insertPassage(trx: Db, passage: NewPassage, by: number, at: Date): Promise<number> {
  const [row] = await trx('passages')
    .insert({
      claim_id: passage.claimId,
      article_id: passage.articleId,
      article_revision_id: passage.articleRevisionId,
      exact: passage.exact,
      prefix: passage.prefix,
      suffix: passage.suffix,
      start_at: passage.start,
      end_at: passage.end,
      created_by: by,
      created_at: at,
    })
    .returning('id')
  await insertAnchor(trx, row.id, {
    articleRevisionId: passage.articleRevisionId,
    status: 'same',
    start: passage.start,
    end: passage.end,
  })
  return row.id
}

/** Records where a passage was found in a later revision of its article. The passage itself is not touched. */
export async function insertAnchor(
  trx: Db,
  passageId: number,
  anchor: { articleRevisionId: number; status: AnchorStatus; start?: number; end?: number },
): Promise<void> {
  await trx('passage_anchors').insert({
    passage_id: passageId,
    article_revision_id: anchor.articleRevisionId,
    status: anchor.status,
    start_at: anchor.start ?? null,
    end_at: anchor.end ?? null,
  })
}

/** Takes a passage off its claim; the row stays, signed. False when it was removed already. */
export async function removePassage(trx: Db, id: number, by: number, at: Date): Promise<boolean> {
  const rows = await trx('passages')
    .where({ id })
    .whereNull('removed_at')
    .update({ removed_by: by, removed_at: at })
  return rows === 1
}

/**
 * Copies the passages of one claim to another, with their anchors, leaving out those the other has already.
 * The originals stay where they are, so that undoing a merge loses nothing.
 */
export async function copyPassages(
  trx: Db,
  fromClaimId: number,
  toClaimId: number,
  by: number,
  at: Date,
): Promise<void> {
  for (const passage of await listClaimPassages(trx, fromClaimId)) {
    const place = {
      article_revision_id: passage.articleRevisionId,
      start_at: passage.start,
      end_at: passage.end,
    }
    const known = await trx('passages')
      .where({ claim_id: toClaimId, ...place })
      .whereNull('removed_at')
      .first('id')
    if (known) continue
    const id = await insertPassage(trx, { ...passage, claimId: toClaimId }, by, at)
    if (passage.anchor.articleRevisionId !== passage.articleRevisionId)
      await insertAnchor(trx, id, passage.anchor)
  }
}

/** One passage that was not removed, or undefined. */
export async function findPassage(db: Db, id: number): Promise<AnchoredPassage | undefined> {
  const row = await passageRows(db).where('p.id', id).first()
  return row && toPassage(row)
}

/** The passages of a claim over all articles, each with where it stands in the newest text of its article. */
export async function listClaimPassages(db: Db, claimId: number): Promise<AnchoredPassage[]> {
  return (
    await passageRows(db).where('p.claim_id', claimId).orderBy(['p.article_id', 'p.start_at', 'p.id'])
  ).map(toPassage)
}

/** All passages of an article, in the order of the newest text; those not found in it come last. */
export async function listArticlePassages(db: Db, articleId: number): Promise<AnchoredPassage[]> {
  return listPassagesOfArticles(db, [articleId])
}

/** The passages of several articles in one query, each article's in the order of its newest text. */
export async function listPassagesOfArticles(
  db: Db,
  articleIds: readonly number[],
): Promise<AnchoredPassage[]> {
  if (articleIds.length === 0) return []
  const rows = await passageRows(db)
    .whereIn('p.article_id', [...articleIds])
    .orderByRaw('a.start_at NULLS LAST, p.id')
  return rows.map(toPassage)
}

/** Passages that were not removed, joined with their newest anchor. */
function passageRows(db: Db) {
  return db('passages as p')
    .joinRaw(NEWEST_ANCHOR)
    .whereNull('p.removed_at')
    .select(
      'p.*',
      'a.article_revision_id as anchor_revision_id',
      'a.status',
      'a.start_at as anchor_start',
      'a.end_at as anchor_end',
    )
}

const NEWEST_ANCHOR = `CROSS JOIN LATERAL (
  SELECT passage_anchors.* FROM passage_anchors
  JOIN article_revisions ON article_revisions.id = passage_anchors.article_revision_id
  WHERE passage_anchors.passage_id = p.id
  ORDER BY article_revisions.number DESC
  LIMIT 1
) AS a`

// biome-ignore lint/suspicious/noExplicitAny: row mapper
function toPassage(row: any): AnchoredPassage {
  return {
    id: row.id,
    claimId: row.claim_id,
    articleId: row.article_id,
    articleRevisionId: row.article_revision_id,
    exact: row.exact,
    prefix: row.prefix,
    suffix: row.suffix,
    start: row.start_at,
    end: row.end_at,
    createdBy: row.created_by,
    createdAt: row.created_at,
    anchor: {
      articleRevisionId: row.anchor_revision_id,
      status: row.status,
      start: row.anchor_start ?? undefined,
      end: row.anchor_end ?? undefined,
    },
  }
}
