interface Passage {
  start: number
  end: number
  text: string
}

/**
 * Lets a person select words of the article and have them as the quotation of the claim form.
 *
 * The region holds elements with `data-start`, the UTF-16 offset of their text in the canonical text. It names the
 * controls to fill by id: `data-quote`, and, where the form has them, `data-start-field` and `data-end-field`.
 * When the quotation is then changed by hand the offsets are emptied: the server finds the words itself.
 */
export function selectPassage(region: HTMLElement): void {
  const quote = control(region.dataset.quote)
  if (!quote || !window.getSelection) return
  const start = control(region.dataset.startField)
  const end = control(region.dataset.endField)
  const fill = (): void => {
    const passage = selectedPassage(region)
    if (!passage) return
    quote.value = passage.text
    if (start) start.value = String(passage.start)
    if (end) end.value = String(passage.end)
  }
  region.addEventListener('pointerup', () => setTimeout(fill))
  region.addEventListener('keyup', fill)
  quote.addEventListener('input', () => {
    if (start) start.value = ''
    if (end) end.value = ''
  })
}

function control(id: string | undefined): HTMLInputElement | HTMLTextAreaElement | undefined {
  const element = id ? document.getElementById(id) : null
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element : undefined
}

/** The selected words of the region, from the first to the last character, without blanks around them. */
function selectedPassage(region: HTMLElement): Passage | undefined {
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  const pieces = [...region.querySelectorAll<HTMLElement>('[data-start]')].flatMap((run) =>
    overlap(range, run),
  )
  const passage = pieces.reduce<Passage | undefined>(joined, undefined)
  return passage && trimmed(passage)
}

/** What of a run lies in the range. A run holds text and no elements, so an offset in it is one in its text. */
function overlap(range: Range, run: HTMLElement): Passage[] {
  const node = run.firstChild
  if (!(node instanceof Text) || !range.intersectsNode(node)) return []
  const from = range.startContainer === node ? range.startOffset : 0
  const to = range.endContainer === node ? range.endOffset : node.length
  if (from >= to) return []
  const offset = Number(run.dataset.start)
  return [{ start: offset + from, end: offset + to, text: node.data.slice(from, to) }]
}

/** Between runs that do not touch lies white space of the text: a break of paragraphs or a blank. */
function joined(before: Passage | undefined, piece: Passage): Passage {
  if (!before) return piece
  const gap = piece.start - before.end
  const between = gap > 1 ? '\n\n' : ' '
  return { start: before.start, end: piece.end, text: before.text + (gap > 0 ? between : '') + piece.text }
}

function trimmed(passage: Passage): Passage | undefined {
  const text = passage.text.trim()
  if (!text) return undefined
  const start = passage.start + (passage.text.length - passage.text.trimStart().length)
  const end = passage.end - (passage.text.length - passage.text.trimEnd().length)
  return { start, end, text }
}
