/**
 * Every place of `needle` in `haystack`, overlapping ones too; none for an empty needle.
 *
 * Knuth, Morris and Pratt's method: `indexOf` takes minutes for half a mebibyte of one letter, and people paste such.
 */
export function findOccurrences(haystack: string, needle: string, most = Number.POSITIVE_INFINITY): number[] {
  const places: number[] = []
  if (needle === '' || needle.length > haystack.length) return places
  const borders = borderLengths(needle)
  let matched = 0
  for (let at = 0; at < haystack.length && places.length < most; at++) {
    const unit = haystack.charCodeAt(at)
    while (matched > 0 && needle.charCodeAt(matched) !== unit) matched = borders[matched - 1]!
    if (needle.charCodeAt(matched) === unit) matched += 1
    if (matched === needle.length) {
      places.push(at - needle.length + 1)
      matched = borders[matched - 1]!
    }
  }
  return places
}

/** For every beginning of the needle: how long a shorter beginning it ends with. */
function borderLengths(needle: string): Uint32Array {
  const borders = new Uint32Array(needle.length)
  let length = 0
  for (let at = 1; at < needle.length; at++) {
    while (length > 0 && needle.charCodeAt(at) !== needle.charCodeAt(length)) length = borders[length - 1]!
    if (needle.charCodeAt(at) === needle.charCodeAt(length)) length += 1
    borders[at] = length
  }
  return borders
}
