import type { VerdictContent } from '../domain/verdict-content'
import type { Db } from './db'

/** What a person had read of a claim's verdict, and when. */
export interface ReviewLook {
  claimId: number
  content: VerdictContent
  contentHash: string
  at: Date
}

/** Remembers what a person has read, in place of what they had read before. */
export async function saveLook(trx: Db, accountId: number, look: ReviewLook): Promise<void> {
  await trx('review_looks')
    .insert({
      account_id: accountId,
      claim_id: look.claimId,
      content: JSON.stringify(look.content),
      content_hash: look.contentHash,
      looked_at: look.at,
    })
    .onConflict(['account_id', 'claim_id'])
    .merge()
}

/** What this person read of the claim's verdict last; `undefined` when they never said so. */
export async function findLook(db: Db, accountId: number, claimId: number): Promise<ReviewLook | undefined> {
  const row = await db('review_looks').where({ account_id: accountId, claim_id: claimId }).first()
  return row && { claimId, content: row.content, contentHash: row.content_hash, at: row.looked_at }
}

/** The hashes of what this person read last, by claim. */
export async function listLookHashes(db: Db, accountId: number): Promise<Map<number, string>> {
  const rows = await db('review_looks').where({ account_id: accountId }).select('claim_id', 'content_hash')
  return new Map(rows.map((row) => [row.claim_id, row.content_hash]))
}
