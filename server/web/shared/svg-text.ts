/**
 * How wide a line of text will be, about, in the unit of `size`. The server has no fonts to measure with, so this errs
 * on the wide side: a box may be a little roomy, but no words stick out of it.
 */
export function textWidth(text: string, size: number): number {
  let ems = 0
  for (const character of text) ems += widthOf(character)
  return ems * size
}

/** The words in lines of at most `width`, at most `most` of them; the last ends in an ellipsis where words are left over. */
export function textLines(text: string, size: number, width: number, most: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const part of partsOf(text, size, width)) {
    if (textWidth(line + part.trimEnd(), size) <= width) line += part
    else {
      lines.push(line.trimEnd())
      line = part
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd())
  if (lines.length <= most) return lines
  const last = cut(lines.slice(most - 1).join(' '), size, width - textWidth('…', size))
  return [...lines.slice(0, most - 1), `${last.trimEnd()}…`]
}

const NARROW = /[\s.,:;'’|!ijlIftr()[\]{}]/
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{3ffff}]/u
const CAPITAL = /[\p{Lu}\d@%&mwMW—…]/u
const WITHOUT_WIDTH = /\p{M}|[\u200b-\u200f\u2066-\u2069]/u

function widthOf(character: string): number {
  if (WITHOUT_WIDTH.test(character)) return 0
  if (WIDE.test(character)) return 1.05
  if (NARROW.test(character)) return 0.4
  return CAPITAL.test(character) ? 0.72 : 0.55
}

/** Words with the blank after them; where there are none, or a word is wider than the line, single characters. */
function partsOf(text: string, size: number, width: number): string[] {
  return (text.match(/\S+\s*/gu) ?? []).flatMap((word) =>
    textWidth(word.trimEnd(), size) <= width && !WIDE.test(word) ? [word] : [...word],
  )
}

function cut(text: string, size: number, width: number): string {
  let kept = ''
  for (const character of text) {
    if (textWidth(kept + character, size) > width) break
    kept += character
  }
  return kept
}
