import type { Attribution } from '../suggestion'

/**
 * The layer of a sentence that asserts what it claims: the innermost that names somebody, for "Wang told RTL that a
 * caller said" Wang; where nobody is named the innermost. Undefined is the article's own voice, which also tells what
 * somebody ordered or asked for: they assert nothing by it.
 */
export function findAsserting(attributions: Attribution[]): Attribution | undefined {
  const asserting = attributions.filter(({ act }) => act !== 'ordered' && act !== 'asked')
  return asserting.findLast(({ speaker }) => speaker.name !== '') ?? asserting.at(-1)
}
