import { slugify } from '../../language/slug'

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
  'work',
  'workbench',
])

/** Words as the end of an address; empty when no Latin letter or digit remains. */
export function slugOf(words: string): string {
  const slug = slugify(words, '')
  return RESERVED.has(slug) ? `${slug}-page` : slug
}
