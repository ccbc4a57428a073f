import { articleName } from '../../domain/article'
import type { AnchoredPassage, AnchorStatus } from '../../domain/claim'
import { blankForm, type Form, fieldOf } from '../shared/form'
import type { ActionButton, FormHidden, Link } from '../shared/parts'
import { paths, withQuery } from '../shared/paths'
import { type AssignmentValues, assignmentForm, type PassageValues, passageForm } from './claim-work-forms'
import type { ClaimWorkReading } from './claim-work-reading'

export interface WorkPassage {
  exact: string
  before: string
  after: string
  lang: string
  article: Link
  /** What became of it in the newest text. */
  note?: string
  removal: ActionButton
}

/** The form that gives the claim to somebody of the newsroom, or to nobody. */
export function assignmentOf(
  { claim, people, names }: ClaimWorkReading,
  sent: Form<AssignmentValues> | undefined,
  hidden: FormHidden,
): ActionButton {
  const assignee = claim.assigneeId === undefined ? '' : String(claim.assigneeId)
  const gone = people.some(({ id }) => id === claim.assigneeId) || claim.assigneeId === undefined
  const options = people.map(({ id, name }) => ({ value: String(id), label: name }))
  if (!gone) options.push({ value: assignee, label: `${names.get(claim.assigneeId ?? 0)} (no longer here)` })
  const form = sent ?? blankForm(assignmentForm, { assignee })
  return {
    id: 'assign',
    action: paths.claimAssignment(claim.id),
    text: 'Assign',
    hidden,
    fields: [
      fieldOf(form, {
        kind: 'select',
        name: 'assignee',
        label: 'Who works on it',
        options: [{ value: '', label: 'Nobody' }, ...options],
      }),
    ],
  }
}

/** The passages of the claim, each with its place and the button that takes it off. */
export function workPassages(reading: ClaimWorkReading, hidden: FormHidden): WorkPassage[] {
  return reading.passages.map((passage) => passageOf(passage, reading, hidden))
}

const ANCHOR_NOTES: Record<AnchorStatus, string | undefined> = {
  same: undefined,
  moved: 'Stands elsewhere in the newest text.',
  drifted: 'The words changed in the newest text: check whether the claim is still made.',
  ambiguous: 'Stands several times in the newest text: choose the passage again.',
  gone: 'No longer in the newest text.',
}

function passageOf(
  passage: AnchoredPassage,
  { articles, claim }: ClaimWorkReading,
  hidden: FormHidden,
): WorkPassage {
  const article = articles.find(({ id }) => id === passage.articleId)
  return {
    exact: passage.exact,
    before: passage.prefix.replace(/^\S+(?=\s)/, ''),
    after: passage.suffix.replace(/(?<=\s)\S+$/, ''),
    lang: article?.language ?? 'und',
    article: {
      text: article ? articleName(article) : `Article ${passage.articleId}`,
      // There the cursor stands where the claim begins, with its card beside it.
      href: withQuery(paths.workbench(passage.articleId), { claim: claim.id }),
    },
    note: ANCHOR_NOTES[passage.anchor.status],
    removal: {
      id: `remove-passage-${passage.id}`,
      action: paths.passageRemoval(passage.id),
      text: 'Remove this passage',
      tone: 'quiet',
      hidden,
    },
  }
}

/** The form that finds pasted words in an article and adds them as a passage. */
export function addPassageOf(
  { claim, newestArticles }: ClaimWorkReading,
  sent: Form<PassageValues> | undefined,
  hidden: FormHidden,
): ActionButton {
  const form = sent ?? blankForm(passageForm)
  const articles = newestArticles.map((each) => ({ value: String(each.id), label: articleName(each) }))
  return {
    id: 'add-passage',
    action: paths.passages(claim.id),
    text: 'Add the passage',
    hidden,
    fields: [
      fieldOf(form, {
        kind: 'select',
        name: 'article',
        label: 'Article',
        options: [{ value: '', label: 'Choose' }, ...articles],
        required: true,
      }),
      fieldOf(form, {
        kind: 'textarea',
        name: 'quotation',
        label: 'Words of the article',
        rows: 3,
        theirs: true,
        maxlength: 5000,
        required: true,
      }),
    ],
  }
}
