import { factsFor } from '../../actions/verdict-situation'
import { type Account, isEditor } from '../../domain/account'
import { decideVerdict } from '../../domain/verdict-workflow'
import type { Form } from '../shared/form'
import { moment } from '../shared/format'
import type { ActionButton, ErrorSummary, Notice } from '../shared/parts'
import type { CrossCheckValues } from './cross-check-form'
import { crossCheckField, crossCheckNotices } from './cross-check-parts'
import { decisionId, type SentDecision } from './decision-bar'
import type { ReviewReading } from './review-reading'

/** How the page came to be shown again: refused with sentences, or outdated by what somebody else did. */
export interface Returned {
  sent?: SentDecision
  /** The question to a colleague that came back. */
  asked?: Form<CrossCheckValues>
  outdatedBy?: string
}

/** What stood against the decision or the question that was sent, each sentence leading to its field. */
export function summaryOf(came: Returned | undefined): ErrorSummary {
  if (came === undefined || came.outdatedBy !== undefined) return { errors: [] }
  if (came.asked !== undefined)
    return {
      errors: came.asked.errors.map(({ message, field }) => ({
        message,
        href: `#${crossCheckField(field)}`,
      })),
    }
  if (came.sent === undefined) return { errors: [] }
  const { decision, form } = came.sent
  return {
    errors: form.errors.map(({ message, field }) => ({ message, href: `#${decisionId(decision, field)}` })),
  }
}

/** What is to be known before anything else: that it changed, that one cannot decide it, what is proposed or held. */
export function noticesOf(reading: ReviewReading, viewer: Account, came: Returned | undefined): Notice[] {
  const { verdict, hold, retraction, names } = reading
  const notices: Notice[] = []
  if (came?.outdatedBy !== undefined)
    notices.push({ kind: 'info', word: 'Changed', text: outdatedWords(came.outdatedBy) })
  if (retraction !== undefined) {
    const who = names.get(retraction.proposedBy) ?? 'An editor'
    const text = `${who} proposes to retract it: ${retraction.publicReason}`
    notices.push({
      kind: 'retracted',
      word: 'Retraction proposed',
      text,
      time: moment(retraction.proposedAt),
    })
  }
  if (hold !== undefined) {
    const who = names.get(hold.heldBy) ?? 'An editor'
    const which = verdict.state === 'held' ? '' : 'The revision in force is held. '
    notices.push({
      kind: 'held',
      word: 'On hold',
      text: `${which}${who}: ${hold.reason}`,
      time: moment(hold.heldAt),
    })
  }
  return [...notices, ...barredNotice(reading, viewer), ...crossCheckNotices(reading, viewer)]
}

/** Said to editors before the reading, not after it: another one has to decide. Others know that they do not. */
function barredNotice(reading: ReviewReading, viewer: Account): Notice[] {
  if (reading.verdict.state !== 'submitted' || !isEditor(viewer)) return []
  const decision = decideVerdict('submitted', 'approve', factsFor(reading, viewer))
  if (decision.ok || decision.because !== 'person') return []
  return decision.objections.map(({ message }) => ({
    kind: 'info',
    word: 'Not yours to decide',
    text: message,
  }))
}

function outdatedWords(who: string): string {
  return `This changed since you opened it (last: ${who}), so your decision was not taken. Below is what is stored now; your words are kept. Read it, then decide.`
}

/** A button that cannot be pressed any more shows no fields: the words would be lost with it. */
export function keptWords(
  decisions: readonly ActionButton[],
  came: Returned | undefined,
): string | undefined {
  if (came?.sent === undefined) return undefined
  const { decision, form } = came.sent
  const button = decisions.find(({ id }) => id === decisionId(decision))
  if (button !== undefined && button.reason === undefined) return undefined
  const { note, comment, reason, publicReason, singleEditorReason } = form.values
  const words = [note, comment, reason, publicReason, singleEditorReason].filter((text) => text !== '')
  return words.length === 0 ? undefined : words.join('\n\n')
}
