import type { Span, TextModel } from './workbench-text.js'

/** What is selected, and the sentence the cursor stands on. */
export interface Selection extends Span {
  /** Where extending began, and where it has come to: indexes of sentences. */
  anchor: number
  head: number
  /** The quantity one has come to with `n`. */
  figure?: Span
}

/** The whole of one sentence. */
export function sentenceSelection(text: TextModel, index: number): Selection {
  return extended(text, { anchor: index, start: 0, end: 0, head: index }, index)
}

/** From where extending began to the sentence with this index, both whole. */
export function extended(text: TextModel, selection: Selection, to: number): Selection {
  const head = Math.max(0, Math.min(text.sentences.length - 1, to))
  const first = text.sentences[Math.min(selection.anchor, head)]
  const last = text.sentences[Math.max(selection.anchor, head)]
  return { anchor: selection.anchor, head, start: first?.start ?? 0, end: last?.end ?? 0 }
}

/** One end moved to the next edge of a word, back (-1) or on (1); a selection keeps at least one word. */
export function trimmed(
  text: TextModel,
  selection: Selection,
  which: 'start' | 'end',
  step: -1 | 1,
): Selection {
  const place = edgeBeside(text, selection[which], which, step)
  const moved = { ...selection, [which]: place ?? selection[which] }
  if (moved.start >= moved.end) return selection
  const [first, last] = [text.sentenceAt(moved.start), text.sentenceAt(moved.end - 1)]
  const isForward = selection.anchor <= selection.head
  return { ...moved, anchor: isForward ? first : last, head: isForward ? last : first }
}

function edgeBeside(text: TextModel, from: number, which: 'start' | 'end', step: -1 | 1): number | undefined {
  const here = text.sentenceAt(which === 'end' ? from - 1 : from)
  for (const index of [here, here + step]) {
    if (!text.sentences[index]) continue
    const edges = text.edges(index, which)
    const found = step > 0 ? edges.find((edge) => edge > from) : edges.filter((edge) => edge < from).at(-1)
    if (found !== undefined) return found
  }
  return undefined
}

/** The same with words that were cut taken in whole: whoever draws with mouse or finger seldom meets the edge of a word. */
export function wholeWords(text: TextModel, { start, end }: Span): Span {
  return { start: wordCutAt(text, start)?.start ?? start, end: wordCutAt(text, end)?.end ?? end }
}

function wordCutAt(text: TextModel, place: number): Span | undefined {
  const index = text.sentenceAt(place)
  const start =
    text
      .edges(index, 'start')
      .filter((edge) => edge <= place)
      .at(-1) ?? place
  const end = text.edges(index, 'end').find((edge) => edge > start) ?? place
  return start < place && place < end ? { start, end } : undefined
}

/** The sentence of the next (1) or previous (-1) open quantity, going round at the ends. */
export function atQuantity(
  text: TextModel,
  selection: Selection,
  open: readonly Span[],
  step: -1 | 1,
): Selection | undefined {
  const here = selection.figure?.start ?? (step > 0 ? selection.start - 1 : selection.start)
  const figure =
    step > 0
      ? (open.find(({ start }) => start > here) ?? open[0])
      : (open.filter(({ start }) => start < here).at(-1) ?? open.at(-1))
  return figure && { ...sentenceSelection(text, text.sentenceAt(figure.start)), figure }
}

/** Shows spans without touching the page: by highlights, where the browser has them. */
export function highlighter(text: TextModel, name: string): (spans: readonly Span[]) => void {
  if (!('highlights' in CSS)) return () => undefined
  const highlight = new Highlight()
  CSS.highlights.set(name, highlight)
  return (spans) => {
    highlight.clear()
    for (const { start, end } of spans) {
      const [from, to] = [text.point(start), text.point(end)]
      if (!from || !to) continue
      const range = new Range()
      range.setStart(from.node, from.offset)
      range.setEnd(to.node, to.offset)
      highlight.add(range)
    }
  }
}
