import type { Account } from '../domain/account'
import type { Claim } from '../domain/claim'
import { Refused } from '../domain/errors'
import type { Evidence } from '../domain/evidence'
import { shownVerdict } from '../domain/publication'
import { type Contributor, EVIDENCE_VERBS, type Hold, type Retraction, type Verdict } from '../domain/verdict'
import { guardFactsOf } from '../domain/verdict-basis'
import { checkGuards, type Guard, missingOf } from '../domain/verdict-guards'
import { decideVerdict, type VerdictFacts, type VerdictStep } from '../domain/verdict-workflow'
import { findAccount } from '../store/accounts'
import type { Db } from '../store/db'
import { findScale } from '../store/ratings'
import { getSettings } from '../store/settings'
import { findOpenHold, findRetraction, listContributors, listEvidenceWorkers } from '../store/verdict-people'
import { listVerdicts } from '../store/verdicts'
import { findQuantityMismatches } from './quantity-mismatches'
import { type Assessment, assessDraft } from './verdict-content'

/** Everything the rules ask about one verdict revision; the page and the action read the same. */
export interface VerdictSituation {
  verdict: Verdict
  claim: Claim
  /** All revisions of the claim's verdict, newest first. */
  verdicts: readonly Verdict[]
  assessment: Assessment
  /** Those recorded, and those who worked on the evidence without being recorded yet. */
  contributors: Contributor[]
  hold?: Hold
  /** Only while it waits for the second editor. */
  retraction?: Retraction
  retractionProposedByStandards: boolean
  /** G1 as it stands now: for a draft against the revision in force, for a published verdict under its own scale. */
  guards: Guard[]
  singleEditorMode: boolean
}

/** Reads the situation of a verdict. Decisions call it under the claim's lock. */
export async function readSituation(db: Db, verdict: Verdict, claim: Claim): Promise<VerdictSituation> {
  const verdicts = await listVerdicts(db, claim.id)
  const assessment = await assessDraft(db, claim, verdict)
  const retraction = await findOpenRetraction(db, verdict)
  const proposer = retraction && (await findAccount(db, retraction.proposedBy))
  return {
    verdict,
    claim,
    verdicts,
    assessment,
    contributors: withSources(await listAllContributors(db, verdict), assessment.basis.evidence),
    hold: await findHoldInTheWay(db, verdict, verdicts),
    retraction,
    retractionProposedByStandards: proposer?.role === 'standards_editor',
    guards: await guardsOf(db, verdict, assessment),
    singleEditorMode: (await getSettings(db)).singleEditorMode,
  }
}

/** The facts of one person, for `decideVerdict`. */
export function factsFor(situation: VerdictSituation, actor: Account, singleEditorReason = ''): VerdictFacts {
  const { verdict } = situation
  return {
    actor,
    contributors: situation.contributors,
    submittedBy: verdict.submission?.by,
    isFollowed: situation.verdicts.some(({ number }) => number > verdict.number),
    heldBy: situation.hold?.heldBy,
    retractionProposedBy: situation.retraction?.proposedBy,
    retractionProposedByStandards: situation.retractionProposedByStandards,
    missing: missingOf(situation.guards),
    singleEditorMode: situation.singleEditorMode,
    singleEditorReason,
  }
}

/**
 * Takes the decision or throws. Returns the reason to record when the person stood in for the second one, else ''.
 *
 * @throws Refused with every objection of the rules
 */
export function requireDecision(
  situation: VerdictSituation,
  step: VerdictStep,
  actor: Account,
  singleEditorReason = '',
): string {
  const facts = factsFor(situation, actor, singleEditorReason)
  const decision = decideVerdict(situation.verdict.state, step, facts)
  if (!decision.ok) throw new Refused(decision.objections)
  return decision.usesSingleEditorMode ? singleEditorReason : ''
}

/** Once a revision is published its contributors are fixed; until then, work on the evidence counts as it happens. */
async function listAllContributors(db: Db, verdict: Verdict): Promise<Contributor[]> {
  const recorded = await listContributors(db, verdict.id)
  if (verdict.approval !== undefined) return recorded
  return [...recorded, ...(await listEvidenceWorkers(db, verdict.claimId, EVIDENCE_VERBS))]
}

/** Names what somebody added to the evidence, so that a refusal can say which source and when. */
function withSources(contributors: readonly Contributor[], evidence: readonly Evidence[]): Contributor[] {
  return contributors.map((each) => {
    const own = evidence.filter(({ addedBy }) => addedBy === each.accountId)
    const [first] = own.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || a.id - b.id)
    if (each.contribution !== 'gave_evidence' || first === undefined) return each
    return { ...each, source: first.source.title, at: first.createdAt }
  })
}

/** The hold on this verdict or, for a revision not yet published, on the one it would replace. */
async function findHoldInTheWay(
  db: Db,
  verdict: Verdict,
  verdicts: readonly Verdict[],
): Promise<Hold | undefined> {
  const inForce = verdict.approval === undefined ? shownVerdict(verdicts) : verdict
  return inForce?.state === 'held' ? findOpenHold(db, inForce.id) : undefined
}

async function findOpenRetraction(db: Db, verdict: Verdict): Promise<Retraction | undefined> {
  const retraction = await findRetraction(db, verdict.id)
  return retraction?.confirmed === undefined ? retraction : undefined
}

/** The class of change of a published verdict was accepted with it, so it is not asked again. */
async function guardsOf(db: Db, verdict: Verdict, { basis, scale, guards }: Assessment): Promise<Guard[]> {
  if (verdict.approval === undefined) return guards
  const itsScale = (await findScale(db, verdict.scaleVersion)) ?? scale
  const quantityMismatches = findQuantityMismatches(basis)
  return checkGuards({ ...guardFactsOf(basis, verdict, itsScale, undefined), quantityMismatches })
}
