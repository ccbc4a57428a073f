import { addEvidence } from '../../server/actions/evidence'
import { addSnapshot } from '../../server/actions/snapshots'
import { addSource } from '../../server/actions/sources'
import { signIn } from './agent'
import { testApp } from './app'
import { insertTriaged, NOW } from './claims'
import { testDatabase } from './database'
import { sourceOf, statementOf } from './evidence'

/** What a source says, in three paragraphs. */
export const REPORT = [
  'Overseas police service centres',
  'We counted 54 offices in 21 countries.',
  'The ministry denied that they do police work.',
].join('\n\n')

/** A checker and a source without a copy. */
export async function newsroom() {
  const app = testApp(await testDatabase(), { clock: () => NOW })
  const checker = await signIn(app, 'fact_checker', 'Ines Checker')
  const sourceId = await addSource(app.deps.db, checker.account, sourceOf(), NOW)
  return { app, db: app.deps.db, checker, sourceId, form: `/sources/${sourceId}/snapshots/new` }
}

export type Room = Awaited<ReturnType<typeof newsroom>>

/** Stores a copy of the source now; returns its number. */
export function store({ db, checker, sourceId }: Room, text: string): Promise<number> {
  return addSnapshot(db, checker.account, { sourceId, text, format: 'plain', takenTime: '' }, NOW)
}

/** A claim with one excerpt from the source; returns the claim's id and the evidence's. */
export async function quote({ db, checker, sourceId }: Room, excerpt: string) {
  const claimId = await insertTriaged(db, checker.account)
  const input = { claimId, source: { id: sourceId }, statement: statementOf({ excerpt }) }
  return { claimId, id: (await addEvidence(db, checker.account, input, NOW)).id }
}
