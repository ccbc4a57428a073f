import type { Feature } from './feature'
import { FIGURE_FEATURES } from './figures'
import { FORM_FEATURES } from './form'
import { GRAMMAR_FEATURES } from './grammar'
import { LEXICON_FEATURES } from './subjects'

/** Every feature whose weight is fitted, in the order of the weights file. */
export const FITTED_FEATURES: Feature[] = [
  ...FIGURE_FEATURES,
  ...LEXICON_FEATURES,
  ...GRAMMAR_FEATURES,
  ...FORM_FEATURES,
]
