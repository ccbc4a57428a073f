import { type Objection, Refused } from '../../domain/errors'

/**
 * Reads two parts of one form, so that what stands against either is said at once and nobody sends a form twice.
 * @throws Refused with all of it, in the order of the parts
 */
export function readTogether<A, B>(first: () => A, second: () => B): [A, B] {
  const [a, b] = [attempt(first), attempt(second)]
  if (a.ok && b.ok) return [a.value, b.value]
  throw new Refused([a, b].flatMap((part) => (part.ok ? [] : part.objections)))
}

type Attempt<T> = { ok: true; value: T } | { ok: false; objections: Objection[] }

function attempt<T>(read: () => T): Attempt<T> {
  try {
    return { ok: true, value: read() }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, objections: error.objections }
    throw error
  }
}
