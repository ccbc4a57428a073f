import { listFeatureGroups } from '../../language/scoring/score'
import type { SuggestionWeights } from '../../store/suggestion-weights'
import type { ConflictShape } from '../shared/conflict'
import { errorSummary, type FieldShape, type Form, fieldOf } from '../shared/form'
import type { PageHead } from '../shared/page'
import type { Breadcrumbs, ErrorSummary, Field, FormHidden } from '../shared/parts'
import { paths } from '../shared/paths'
import { WEIGHTS, type WeightsValues, weightValues } from './weights-forms'

declare module '../shared/page' {
  interface Views {
    'settings/suggestions': WeightsPage
  }
}

export interface WeightsPage extends PageHead {
  breadcrumbs: Breadcrumbs
  errorSummary: ErrorSummary
  action: string
  hidden: FormHidden
  fields: Field[]
}

/** What the newsroom makes of each group of features when sentences are ranked. */
export function weightsPage(form: Form<WeightsValues>, hidden: FormHidden): WeightsPage {
  return {
    title: 'How suggestions are weighed',
    error: form.errors.length > 0,
    breadcrumbs: { items: [{ text: 'Desk', href: paths.desk() }, { text: 'How suggestions are weighed' }] },
    errorSummary: errorSummary(form),
    action: paths.suggestionSettings(),
    hidden: { ...hidden, revision: Number(form.values.revision) },
    fields: weightShapes().map((shape) => fieldOf(form, shape)),
  }
}

/** Mine beside what somebody else has chosen meanwhile. */
export function weightsConflict({ weights, revision }: SuggestionWeights): ConflictShape<WeightsValues> {
  const stored = weightValues(weights, revision)
  return {
    revision,
    fields: weightShapes().map((shape) => ({
      shape,
      current: OPTIONS.find(({ value }) => value === stored[shape.name])?.label ?? stored[shape.name],
    })),
    cancel: paths.suggestionSettings(),
  }
}

const LABELS: Record<(typeof WEIGHTS)[number], string> = {
  '0': 'Not at all',
  '0.5': 'Half',
  '1': 'As it is',
  '2': 'Twice',
  '3': 'Three times',
}
const OPTIONS = WEIGHTS.map((value) => ({ value, label: LABELS[value] }))

function weightShapes(): FieldShape<WeightsValues>[] {
  return listFeatureGroups().map(({ name, label }) => ({ kind: 'select', name, label, options: OPTIONS }))
}
