/**
 * The address of a topic: its name in lower case, with hyphens between runs of letters and digits of any script, at most
 * 60 characters. Two names with one slug are one topic. Empty when the name holds no letter and no digit.
 */
export function topicSlug(name: string): string {
  const words =
    name
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return [...words.join('-')].slice(0, 60).join('').replace(/-+$/, '')
}

/** Names typed in one line, separated by commas: trimmed, each topic once, in the order given. */
export function splitTopics(line: string): string[] {
  const bySlug = new Map<string, string>()
  for (const name of line.split(/[,،、，;\n]/).map((each) => each.trim())) {
    const slug = topicSlug(name)
    if (name !== '' && !bySlug.has(slug)) bySlug.set(slug, name)
  }
  return [...bySlug.values()]
}
