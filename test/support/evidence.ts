import { addEvidence, type EvidenceStatement } from '../../server/actions/evidence'
import { addSource } from '../../server/actions/sources'
import type { Account } from '../../server/domain/account'
import { fingerprint } from '../../server/domain/fingerprint'
import type { SourceStatement } from '../../server/domain/source-rules'
import type { VerdictDraft } from '../../server/domain/verdict'
import { freezeVerdict } from '../../server/domain/verdict-basis'
import { findClaim, listClaimsById } from '../../server/store/claims'
import type { Db } from '../../server/store/db'
import { listEvidence, listSearchRecords } from '../../server/store/evidence'
import { getScaleInForce } from '../../server/store/ratings'
import { listRebuttals } from '../../server/store/rebuttals'
import { listReplies } from '../../server/store/replies'
import { insertVerdict, publishVerdict, submitVerdict } from '../../server/store/verdicts'
import { NOW } from './claims'

/** A source of our own, with what a test wants otherwise. */
export function sourceOf(words: Partial<SourceStatement> = {}): SourceStatement {
  return {
    kind: 'ngo_report',
    title: 'Survey of police offices abroad',
    publisher: 'Safeguard Defenders',
    author: '',
    url: '',
    archivedUrl: '',
    whereabouts: 'Printed report, library of the desk',
    publishedOn: '2022-09-12',
    language: 'en',
    interestNote: '',
    ...words,
  }
}

/** A piece of evidence as the form sends it. */
export function statementOf(words: Partial<EvidenceStatement> = {}): EvidenceStatement {
  return { stance: 'supports', excerpt: 'We counted 54 of them.', location: 'page 4', note: '', ...words }
}

/** Evidence from a source of its own; returns its id and that of the source. */
export async function insertProof(
  db: Db,
  by: Account,
  claimId: number,
  words: Partial<EvidenceStatement> = {},
  source: Partial<SourceStatement> = {},
): Promise<{ id: number; sourceId: number }> {
  const sourceId = await addSource(db, by, sourceOf(source), NOW)
  return addEvidence(db, by, { claimId, source: { id: sourceId }, statement: statementOf(words) }, NOW)
}

const DRAFT: VerdictDraft = {
  rating: 'true',
  summary: 'The survey lists 54 offices.',
  checkedScope: 'Offices, in September 2022',
  rationale: 'The list can be counted.',
  flags: [],
  originsJustification: 'The survey is the only count.',
  changeNote: '',
}

/** A draft of the claim's next verdict; returns its id. */
export async function insertDraft(db: Db, by: Account, claimId: number, number = 1): Promise<number> {
  const { version } = await getScaleInForce(db)
  return insertVerdict(db, { claimId, number, scaleVersion: version }, DRAFT, by.id, NOW)
}

/** Publishes a verdict on the claim as it stands, past the guards; returns its id. */
export async function publishClaim(db: Db, by: Account, editor: Account, claimId: number): Promise<number> {
  const id = await insertDraft(db, by, claimId)
  const content = freezeVerdict(await basisOf(db, claimId), DRAFT, await getScaleInForce(db))
  await submitVerdict(db, id, { by: by.id, content, contentHash: fingerprint(content) }, NOW)
  await publishVerdict(db, { id, claimId }, { by: editor.id, note: '', singleEditorReason: '' }, NOW)
  return id
}

async function basisOf(db: Db, claimId: number) {
  const claim = await findClaim(db, claimId)
  if (claim === undefined) throw new Error('no such claim')
  const rebuttals = await listRebuttals(db, claimId)
  const answering = await listClaimsById(
    db,
    rebuttals.map(({ rebuttalClaimId }) => rebuttalClaimId),
  )
  return {
    claim,
    passages: [],
    evidence: await listEvidence(db, claimId),
    searches: await listSearchRecords(db, claimId),
    rebuttals,
    rebuttalClaims: new Map(answering.map((each) => [each.id, each])),
    replies: await listReplies(db, claimId),
  }
}
