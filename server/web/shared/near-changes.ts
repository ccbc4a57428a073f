import type { DifferencePart } from '../../language/difference'

/** Enough words on either side to know the place. */
const NEAR = 120

/** A difference without the long stretches in which nothing changed: an ellipsis stands for what is left out. */
export function nearChanges(parts: readonly DifferencePart[]): DifferencePart[] {
  return parts.map((part, at) =>
    part.kind === 'same' ? { kind: 'same', text: ends(part.text, at > 0, at < parts.length - 1) } : part,
  )
}

function ends(text: string, hasBefore: boolean, hasAfter: boolean): string {
  if (text.length <= 2 * NEAR) return text
  const start = hasBefore ? text.slice(0, NEAR).replace(/\S*$/, '') : ''
  const end = hasAfter ? text.slice(-NEAR).replace(/^\S*/, '') : ''
  const apart = hasBefore && hasAfter ? '\n\n' : ''
  return `${start.trimEnd()}${hasBefore ? ' …' : ''}${apart}${hasAfter ? '… ' : ''}${end.trimStart()}`
}
