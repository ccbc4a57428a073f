/**
 * A text as a piece of a URL: unaccented lower-case Latin letters and digits, hyphens between words, cut after the
 * last whole word that fits into `maxLength`. Other scripts have no Latin letters to show.
 * Returns `fallback` when nothing is left: what the page is, such as `claim`.
 */
export function slugify(text: string, fallback: string, maxLength = 60): string {
  const words = text
    .slice(0, 2000)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/['’ʼ]/g, '')
  const slug = words
    .replace(/[ßæœøłđðþı]/g, (letter) => spelled[letter] ?? '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return cutAtWord(slug, maxLength) || fallback
}

/** Letters that no accent can be taken from. */
const spelled: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

function cutAtWord(slug: string, maxLength: number): string {
  if (slug.length <= maxLength) return slug
  const lastHyphen = slug.lastIndexOf('-', maxLength)
  return slug.slice(0, lastHyphen > 0 ? lastHyphen : maxLength)
}
