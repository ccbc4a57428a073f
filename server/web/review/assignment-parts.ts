import { type Account, isEditor } from '../../domain/account'
import type { ReviewAssignment } from '../../store/review-assignments'
import { dateTime, moment } from '../shared/format'
import type { ActionButton, FormHidden, Notice, Time } from '../shared/parts'
import { paths } from '../shared/paths'

/** Who is on a revision, and the one button there is for this viewer. */
export interface AssignmentPart {
  /** "Ben Editor is on it since"; empty while nobody is. */
  who: string
  since?: Time
  button?: ActionButton
}

/** Where the button leads back to: the queue with its filter, or the page of the revision. */
export type AssignmentPlace = { back: 'queue'; show: string } | { back: 'review' }

/** `mayTake`: the revision waits and this viewer is not barred from deciding it. */
export function assignmentPart(
  revision: { verdictId: number; assignment?: ReviewAssignment; mayTake: boolean },
  viewer: Account,
  place: AssignmentPlace,
  hidden: FormHidden,
): AssignmentPart {
  const { verdictId, assignment, mayTake } = revision
  const extra = Object.entries(place).map(([name, value]) => ({ name, value }))
  const path = paths.reviewAssignment(verdictId)
  const id = `assignment-${verdictId}`
  if (assignment === undefined) {
    const take: ActionButton = {
      id,
      action: path,
      text: 'Assign to me',
      tone: 'quiet',
      hidden: { ...hidden, extra },
    }
    return { who: '', button: mayTake ? take : undefined }
  }
  const isOwn = assignment.assigneeId === viewer.id
  const seen = { name: 'assignment', value: String(assignment.id) }
  const end: ActionButton = {
    id,
    action: `${path}/removal`,
    text: isOwn ? 'Take me off' : `Take ${assignment.assigneeName} off`,
    tone: 'quiet',
    hidden: { ...hidden, extra: [...extra, seen] },
  }
  return {
    who: isOwn ? 'You are on it since' : `${assignment.assigneeName} is on it since`,
    since: moment(assignment.at),
    button: isEditor(viewer) ? end : undefined,
  }
}

/** What somebody reads who pressed second. */
export function takenNotice({ assigneeName, at }: ReviewAssignment): Notice {
  return {
    kind: 'info',
    word: 'Not changed',
    text: `${assigneeName} was first: they are on it since ${dateTime(at)}. Nothing was overwritten. Speak with them, or take another revision.`,
  }
}
