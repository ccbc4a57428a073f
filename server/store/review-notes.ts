import type { ReviewNote, ReviewQuestion } from '../domain/review-note'
import type { Db } from './db'

/** Keeps what somebody said about a verdict. Returns its id. */
export async function insertReviewNote(
  trx: Db,
  note: { verdictId: number; question?: ReviewQuestion; text: string },
  authorId: number,
  at: Date,
): Promise<number> {
  const [row] = await trx('review_notes')
    .insert({
      verdict_id: note.verdictId,
      question: note.question ?? null,
      text: note.text,
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
    .where('v.claim_id', claimId)
    .orderBy('n.id')
    .select('n.*', 'v.number', 'a.name')
  return rows.map(toNote)
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
    at: row.created_at,
  }
}
