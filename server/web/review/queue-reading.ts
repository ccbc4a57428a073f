import type { Claim } from '../../domain/claim'
import type { CrossCheck } from '../../domain/cross-check'
import type { Flag } from '../../domain/flag'
import { shownVerdict } from '../../domain/publication'
import type { QueueEntry } from '../../domain/review-queue'
import type { Contributor, Retraction, Verdict } from '../../domain/verdict'
import { listClaimsById } from '../../store/claims'
import type { Db } from '../../store/db'
import { listOpenFlags } from '../../store/flags'
import { findAccountNames } from '../../store/published-claims'
import { listReviewAssignments, type ReviewAssignment } from '../../store/review-assignments'
import { listLookHashes } from '../../store/review-looks'
import { listOpenCrossChecks } from '../../store/review-notes'
import { listContributorsOf, listOpenHolds, listOpenRetractions } from '../../store/verdict-people'
import { findVerdict, listVerdictsInState, listVerdictsOfClaims } from '../../store/verdicts'

/** One line of the queue with all that its page prints and asks. */
export interface QueueItem extends QueueEntry {
  verdict: Verdict
  claim: Claim
  /** The revision readers see beside it, if there is one. */
  shown?: Verdict
  contributors: readonly Contributor[]
  openFlags: number
  /** Who put the hold in the way, or proposed the retraction. */
  otherPerson?: number
  checker: string
  /** Who is on it. */
  assignment?: ReviewAssignment
  /** What was asked of colleagues and not answered yet. */
  crossChecks: readonly CrossCheck[]
  /** The viewer has not read it as it is now. */
  isNews: boolean
  /** The viewer has read it once, as it was then. */
  hasLooked: boolean
}

/** Everything that waits for a decision, in no order yet. */
export async function readQueue(db: Db, viewerId: number): Promise<QueueItem[]> {
  const retractions = await listOpenRetractions(db)
  const waiting = await listWaiting(db, retractions)
  const claimIds = [...new Set(waiting.map(({ claimId }) => claimId))]
  const facts = {
    retractions,
    claims: await listClaimsById(db, claimIds),
    verdicts: await listVerdictsOfClaims(db, claimIds),
    flags: await listOpenFlags(db),
    crossChecks: await listOpenCrossChecks(db),
    looks: await listLookHashes(db, viewerId),
    contributors: await listContributorsOf(
      db,
      waiting.map(({ id }) => id),
    ),
    assignments: await listReviewAssignments(
      db,
      waiting.map(({ id }) => id),
    ),
    names: await findAccountNames(
      db,
      waiting.map(({ submission, authorId }) => submission?.by ?? authorId),
    ),
  }
  const holds = await listOpenHolds(
    db,
    facts.verdicts.map(({ id }) => id),
  )
  return waiting.flatMap((verdict) => itemsOf(verdict, { ...facts, holds }))
}

async function listWaiting(db: Db, retractions: readonly Retraction[]): Promise<Verdict[]> {
  const waiting = await listVerdictsInState(db, ['submitted', 'held', 'changes_requested'])
  const others = retractions.filter(({ verdictId }) => !waiting.some(({ id }) => id === verdictId))
  const published = await Promise.all(others.map(({ verdictId }) => findVerdict(db, verdictId)))
  return [...waiting, ...published.filter((verdict) => verdict?.state === 'published')].filter(
    (verdict) => verdict !== undefined,
  )
}

interface QueueFacts {
  retractions: readonly Retraction[]
  claims: readonly Claim[]
  verdicts: readonly Verdict[]
  flags: readonly Flag[]
  crossChecks: readonly CrossCheck[]
  looks: ReadonlyMap<number, string>
  contributors: ReadonlyMap<number, Contributor[]>
  assignments: readonly ReviewAssignment[]
  names: ReadonlyMap<number, string>
  holds: readonly { verdictId: number; heldBy: number; heldAt: Date }[]
}

/** A held verdict whose retraction is proposed is one line: confirming is the nearer decision. */
function itemsOf(verdict: Verdict, facts: QueueFacts): QueueItem[] {
  const claim = facts.claims.find(({ id }) => id === verdict.claimId)
  const place = claim && placeOf(verdict, facts)
  if (claim === undefined || place === undefined) return []
  const others = facts.verdicts.filter(({ claimId }) => claimId === claim.id)
  const checkerId = verdict.submission?.by ?? verdict.authorId
  return [
    {
      ...place,
      verdictId: verdict.id,
      verdict,
      claim,
      shown: shownVerdict(others),
      contributors: facts.contributors.get(verdict.id) ?? [],
      openFlags: facts.flags.filter(({ claimId }) => claimId === claim.id).length,
      assignment: facts.assignments.find(({ verdictId }) => verdictId === verdict.id),
      crossChecks: facts.crossChecks.filter(({ verdictId }) => verdictId === verdict.id),
      isNews: facts.looks.get(claim.id) !== verdict.submission?.contentHash,
      hasLooked: facts.looks.has(claim.id),
      checker: facts.names.get(checkerId) ?? 'unknown',
    },
  ]
}

type Place = Pick<QueueItem, 'task' | 'since' | 'replaces' | 'otherPerson'>

function placeOf(verdict: Verdict, facts: QueueFacts): Place | undefined {
  const siblings = facts.verdicts.filter(({ claimId }) => claimId === verdict.claimId)
  const retraction = facts.retractions.find(({ verdictId }) => verdictId === verdict.id)
  const hold = facts.holds.find(({ verdictId }) => verdictId === heldAmong(siblings)?.id)
  if (retraction !== undefined) {
    const since = retraction.proposedAt
    return { task: 'confirm_retraction', since, replaces: 'nothing', otherPerson: retraction.proposedBy }
  }
  if (verdict.state === 'held') {
    const since = hold?.heldAt ?? verdict.updatedAt
    return { task: 'release', since, replaces: 'nothing', otherPerson: hold?.heldBy }
  }
  if (verdict.state === 'changes_requested') {
    if (siblings.some(({ number }) => number > verdict.number)) return undefined
    return { task: 'revise', since: verdict.returned?.at ?? verdict.updatedAt, replaces: 'nothing' }
  }
  const since = verdict.submission?.at ?? verdict.updatedAt
  return { task: 'decide', since, replaces: replacedBy(siblings), otherPerson: hold?.heldBy }
}

function heldAmong(siblings: readonly Verdict[]): Verdict | undefined {
  return siblings.find(({ state }) => state === 'held')
}

function replacedBy(siblings: readonly Verdict[]): QueueEntry['replaces'] {
  if (heldAmong(siblings) !== undefined) return 'held'
  return siblings.some(({ state }) => state === 'published') ? 'published' : 'nothing'
}
