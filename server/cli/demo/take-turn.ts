import { mergeClaims } from '../../actions/claim-merging'
import { moveClaim } from '../../actions/claim-work'
import { clearFlag } from '../../actions/flags'
import { holdVerdict } from '../../actions/verdict-holds'
import { confirmRetraction, proposeRetraction } from '../../actions/verdict-retraction'
import { assertNever } from '../../domain/errors'
import { listFlags } from '../../store/flags'
import type { DemoTurn } from './content'
import { need, type Room, shownVerdictOf } from './room'

type Turn<Act extends DemoTurn['act']> = Extract<DemoTurn, { act: Act }>

/** Takes one act beside research and verdict. */
export async function takeTurn(room: Room, turn: DemoTurn): Promise<void> {
  const by = need(room.people, turn.by)
  const claimId = need(room.claims, turn.claim)
  switch (turn.act) {
    case 'move':
      return moveClaim(room.trx, by, { claimId, move: turn.move }, room.clock.next())
    case 'merge': {
      const merge = { id: claimId, intoId: need(room.claims, turn.into), reason: turn.reason }
      return mergeClaims(room.trx, by, merge, room.clock.next())
    }
    case 'hold': {
      const { id: verdictId } = await shownVerdictOf(room, turn.claim)
      return holdVerdict(room.trx, by, { verdictId, reason: turn.reason }, room.clock.next())
    }
    case 'retract':
      return retract(room, turn)
    case 'clear_flag':
      return clear(room, turn)
    default:
      return assertNever(turn)
  }
}

async function retract(room: Room, { by, claim, publicReason, confirmedBy }: Turn<'retract'>): Promise<void> {
  const { id: verdictId } = await shownVerdictOf(room, claim)
  const proposal = { verdictId, publicReason }
  await proposeRetraction(room.trx, need(room.people, by), proposal, room.clock.next())
  const confirmation = { verdictId, singleEditorReason: '' }
  await confirmRetraction(room.trx, need(room.people, confirmedBy), confirmation, room.clock.next())
}

async function clear(room: Room, { by, claim, outcome, note }: Turn<'clear_flag'>): Promise<void> {
  const flags = await listFlags(room.trx, need(room.claims, claim))
  for (const { id: flagId } of flags.filter(({ cleared }) => cleared === undefined))
    await clearFlag(room.trx, need(room.people, by), { flagId, outcome, note }, room.clock.next())
}
