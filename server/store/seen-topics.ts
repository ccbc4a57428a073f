import type { Topic } from '../domain/claim'
import type { Db } from './db'
import { type Scope, seenClaims } from './seen-claims'

/** Topics with a claim this scope may see, by name. */
export async function listSeenTopics(db: Db, scope: Scope): Promise<Topic[]> {
  return db('topics')
    .whereIn(
      'id',
      db('claim_topics').whereIn('claim_id', seenClaims(db, scope).select('seen.id')).select('topic_id'),
    )
    .orderBy('name')
    .select('id', 'slug', 'name')
}
