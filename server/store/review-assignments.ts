import type { Db } from './db'

/** An editor who is on a revision that waits for a decision. */
export interface ReviewAssignment {
  id: number
  verdictId: number
  assigneeId: number
  assigneeName: string
  at: Date
}

/** Puts an editor on a revision; returns the assignment's id. Fails on the unique index when somebody is on it. */
export async function insertReviewAssignment(
  trx: Db,
  verdictId: number,
  assigneeId: number,
  at: Date,
): Promise<number> {
  const row = { verdict_id: verdictId, assignee_id: assigneeId, assigned_at: at }
  const [inserted] = await trx('review_assignments').insert(row).returning('id')
  return inserted.id
}

/** Ends the open assignment of a revision, if there is one. */
export async function endReviewAssignment(
  trx: Db,
  verdictId: number,
  endedBy: number,
  at: Date,
): Promise<void> {
  await trx('review_assignments')
    .where({ verdict_id: verdictId })
    .whereNull('ended_at')
    .update({ ended_by: endedBy, ended_at: at })
}

/** Who is on a revision now, or undefined. */
export async function findReviewAssignment(db: Db, verdictId: number): Promise<ReviewAssignment | undefined> {
  return (await listReviewAssignments(db, [verdictId]))[0]
}

/** Who is on which of these revisions now; one without anybody has no entry. */
export async function listReviewAssignments(
  db: Db,
  verdictIds: readonly number[],
): Promise<ReviewAssignment[]> {
  if (verdictIds.length === 0) return []
  const rows = await db('review_assignments')
    .join('accounts', 'accounts.id', 'review_assignments.assignee_id')
    .whereIn('verdict_id', [...verdictIds])
    .whereNull('ended_at')
    .select('review_assignments.*', 'accounts.name as assignee_name')
  return rows.map((row) => ({
    id: row.id,
    verdictId: row.verdict_id,
    assigneeId: row.assignee_id,
    assigneeName: row.assignee_name,
    at: row.assigned_at,
  }))
}
