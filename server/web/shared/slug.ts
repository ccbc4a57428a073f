/** Last segments that are pages of their own and so cannot be a slug. */
const RESERVED = new Set([
  'cite',
  'challenge',
  'claims',
  'edit',
  'embed',
  'evidence',
  'fields',
  'history',
  'ledger',
  'merge',
  'passages',
  'rebuttals',
  'replies',
  'revisions',
  'searches',
  'sentences',
  'snapshots',
  'state',
  'verdict',
  'workbench',
])

/** Words as the end of an address: lower-case letters and digits with hyphens, at most 60 characters; empty when none remain. */
export function slugOf(words: string): string {
  const plain = words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  const cut =
    plain.length <= 60
      ? plain
      : plain
          .slice(0, 61)
          .replace(/-[^-]*$/, '')
          .slice(0, 60)
  return RESERVED.has(cut) ? `${cut}-page` : cut
}
