/** Fields of a claim that may have been filled in by reading the article. */
export const GUESSABLE = ['text', 'kind', 'attribution', 'claimant', 'assertedOn', 'figures'] as const
export type GuessedField = (typeof GUESSABLE)[number]

export const GUESS_LABELS: Record<GuessedField, string> = {
  text: 'the wording',
  kind: 'the kind',
  attribution: 'the question',
  claimant: 'the claimant',
  assertedOn: 'the day it was said',
  figures: 'the figures',
}
