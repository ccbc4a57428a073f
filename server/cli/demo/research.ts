import { moveClaim } from '../../actions/claim-work'
import { addEvidence, judgeEvidence } from '../../actions/evidence'
import { addRebuttal } from '../../actions/rebuttals'
import { recordReply } from '../../actions/replies'
import { recordSearch } from '../../actions/searches'
import { saveDraft, submitVerdict } from '../../actions/verdict-drafting'
import { approveVerdict, returnVerdict } from '../../actions/verdict-review'
import { findClaim } from '../../store/claims'
import { findVerdict } from '../../store/verdicts'
import type { Dated, DemoCheck, DemoEvidence, DemoRebuttal, DemoReply, DemoVerdict } from './content'
import { need, type Room, sourceId } from './room'

/** Research on a claim, and its verdict as far as it came. */
export async function research(room: Room, check: DemoCheck): Promise<void> {
  await takeUp(room, check)
  for (const evidence of check.evidence ?? []) await enterEvidence(room, check, evidence)
  for (const search of check.searches ?? []) {
    const statement = { ...search, searchedOn: check.on }
    await recordSearch(...acting(room, check), { claimId: idOf(room, check), statement }, room.clock.next())
  }
  for (const rebuttal of check.rebuttals ?? []) await enterRebuttal(room, check, rebuttal)
  for (const reply of check.replies ?? []) await enterReply(room, check, reply)
  if (check.verdict) await decide(room, check, await draft(room, check, check.verdict))
}

/** A rebuttal that came under a published verdict. */
export async function answerLate(
  room: Room,
  late: Dated & { claim: string; rebuttal: DemoRebuttal },
): Promise<void> {
  await enterRebuttal(room, late, late.rebuttal)
}

type OnClaim = Dated & { claim: string }

function acting(room: Room, { by }: OnClaim) {
  return [room.trx, need(room.people, by)] as const
}

function idOf(room: Room, { claim }: OnClaim): number {
  return need(room.claims, claim)
}

async function takeUp(room: Room, check: DemoCheck): Promise<void> {
  const claimId = idOf(room, check)
  if ((await findClaim(room.trx, claimId))?.work.state !== 'triaged') return
  await moveClaim(...acting(room, check), { claimId, move: { step: 'research' } }, room.clock.next())
}

async function enterEvidence(room: Room, check: DemoCheck, evidence: DemoEvidence): Promise<void> {
  const [trx, by] = acting(room, check)
  const { source, judged, stance, excerpt, location = '', note = '' } = evidence
  const statement = { stance, excerpt, location, note }
  const input = { claimId: idOf(room, check), source: { id: await sourceId(room, by, source) }, statement }
  const { id } = await addEvidence(trx, by, input, room.clock.next())
  if (judged) await judgeEvidence(trx, by, { id, revision: 1, ...judged }, room.clock.next())
}

async function enterRebuttal(room: Room, on: OnClaim, { claim, ...fields }: DemoRebuttal): Promise<void> {
  const input = { claimId: idOf(room, on), answering: { id: need(room.claims, claim) }, fields }
  await addRebuttal(...acting(room, on), input, room.clock.next())
}

async function enterReply(room: Room, check: DemoCheck, reply: DemoReply): Promise<void> {
  const fields = { askedWhom: '', channel: '', answer: '', reason: '', ...reply }
  await recordReply(...acting(room, check), { claimId: idOf(room, check), fields }, room.clock.next())
}

async function draft(room: Room, check: DemoCheck, verdict: DemoVerdict): Promise<number> {
  const whole = { flags: [], originsJustification: '', changeNote: '', ...verdict }
  const input = { claimId: idOf(room, check), revision: 0, draft: whole }
  return saveDraft(...acting(room, check), input, room.clock.next())
}

async function decide(room: Room, check: DemoCheck, verdictId: number): Promise<void> {
  const { outcome } = check
  if (outcome === undefined) return
  const drafted = await findVerdict(room.trx, verdictId)
  const revision = drafted?.revision ?? 0
  await submitVerdict(...acting(room, check), { verdictId, revision }, room.clock.next())
  if (outcome.state === 'submitted') return
  const editor = need(room.people, outcome.by)
  const submitted = await findVerdict(room.trx, verdictId)
  const seen = { verdictId, revision: submitted?.revision ?? 0 }
  const now = room.clock.next()
  if (outcome.state === 'returned')
    return returnVerdict(room.trx, editor, { ...seen, comment: outcome.comment }, now)
  const contentHash = submitted?.submission?.contentHash ?? ''
  const approval = { ...seen, contentHash, note: outcome.note, singleEditorReason: '' }
  await approveVerdict(room.trx, editor, approval, now)
}
