import type { Db } from './db'

/** By the name of a group of features; a group that is not named counts once. `revision` counts changes. */
export interface SuggestionWeights {
  weights: Record<string, number>
  revision: number
}

/** What the newsroom makes of each group of features. */
export async function getSuggestionWeights(db: Db): Promise<SuggestionWeights> {
  return toWeights(await db('suggestion_weights').first())
}

/** The same, locked until the transaction ends. */
export async function lockSuggestionWeights(trx: Db): Promise<SuggestionWeights> {
  return toWeights(await trx('suggestion_weights').forUpdate().first())
}

/** Replaces the weights; the revision grows by one. The caller has locked and compared it. */
export async function updateSuggestionWeights(trx: Db, weights: Record<string, number>): Promise<void> {
  await trx('suggestion_weights').update({
    weights: JSON.stringify(weights),
    revision: trx.raw('revision + 1'),
  })
}

// biome-ignore lint/suspicious/noExplicitAny: row mapper
function toWeights(row: any): SuggestionWeights {
  return { weights: row.weights, revision: row.revision }
}
