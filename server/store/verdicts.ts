import type { Verdict, VerdictDraft, VerdictState } from '../domain/verdict'
import type { VerdictContent } from '../domain/verdict-content'
import type { Db } from './db'

/** Inserts a draft as the claim's next revision and returns its id. Fails on the unique index when one is in work. */
export async function insertVerdict(
  trx: Db,
  verdict: { claimId: number; number: number; scaleVersion: number },
  draft: VerdictDraft,
  by: number,
  at: Date,
): Promise<number> {
  const [row] = await trx('verdicts')
    .insert({
      claim_id: verdict.claimId,
      number: verdict.number,
      scale_version: verdict.scaleVersion,
      state: 'drafting',
      ...toColumns(draft),
      author_id: by,
      created_at: at,
      updated_at: at,
    })
    .returning('id')
  return row.id
}

/**
 * Writes the words of a draft when its stored revision is still `revision`, and counts it up. False when it is not.
 * `scaleVersion` is that of the scale the rating was chosen from.
 */
export async function updateVerdictDraft(
  trx: Db,
  stored: { id: number; revision: number; scaleVersion: number },
  draft: VerdictDraft,
  at: Date,
): Promise<boolean> {
  const { id, revision, scaleVersion } = stored
  const rows = await trx('verdicts')
    .where({ id, revision, state: 'drafting' })
    .update({
      ...toColumns(draft),
      scale_version: scaleVersion,
      revision: revision + 1,
      updated_at: at,
    })
  return rows === 1
}

/** Freezes the content: drafting → submitted. */
export async function submitVerdict(
  trx: Db,
  id: number,
  submission: { by: number; content: VerdictContent; contentHash: string },
  at: Date,
): Promise<void> {
  await trx('verdicts')
    .where({ id })
    .update({
      state: 'submitted',
      content: JSON.stringify(submission.content),
      content_hash: submission.contentHash,
      submitted_by: submission.by,
      submitted_at: at,
      updated_at: at,
    })
}

/** Takes a submission back: submitted → drafting, the frozen content dropped. */
export async function withdrawVerdict(trx: Db, id: number, at: Date): Promise<void> {
  await trx('verdicts')
    .where({ id })
    .update({
      state: 'drafting',
      content: null,
      content_hash: null,
      submitted_by: null,
      submitted_at: null,
      revision: trx.raw('revision + 1'),
      updated_at: at,
    })
}

/** Sends a submission back with a comment: submitted → changes_requested. The row and its content stay. */
export async function returnVerdict(
  trx: Db,
  id: number,
  by: number,
  comment: string,
  at: Date,
): Promise<void> {
  await trx('verdicts').where({ id }).update({
    state: 'changes_requested',
    returned_by: by,
    returned_at: at,
    return_comment: comment,
    updated_at: at,
  })
}

/**
 * Publishes a submission and retires the revision in force. The database refuses it when the approver contributed and
 * no reason of single-editor mode is given.
 */
export async function publishVerdict(
  trx: Db,
  verdict: { id: number; claimId: number },
  approval: { by: number; note: string; singleEditorReason: string },
  at: Date,
): Promise<void> {
  await trx('verdicts')
    .where({ claim_id: verdict.claimId })
    .whereIn('state', ['published', 'held'])
    .update({ state: 'superseded', superseded_at: at, updated_at: at })
  await trx('verdicts').where({ id: verdict.id }).update({
    state: 'published',
    approved_by: approval.by,
    published_at: at,
    approval_note: approval.note,
    single_editor_reason: approval.singleEditorReason,
    updated_at: at,
  })
}

/** Moves a decided verdict between published, held and retracted. */
export async function updateVerdictState(
  trx: Db,
  id: number,
  state: Extract<VerdictState, 'published' | 'held' | 'retracted'>,
  at: Date,
): Promise<void> {
  await trx('verdicts')
    .where({ id })
    .update({ state, retracted_at: state === 'retracted' ? at : null, updated_at: at })
}

/** The verdict revision with this id, or undefined. */
export async function findVerdict(db: Db, id: number): Promise<Verdict | undefined> {
  const row = await db('verdicts').where({ id }).first()
  return row && toVerdict(row)
}

/** All revisions of a claim's verdict, newest first. */
export async function listVerdicts(db: Db, claimId: number): Promise<Verdict[]> {
  return (await db('verdicts').where({ claim_id: claimId }).orderBy('number', 'desc')).map(toVerdict)
}

/** All revisions of several claims' verdicts, newest first within each claim. */
export async function listVerdictsOfClaims(db: Db, claimIds: readonly number[]): Promise<Verdict[]> {
  if (claimIds.length === 0) return []
  return (
    await db('verdicts')
      .whereIn('claim_id', [...claimIds])
      .orderBy(['claim_id', { column: 'number', order: 'desc' }])
  ).map(toVerdict)
}

/** Verdicts in one state over all claims, oldest submission first. */
export async function listVerdictsInState(db: Db, states: readonly VerdictState[]): Promise<Verdict[]> {
  return (
    await db('verdicts')
      .whereIn('state', [...states])
      .orderByRaw('submitted_at NULLS LAST, id')
  ).map(toVerdict)
}

/** Verdicts that were ever published, newest first: `limit` rows from `offset`. */
export async function listPublishedVerdicts(
  db: Db,
  page: { limit: number; offset: number },
): Promise<Verdict[]> {
  const rows = await db('verdicts')
    .whereNotNull('published_at')
    .orderBy([
      { column: 'published_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(page.limit)
    .offset(page.offset)
  return rows.map(toVerdict)
}

function toColumns(draft: VerdictDraft) {
  return {
    rating: draft.rating ?? null,
    summary: draft.summary,
    checked_scope: draft.checkedScope,
    rationale: draft.rationale,
    flags: draft.flags,
    origins_justification: draft.originsJustification,
    quantities_justification: draft.quantitiesJustification ?? '',
    change_class: draft.changeClass ?? null,
    change_note: draft.changeNote,
  }
}

// biome-ignore lint/suspicious/noExplicitAny: row mapper
function toVerdict(row: any): Verdict {
  return {
    id: row.id,
    claimId: row.claim_id,
    number: row.number,
    scaleVersion: row.scale_version,
    state: row.state,
    rating: row.rating ?? undefined,
    summary: row.summary,
    checkedScope: row.checked_scope,
    rationale: row.rationale,
    flags: row.flags,
    originsJustification: row.origins_justification,
    quantitiesJustification: row.quantities_justification,
    changeClass: row.change_class ?? undefined,
    changeNote: row.change_note,
    revision: row.revision,
    authorId: row.author_id,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    submission:
      row.submitted_at === null
        ? undefined
        : { by: row.submitted_by, at: row.submitted_at, content: row.content, contentHash: row.content_hash },
    returned:
      row.returned_at === null
        ? undefined
        : { by: row.returned_by, at: row.returned_at, comment: row.return_comment },
    approval:
      row.published_at === null
        ? undefined
        : {
            by: row.approved_by,
            at: row.published_at,
            note: row.approval_note,
            singleEditorReason: row.single_editor_reason,
          },
    supersededAt: row.superseded_at ?? undefined,
    retractedAt: row.retracted_at ?? undefined,
  }
}
