export const PASSWORD_MIN = 15
export const PASSWORD_MAX = 256

/** What is left of a password without the words anybody would try first must be at least this long. */
const OWN_PART = 8

/**
 * What is wrong with a password, in a sentence, as far as counting can tell: its length in characters (an emoji is
 * one), and whether it is more than the given words. Nothing is trimmed; no kind of character is asked for.
 * `words` are the names of the site, the organisation and the person, and the e-mail address. `undefined` when fine.
 *
 * Source: OWASP ASVS 5.0.0, 6.2.
 */
export function passwordObjection(password: string, words: readonly string[]): string | undefined {
  const length = [...password].length
  if (length < PASSWORD_MIN) return `Use at least ${PASSWORD_MIN} characters; this has ${length}.`
  if (length > PASSWORD_MAX) return `Use at most ${PASSWORD_MAX} characters; this has ${length}.`
  if (ownPart(password, words).length < OWN_PART) {
    return 'This is little more than a name that everybody here knows. Choose other words.'
  }
  return undefined
}

function ownPart(password: string, words: readonly string[]): string {
  const parts = words
    .flatMap((word) => word.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((part) => part.length > 3)
  return parts.reduce((rest, part) => rest.replaceAll(part, ''), password.toLowerCase())
}
