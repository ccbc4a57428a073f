import { z } from 'zod'
import type { FeatureGroup } from '../../language/scoring/features/feature'
import { choice, wholeNumber } from '../shared/fields'
import type { FormValues } from '../shared/form'

export const WEIGHTS = ['0', '0.5', '1', '2', '3'] as const

const weight = () => choice(WEIGHTS, 'Choose one of the list.')

const groups = {
  figures: weight(),
  time: weight(),
  comparison: weight(),
  names: weight(),
  deeds: weight(),
  subjects: weight(),
  sources: weight(),
  accusation: weight(),
  opinion: weight(),
  talk: weight(),
  form: weight(),
  place: weight(),
} satisfies Record<FeatureGroup, unknown>

export const weightsForm = z.object({
  ...groups,
  revision: wholeNumber('This form lost the revision it was made from. Open it again.', 1),
})
export type WeightsValues = z.infer<typeof weightsForm>

/** What is stored, as the form shows it; a group nobody weighed counts once. */
export function weightValues(weights: Record<string, number>, revision: number): FormValues<WeightsValues> {
  const weightOf = (name: FeatureGroup) => String(weights[name] ?? 1)
  return {
    figures: weightOf('figures'),
    time: weightOf('time'),
    comparison: weightOf('comparison'),
    names: weightOf('names'),
    deeds: weightOf('deeds'),
    subjects: weightOf('subjects'),
    sources: weightOf('sources'),
    accusation: weightOf('accusation'),
    opinion: weightOf('opinion'),
    talk: weightOf('talk'),
    form: weightOf('form'),
    place: weightOf('place'),
    revision: String(revision),
  }
}
