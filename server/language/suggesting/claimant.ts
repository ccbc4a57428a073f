import type { Attribution } from '../suggestion'

/**
 * The layer of a sentence that asserts what it claims: the innermost that names somebody, for "Wang told RTL that a
 * caller said" Wang; where nobody is named the innermost. Undefined is the article's own voice.
 */
export function findAsserting(attributions: Attribution[]): Attribution | undefined {
  return attributions.findLast(({ speaker }) => speaker.name !== '') ?? attributions.at(-1)
}
