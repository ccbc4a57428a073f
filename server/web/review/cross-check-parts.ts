import { type Account, isEditor } from '../../domain/account'
import { objectToCrossCheck } from '../../domain/cross-check'
import { blankForm, type Form, fieldOf } from '../shared/form'
import { moment } from '../shared/format'
import type { ActionButton, FormHidden, Notice } from '../shared/parts'
import { paths } from '../shared/paths'
import { type CrossCheckValues, crossCheckForm } from './cross-check-form'
import type { ReviewReading } from './review-reading'

const ID = 'cross-check'

/** The button that asks a colleague, with whom may be asked; none where nothing waits for a decision. */
export function crossCheckButton(
  reading: ReviewReading,
  viewer: Account,
  sent: Form<CrossCheckValues> | undefined,
  hidden: FormHidden,
): ActionButton[] {
  if (reading.verdict.state !== 'submitted') return []
  const { contributors, newsroom } = reading
  const free = newsroom.filter(
    (asked) => objectToCrossCheck({ state: 'submitted', actor: viewer, asked, contributors }).length === 0,
  )
  const form = sent ?? blankForm(crossCheckForm, { request: PROPOSED })
  const options = free.map(({ id, name }) => ({ value: String(id), label: name }))
  return [
    {
      id: ID,
      action: paths.crossChecks(reading.verdict.id),
      text: 'Ask for a cross-check',
      hint: 'It stands on their desk until they answer in the discussion. You may still decide.',
      hidden,
      reason: whyNot(viewer, free),
      fields: [
        fieldOf(form, {
          kind: 'select',
          name: 'colleague',
          id: crossCheckField('colleague'),
          label: 'Whom you ask',
          options: [{ value: '', label: 'Choose' }, ...options],
          required: true,
        }),
        fieldOf(form, {
          kind: 'textarea',
          name: 'request',
          id: crossCheckField('request'),
          label: 'What they should look at',
          rows: 2,
          maxlength: 5000,
          required: true,
        }),
      ],
    },
  ]
}

/** The id of a field of the button. */
export function crossCheckField(name: string | undefined): string {
  return name === undefined ? ID : `${ID}-${name}`
}

/** What was asked of a colleague and not answered yet; the colleague is led to the place of the answer. */
export function crossCheckNotices({ crossChecks }: ReviewReading, viewer: Account): Notice[] {
  return crossChecks.map(({ askedId, askedName, authorName, text, at }) => {
    const isOwn = askedId === viewer.id
    return {
      kind: 'info',
      word: isOwn ? 'You are asked for a cross-check' : `Cross-check, asked of ${askedName}, no answer yet`,
      text: `${authorName}: ${text}`,
      time: moment(at),
      link: isOwn ? { text: 'Answer', href: '#notes' } : undefined,
    }
  })
}

const PROPOSED = 'Does the rating follow from the evidence, and is anything missing?'

function whyNot(viewer: Account, free: readonly Account[]): string | undefined {
  if (!isEditor(viewer)) return 'Only an editor asks for a cross-check.'
  return free.length === 0
    ? 'Nobody can be asked: everybody else of the newsroom contributed to it.'
    : undefined
}
