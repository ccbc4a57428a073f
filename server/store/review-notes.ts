import type { CrossCheck } from '../domain/cross-check'
import type { ReviewNote, ReviewQuestion } from '../domain/review-note'
import type { Db } from './db'

/** Keeps what somebody said about a verdict. Returns its id. */
export async function insertReviewNote(
  trx: Db,
  note: { verdictId: number; question?: ReviewQuestion; text: string; askedId?: number },
  authorId: number,
  at: Date,
): Promise<number> {
  const [row] = await trx('review_notes')
    .insert({
      verdict_id: note.verdictId,
      question: note.question ?? null,
      text: note.text,
      asked_id: note.askedId ?? null,
      author_id: authorId,
      created_at: at,
    })
    .returning('id')
  return row.id
}

/** All that was said about any revision of a claim's verdict, oldest first. */
export async function listReviewNotes(db: Db, claimId: number): Promise<ReviewNote[]> {
  const rows = await db('review_notes as n')
    .join('verdicts as v', 'v.id', 'n.verdict_id')
    .join('accounts as a', 'a.id', 'n.author_id')
    .leftJoin('accounts as asked', 'asked.id', 'n.asked_id')
    .where('v.claim_id', claimId)
    .orderBy('n.id')
    .select('n.*', 'v.number', 'a.name', 'asked.name as asked_name')
  return rows.map(toNote)
}

/**
 * Every cross-check that was asked for and is still open, oldest first: the revision waits for a decision, and whoever
 * was asked has said nothing of it since.
 */
export async function listOpenCrossChecks(db: Db): Promise<CrossCheck[]> {
  const rows = await db('review_notes as n')
    .join('verdicts as v', 'v.id', 'n.verdict_id')
    .join('accounts as a', 'a.id', 'n.author_id')
    .join('accounts as asked', 'asked.id', 'n.asked_id')
    .where('v.state', 'submitted')
    .whereNotExists(
      db('review_notes as later').whereRaw(
        'later.verdict_id = n.verdict_id AND later.author_id = n.asked_id AND later.id > n.id',
      ),
    )
    .orderBy('n.id')
    .select('n.*', 'v.claim_id', 'a.name', 'asked.name as asked_name')
  return rows.map((row) => ({
    noteId: row.id,
    verdictId: row.verdict_id,
    claimId: row.claim_id,
    askedId: row.asked_id,
    askedName: row.asked_name,
    authorName: row.name,
    text: row.text,
    at: row.created_at,
  }))
}

// biome-ignore lint/suspicious/noExplicitAny: row mapper
function toNote(row: any): ReviewNote {
  return {
    id: row.id,
    verdictId: row.verdict_id,
    verdictNumber: row.number,
    question: row.question ?? undefined,
    text: row.text,
    authorName: row.name,
    askedName: row.asked_name ?? undefined,
    at: row.created_at,
  }
}
