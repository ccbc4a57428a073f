import type { Contributor, Hold, Retraction } from '../domain/verdict'
import type { Db } from './db'

/** Adds contributors to a verdict in work; those known already stay as they are. Fails once the verdict is decided. */
export async function insertContributors(
  trx: Db,
  verdictId: number,
  accountIds: readonly number[],
  contribution: Contributor['contribution'],
  at: Date,
): Promise<void> {
  const rows = [...new Set(accountIds)].map((accountId) => ({
    verdict_id: verdictId,
    account_id: accountId,
    contribution,
    created_at: at,
  }))
  if (rows.length > 0)
    await trx('verdict_contributors')
      .insert(rows)
      .onConflict(['verdict_id', 'account_id', 'contribution'])
      .ignore()
}

/** Carries the contributors of one revision over to another in work, each with the day of the first contribution. */
export async function copyContributors(trx: Db, fromVerdictId: number, toVerdictId: number): Promise<void> {
  await trx.raw(
    `INSERT INTO verdict_contributors (verdict_id, account_id, contribution, created_at)
     SELECT ?, account_id, contribution, created_at FROM verdict_contributors WHERE verdict_id = ?
     ON CONFLICT DO NOTHING`,
    [toVerdictId, fromVerdictId],
  )
}

/** Everybody who contributed to a revision, earliest first, each contribution a row. */
export async function listContributors(db: Db, verdictId: number): Promise<Contributor[]> {
  return (await contributorRows(db).where('c.verdict_id', verdictId)).map(toContributor)
}

/** The contributors of several revisions; see `listContributors`. A revision without any has no entry. */
export async function listContributorsOf(
  db: Db,
  verdictIds: readonly number[],
): Promise<Map<number, Contributor[]>> {
  const byVerdict = new Map<number, Contributor[]>()
  if (verdictIds.length === 0) return byVerdict
  for (const row of await contributorRows(db).whereIn('c.verdict_id', [...verdictIds])) {
    byVerdict.set(row.verdict_id, [...(byVerdict.get(row.verdict_id) ?? []), toContributor(row)])
  }
  return byVerdict
}

/**
 * Everybody who worked on what a verdict on this claim rests on, earliest first, with the day of their first work:
 * by the history, and by the rows themselves, since a merge brings rows whose history stands under the other claim.
 */
export async function listEvidenceWorkers(
  db: Db,
  claimId: number,
  verbs: readonly string[],
): Promise<Contributor[]> {
  const { rows } = await db.raw(EVIDENCE_WORKERS, { claimId, verbs: [...verbs] })
  return rows.map(toContributor)
}

const EVIDENCE_WORKERS = `
  SELECT work.account_id, accounts.name, 'gave_evidence' AS contribution, min(work.at) AS created_at
  FROM (
    SELECT actor_id AS account_id, at FROM events WHERE claim_id = :claimId AND verb = ANY (:verbs)
    UNION ALL
    SELECT actor_id, at FROM events WHERE verb = ANY (:verbs) AND subject_kind = 'evidence'
      AND subject_id IN (SELECT id FROM evidence WHERE claim_id = :claimId)
    UNION ALL
    SELECT added_by, created_at FROM evidence WHERE claim_id = :claimId
    UNION ALL
    SELECT recorded_by, created_at FROM search_records WHERE claim_id = :claimId
    UNION ALL
    SELECT added_by, created_at FROM rebuttals WHERE claim_id = :claimId AND removed_at IS NULL
    UNION ALL
    SELECT recorded_by, created_at FROM replies WHERE claim_id = :claimId
  ) AS work
  JOIN accounts ON accounts.id = work.account_id
  GROUP BY work.account_id, accounts.name
  ORDER BY min(work.at), work.account_id`

/** Puts a hold on a verdict. Fails on the unique index when one is open. */
export async function insertHold(
  trx: Db,
  verdictId: number,
  by: number,
  reason: string,
  at: Date,
): Promise<number> {
  const [row] = await trx('verdict_holds')
    .insert({ verdict_id: verdictId, held_by: by, held_at: at, reason })
    .returning('id')
  return row.id
}

/** Ends the open hold of a verdict, if there is one. */
export async function releaseHold(
  trx: Db,
  verdictId: number,
  release: { by: number; reason: string; singleEditorReason: string },
  at: Date,
): Promise<void> {
  await trx('verdict_holds').where({ verdict_id: verdictId }).whereNull('released_at').update({
    released_by: release.by,
    released_at: at,
    release_reason: release.reason,
    single_editor_reason: release.singleEditorReason,
  })
}

/** The open hold of a verdict, or undefined. */
export async function findOpenHold(db: Db, verdictId: number): Promise<Hold | undefined> {
  const row = await db('verdict_holds').where({ verdict_id: verdictId }).whereNull('released_at').first()
  return row && toHold(row)
}

/** Proposes a retraction. Fails on the unique index when one is open or confirmed. */
export async function insertRetraction(
  trx: Db,
  verdictId: number,
  by: number,
  publicReason: string,
  at: Date,
): Promise<number> {
  const [row] = await trx('verdict_retractions')
    .insert({ verdict_id: verdictId, proposed_by: by, proposed_at: at, public_reason: publicReason })
    .returning('id')
  return row.id
}

/** Confirms the open retraction of a verdict. */
export async function confirmRetraction(
  trx: Db,
  verdictId: number,
  confirmation: { by: number; singleEditorReason: string },
  at: Date,
): Promise<void> {
  await trx('verdict_retractions').where({ verdict_id: verdictId }).whereNull('dropped_at').update({
    confirmed_by: confirmation.by,
    confirmed_at: at,
    single_editor_reason: confirmation.singleEditorReason,
  })
}

/** Drops the open retraction of a verdict without effect. False when there is none or it is confirmed. */
export async function dropRetraction(trx: Db, verdictId: number, by: number, at: Date): Promise<boolean> {
  const rows = await trx('verdict_retractions')
    .where({ verdict_id: verdictId })
    .whereNull('dropped_at')
    .whereNull('confirmed_at')
    .update({ dropped_by: by, dropped_at: at })
  return rows === 1
}

/** The retraction of a verdict, proposed or confirmed, or undefined. */
export async function findRetraction(db: Db, verdictId: number): Promise<Retraction | undefined> {
  const row = await db('verdict_retractions').where({ verdict_id: verdictId }).whereNull('dropped_at').first()
  return row && toRetraction(row)
}

/** The open holds of several verdicts. */
export async function listOpenHolds(db: Db, verdictIds: readonly number[]): Promise<Hold[]> {
  if (verdictIds.length === 0) return []
  const rows = await db('verdict_holds')
    .whereIn('verdict_id', [...verdictIds])
    .whereNull('released_at')
  return rows.map(toHold)
}

/** All retractions that wait for a second editor, oldest first. */
export async function listOpenRetractions(db: Db): Promise<Retraction[]> {
  const rows = await db('verdict_retractions')
    .whereNull('dropped_at')
    .whereNull('confirmed_at')
    .orderBy('proposed_at')
  return rows.map(toRetraction)
}

function contributorRows(db: Db) {
  return db('verdict_contributors as c')
    .join('accounts', 'accounts.id', 'c.account_id')
    .orderBy(['c.created_at', 'c.account_id', 'c.contribution'])
    .select('c.*', 'accounts.name')
}

// biome-ignore lint/suspicious/noExplicitAny: row mapper
function toContributor(row: any): Contributor {
  return { accountId: row.account_id, name: row.name, contribution: row.contribution, at: row.created_at }
}

// biome-ignore lint/suspicious/noExplicitAny: row mapper
function toHold(row: any): Hold {
  return {
    id: row.id,
    verdictId: row.verdict_id,
    heldBy: row.held_by,
    heldAt: row.held_at,
    reason: row.reason,
    released:
      row.released_at === null
        ? undefined
        : { by: row.released_by, at: row.released_at, reason: row.release_reason },
  }
}

// biome-ignore lint/suspicious/noExplicitAny: row mapper
function toRetraction(row: any): Retraction {
  return {
    id: row.id,
    verdictId: row.verdict_id,
    proposedBy: row.proposed_by,
    proposedAt: row.proposed_at,
    publicReason: row.public_reason,
    confirmed: row.confirmed_at === null ? undefined : { by: row.confirmed_by, at: row.confirmed_at },
  }
}
