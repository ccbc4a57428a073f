export interface Mark {
  id: number
  start: number
  end: number
}

/** A stretch of text under one and the same set of marks. */
export interface Segment {
  start: number
  end: number
  text: string
  /** Every mark that covers it, the one that began first before the others; empty for unmarked text. */
  ids: number[]
}

/**
 * Cuts a range of a text at every beginning and end of a mark, so that overlapping marks can be printed as a row of
 * elements that do not overlap.
 *
 * The segments tile the range. Marks are clipped to it; those outside of it, empty or reversed are left out; several
 * marks with one id count once. Offsets are UTF-16 units, end exclusive. Sweep line, n log n for n marks.
 */
export function cutSegments(text: string, range: { start: number; end: number }, marks: Mark[]): Segment[] {
  const clipped = clipMarks(range, marks)
  const cuts = [...new Set([range.start, range.end, ...clipped.flatMap(({ start, end }) => [start, end])])]
  cuts.sort((one, other) => one - other)
  const active = new Set<Mark>()
  let begun = 0
  return cuts.slice(0, -1).map((start, at) => {
    for (const mark of active) if (mark.end <= start) active.delete(mark)
    for (; begun < clipped.length && clipped[begun]!.start <= start; begun++) active.add(clipped[begun]!)
    const end = cuts[at + 1]!
    const ids = [...new Set(Array.from(active, (mark) => mark.id))]
    return { start, end, text: text.slice(start, end), ids }
  })
}

/** The longer of two marks that begin together comes first: it is the outer one. */
function clipMarks(range: { start: number; end: number }, marks: Mark[]): Mark[] {
  return marks
    .map(({ id, start, end }) => ({ id, start: Math.max(start, range.start), end: Math.min(end, range.end) }))
    .filter((mark) => mark.start < mark.end)
    .sort((one, other) => one.start - other.start || other.end - one.end || one.id - other.id)
}
