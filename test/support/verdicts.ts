import { saveDraft, submitVerdict } from '../../server/actions/verdict-drafting'
import { type Approval, approveVerdict } from '../../server/actions/verdict-review'
import type { Account } from '../../server/domain/account'
import { Refused } from '../../server/domain/errors'
import type { Stance } from '../../server/domain/evidence'
import type { Verdict, VerdictDraft } from '../../server/domain/verdict'
import { updateClaimWork } from '../../server/store/claims'
import type { Db } from '../../server/store/db'
import { insertEvidence, insertSearchRecord } from '../../server/store/evidence'
import { insertReply } from '../../server/store/replies'
import { insertSource } from '../../server/store/sources'
import { findVerdict } from '../../server/store/verdicts'
import { insertPerson, insertTriaged, NOW } from './claims'

export interface Newsroom {
  checker: Account
  editor: Account
  secondEditor: Account
  standards: Account
  admin: Account
}

/** One person of each role, and a second editor. */
export async function insertNewsroom(db: Db): Promise<Newsroom> {
  return {
    checker: await insertPerson(db, 'fact_checker', 'Cem Checker'),
    editor: await insertPerson(db, 'editor', 'Ada Editor'),
    secondEditor: await insertPerson(db, 'editor', 'Ben Editor'),
    standards: await insertPerson(db, 'standards_editor', 'Sue Standards'),
    admin: await insertPerson(db, 'admin', 'Abe Admin'),
  }
}

/** A draft that holds every guard on the claim of `insertReadyClaim`. */
export const DRAFT: VerdictDraft = {
  rating: 'mostly_true',
  summary: 'The group counted 54 offices in 21 countries.',
  checkedScope: 'Offices named in the report, as of September 2022.',
  rationale: 'The report lists **54** offices. Nobody disputes that the list exists.',
  flags: [],
  originsJustification: '',
  changeNote: '',
}

/** A claim in research with evidence of two publishers, a search of the other side and a reply; returns its id. */
export async function insertReadyClaim(db: Db, by: Account): Promise<number> {
  const claimId = await insertTriaged(db, by)
  await updateClaimWork(db, claimId, { state: 'in_research' }, '', NOW)
  await insertProof(db, claimId, by, {
    publisher: 'Safeguard Defenders',
    excerpt: '54 offices in 21 countries',
  })
  await insertProof(db, claimId, by, { publisher: 'The Example', excerpt: 'a list of 54 addresses' })
  const search = { claimId, side: 'refutes' as const, lookedIn: 'press archives', lookedFor: 'other counts' }
  await insertSearchRecord(db, { ...search, searchedOn: '2022-10-20' }, by.id, NOW)
  const silence = {
    outcome: 'silent' as const,
    askedWhom: 'the ministry',
    channel: 'e-mail',
    answer: '',
    reason: '',
  }
  await insertReply(db, claimId, { ...silence, askedOn: '2022-10-21' }, by.id, NOW)
  return claimId
}

/** Accepted evidence from a source of its own; returns its id. */
export async function insertProof(
  db: Db,
  claimId: number,
  by: Account,
  { publisher, excerpt, stance = 'supports' }: { publisher: string; excerpt: string; stance?: Stance },
): Promise<number> {
  const source = {
    kind: 'ngo_report' as const,
    title: `Report of ${publisher}`,
    publisher,
    author: '',
    url: '',
  }
  const rest = { archivedUrl: '', whereabouts: 'Our library', language: 'en', interestNote: '' }
  const sourceId = await insertSource(db, { ...source, ...rest }, by.id, NOW)
  return insertEvidence(db, claimId, { sourceId, stance, excerpt, location: 'page 4', note: '' }, by.id, NOW)
}

/** A saved draft on a ready claim; returns both ids. */
export async function insertDraft(
  db: Db,
  author: Account,
  draft: Partial<VerdictDraft> = {},
): Promise<{ claimId: number; verdictId: number }> {
  const claimId = await insertReadyClaim(db, author)
  const input = { claimId, revision: 0, draft: { ...DRAFT, ...draft } }
  return { claimId, verdictId: await saveDraft(db, author, input, NOW) }
}

/** The same, submitted. */
export async function insertSubmitted(
  db: Db,
  author: Account,
  draft: Partial<VerdictDraft> = {},
): Promise<{ claimId: number; verdictId: number }> {
  const ids = await insertDraft(db, author, draft)
  await submitVerdict(db, author, { verdictId: ids.verdictId, revision: 1 }, NOW)
  return ids
}

/** The same, approved and published. */
export async function insertPublished(
  db: Db,
  { checker, editor }: Pick<Newsroom, 'checker' | 'editor'>,
  draft: Partial<VerdictDraft> = {},
): Promise<{ claimId: number; verdictId: number }> {
  const ids = await insertSubmitted(db, checker, draft)
  await approveVerdict(db, editor, await approvalOf(db, ids.verdictId), NOW)
  return ids
}

/** The next revision of a published verdict, submitted; returns its id. */
export async function insertNextRevision(
  db: Db,
  author: Account,
  claimId: number,
  draft: Partial<VerdictDraft> = {},
): Promise<number> {
  const change = { changeClass: 'update' as const, changeNote: 'A later count is known.' }
  const words = { ...DRAFT, ...change, ...draft }
  const verdictId = await saveDraft(db, author, { claimId, revision: 0, draft: words }, NOW)
  await submitVerdict(db, author, { verdictId, revision: 1 }, NOW)
  return verdictId
}

/** What the form of somebody who looks at the verdict now would send. */
export async function approvalOf(db: Db, verdictId: number, said: Partial<Approval> = {}): Promise<Approval> {
  const verdict = await getVerdict(db, verdictId)
  const seen = { revision: verdict.revision, contentHash: verdict.submission?.contentHash ?? '' }
  return { verdictId, ...seen, note: '', singleEditorReason: '', ...said }
}

export async function getVerdict(db: Db, id: number): Promise<Verdict> {
  const verdict = await findVerdict(db, id)
  if (verdict === undefined) throw new Error(`There is no verdict ${id}`)
  return verdict
}

export async function switchSingleEditorMode(db: Db, isOn: boolean): Promise<void> {
  await db('settings').update({
    single_editor_mode: isOn,
    single_editor_reason: isOn ? 'Only one editor at present.' : '',
  })
}

/** The sentences of a refusal; fails when the work succeeds or breaks. */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Refused)) throw new Error(`Expected a refusal, got ${String(error)}`)
  return error.message
}
