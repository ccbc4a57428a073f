/** How a source or a claim is offered in a list of suggestions: "#12 Survey of police offices". */
export function reference(id: number, words: string): string {
  return `#${id} ${words.replace(/\s+/g, ' ').trim()}`
}

/**
 * The number in what somebody chose or typed: "#12 Survey …", "#12" or "12". Undefined for words, also when they begin
 * with a figure: "54 offices" is looked up, not taken for number 54.
 */
export function referenceNumber(typed: string): number | undefined {
  const found = /^\s*(?:#(\d{1,15})(?!\d)|(\d{1,15})\s*$)/.exec(typed)
  const id = Number(found?.[1] ?? found?.[2])
  return found && id > 0 ? id : undefined
}

/** What to say when words were typed where one thing has to be chosen; `found` are references. */
export function choiceSentence(typed: string, found: readonly string[], nothing: string): string {
  if (found.length === 0) return nothing
  const listed = found.map((each) => `“${each}”`).join(', ')
  return found.length === 1
    ? `Only one fits “${typed.trim()}”: ${listed}. If you mean it, type its number.`
    : `Several fit “${typed.trim()}”: ${listed}. Type the number of the one you mean.`
}
