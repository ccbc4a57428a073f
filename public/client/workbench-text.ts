/** A stretch of the article's text in UTF-16 code units, end exclusive. */
export interface Span {
  start: number
  end: number
}

export interface Sentence extends Span {
  element: HTMLElement
}

/** The text of the region, read once: moving the cursor looks things up and asks the page for nothing. */
export interface TextModel {
  sentences: readonly Sentence[]
  /** Index of the sentence a place belongs to. */
  sentenceAt(place: number): number
  /** The words of a span as they stand in the text. */
  words(span: Span): string
  /** The place in the page, for a range. */
  point(place: number): { node: Text; offset: number } | undefined
  /** The place in the text, of a place in the page. */
  placeOf(node: Node, offset: number): number | undefined
  /** Where words begin or end in a sentence, in order. */
  edges(sentence: number, which: 'start' | 'end'): number[]
}

/** Reads a region whose sentences carry `data-start` and `data-end`. Links in them are numbers, not words. */
export function readText(region: HTMLElement): TextModel {
  const sentences = [...region.querySelectorAll<HTMLElement>('.sentence')].map((element) => ({
    element,
    start: Number(element.dataset.start),
    end: Number(element.dataset.end),
  }))
  const nodes = new Map<number, Text[]>()
  const edges = new Map<number, { start: number[]; end: number[] }>()
  let segmenter: Intl.Segmenter | undefined

  const nodesOf = (index: number): Text[] => {
    const known = nodes.get(index) ?? textNodes(sentences[index]?.element)
    nodes.set(index, known)
    return known
  }
  const textOf = (index: number) =>
    nodesOf(index)
      .map(({ data }) => data)
      .join('')
  const sentenceAt = (place: number): number => {
    let [low, high] = [0, sentences.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((sentences[middle]?.start ?? 0) <= place) low = middle
      else high = middle
    }
    return low
  }
  return {
    sentences,
    sentenceAt,
    words: (span) => wordsOf(sentences, textOf, sentenceAt(span.start), span),
    point: (place) => pointIn(nodesOf(sentenceAt(place)), place - (sentences[sentenceAt(place)]?.start ?? 0)),
    placeOf: (node, offset) => placeIn(sentences, nodesOf, node, offset),
    edges: (index, which) => {
      segmenter ??= new Intl.Segmenter(region.lang || undefined, { granularity: 'word' })
      const known = edges.get(index) ?? edgesOf(segmenter, textOf(index), sentences[index])
      edges.set(index, known)
      return known[which]
    },
  }
}

function textNodes(element: HTMLElement | undefined): Text[] {
  if (!element) return []
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('a') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  )
  const found: Text[] = []
  while (walker.nextNode()) if (walker.currentNode instanceof Text) found.push(walker.currentNode)
  return found
}

/** Between sentences lies white space of the text: a blank, or a break of paragraphs. */
function wordsOf(
  sentences: readonly Sentence[],
  textOf: (index: number) => string,
  first: number,
  { start, end }: Span,
): string {
  let words = ''
  for (let index = first; index < sentences.length; index++) {
    const sentence = sentences[index]
    if (!sentence || sentence.start >= end) break
    const gap = sentence.start - (sentences[index - 1]?.end ?? sentence.start)
    if (words) words += gap > 1 ? '\n\n' : ' '.repeat(gap)
    words += textOf(index).slice(Math.max(0, start - sentence.start), end - sentence.start)
  }
  return words
}

function pointIn(nodes: readonly Text[], offset: number): { node: Text; offset: number } | undefined {
  let left = offset
  for (const node of nodes) {
    if (left <= node.length) return { node, offset: left }
    left -= node.length
  }
  const last = nodes.at(-1)
  return last && { node: last, offset: last.length }
}

function placeIn(
  sentences: readonly Sentence[],
  nodesOf: (index: number) => Text[],
  node: Node,
  offset: number,
): number | undefined {
  const element = node.parentElement?.closest('.sentence')
  const index = sentences.findIndex((sentence) => sentence.element === element)
  const sentence = sentences[index]
  if (!sentence) return undefined
  let place = sentence.start
  for (const each of nodesOf(index)) {
    if (each === node) return place + offset
    place += each.length
  }
  return sentence.start
}

/** The ends of a sentence are edges as well, so that its punctuation can be taken in. */
function edgesOf(
  segmenter: Intl.Segmenter,
  text: string,
  sentence: Span | undefined,
): { start: number[]; end: number[] } {
  const at = sentence?.start ?? 0
  const words = [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike)
  const start = [at, ...words.map(({ index }) => at + index)]
  const end = [...words.map(({ index, segment }) => at + index + segment.length), sentence?.end ?? at]
  return { start: [...new Set(start)], end: [...new Set(end)] }
}

/** Reads "12-15 40-44". */
export function spansOf(list = ''): Span[] {
  return list
    .split(' ')
    .filter(Boolean)
    .map((each) => {
      const [start = 0, end = 0] = each.split('-').map(Number)
      return { start, end }
    })
}
