/** The words of a list written as prose: one blank or line break between two of them, lower case. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean))
}
