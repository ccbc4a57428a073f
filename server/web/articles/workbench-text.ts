import type { Block, Sentence } from '../../domain/article'
import { SENTENCE_STATE_LABELS, type SentenceState } from '../../domain/coverage'
import { paths, withQuery } from '../shared/paths'
import { type MarkedClaim, markedPieces, type Piece } from './marked-text'
import type { SentenceGuess } from './sentence-guesses'
import { viewedClaim } from './viewed-claim'
import { chosenSentences } from './workbench-passage'
import type { PlacedClaim, WorkbenchReading } from './workbench-reading'

/** A paragraph of the text as it will be read, sentence by sentence. */
export interface WorkbenchBlock {
  kind: Block['kind']
  sentences: WorkbenchSentence[]
}

export interface WorkbenchSentence {
  number: number
  start: number
  end: number
  state: SentenceState
  isChosen: boolean
  /** True when it states a quantity that no claim covers. */
  isOpen: boolean
  /** How much it is worth a check; empty for what is hardly, and for what somebody has dealt with. */
  likely: SentenceGuess['likely']
  /** What its number leads to, and what the link says: “Make a claim from sentence 3, untouched”. */
  href: string
  label: string
  pieces: Piece[]
}

/** What the keys need to know of the text, as attributes of the region. Offsets are UTF-16 code units. */
export interface WorkbenchRegion {
  article: number
  textRevision: number
  /** "12-15 40-44": the quantities that are still open. */
  openQuantities: string
  /** "12-15 40-44": all of them; words that hold one make a claim of kind quantity. */
  quantities: string
  /** "7:110-165,170-200 9:300-320": the claims by id. */
  claims: string
}

interface Chosen {
  from?: number
  to?: number
}

/** The newest text in paragraphs; `chosen` are numbers of sentences from 1. */
export function workbenchText(reading: WorkbenchReading, chosen: Chosen): WorkbenchBlock[] {
  const { revision } = reading
  const claimsBySentence = claimsOfSentences(reading)
  const open = openSentences(reading)
  const range = chosenSentences(revision.sentences, chosen)
  const blocks: WorkbenchBlock[] = revision.blocks.map(({ kind }) => ({ kind, sentences: [] }))
  for (const sentence of revision.sentences) {
    const { index, start, end } = sentence
    const state = reading.states[index] ?? 'untouched'
    const number = index + 1
    const likely = reading.guesses.get(index)?.likely ?? ''
    blocks[sentence.block]?.sentences.push({
      number,
      start,
      end,
      state,
      isChosen: range !== undefined && start >= range.start && end <= range.end,
      isOpen: open.has(index),
      likely,
      href: `${paths.workbench(reading.article.id, number)}#make`,
      label: [
        `Make a claim from sentence ${number}`,
        SENTENCE_STATE_LABELS[state],
        ...(open.has(index) ? ['a quantity is not claimed'] : []),
        ...(likely === '' ? [] : [`suggested: ${likely} worth a check`]),
      ].join(', '),
      pieces: markedPieces(revision.text, sentence, claimsBySentence[index] ?? []),
    })
  }
  return blocks.filter(({ sentences }) => sentences.length > 0)
}

/** The attributes of the text region. */
export function workbenchRegion({
  article,
  revision,
  quantities,
  claims,
}: WorkbenchReading): WorkbenchRegion {
  return {
    article: article.id,
    textRevision: revision.number,
    openQuantities: spansText(quantities.filter(({ isClaimed }) => !isClaimed)),
    quantities: spansText(quantities),
    claims: claims
      .filter(({ spans }) => spans.length > 0)
      .map(({ claim, spans }) => `${claim.id}:${spansText(spans, ',')}`)
      .join(' '),
  }
}

/** The address of a claim on the workbench; `sentence` is where the cursor comes to stand. */
export function openClaimPath(articleId: number, claimId: number, sentence?: number): string {
  return withQuery(paths.workbench(articleId), { claim: claimId, at: sentence })
}

function spansText(spans: readonly { start: number; end: number }[], joint = ' '): string {
  return spans.map(({ start, end }) => `${start}-${end}`).join(joint)
}

function openSentences({ revision, quantities }: WorkbenchReading): Set<number> {
  const open = new Set<number>()
  let at = 0
  for (const { start, isClaimed } of quantities) {
    while (at < revision.sentences.length - 1 && (revision.sentences[at]?.end ?? 0) <= start) at++
    if (!isClaimed) open.add(at)
  }
  return open
}

/** For each sentence the claims that touch it, so that cutting it into runs does not look at all of them. */
function claimsOfSentences(reading: WorkbenchReading): MarkedClaim[][] {
  const { sentences } = reading.revision
  const found: MarkedClaim[][] = sentences.map(() => [])
  for (const claim of reading.claims) {
    const at = sentenceOf(sentences, claim.spans[0]?.start ?? 0)
    const marked = markedClaim(reading.article.id, claim, at)
    for (const index of touchedBy(sentences, claim.spans)) found[index]?.push(marked)
  }
  return found
}

function touchedBy(sentences: readonly Sentence[], spans: PlacedClaim['spans']): Set<number> {
  const touched = new Set<number>()
  for (const { start, end } of spans)
    for (let at = sentenceOf(sentences, start) - 1; at < sentences.length; at++) {
      const sentence = sentences[at]
      if (sentence === undefined || sentence.start >= end) break
      if (sentence.end > start) touched.add(at)
    }
  return touched
}

function markedClaim(articleId: number, claim: PlacedClaim, sentence: number): MarkedClaim {
  return {
    id: claim.claim.id,
    number: claim.number,
    tag: viewedClaim(claim).tag,
    href: `${openClaimPath(articleId, claim.claim.id, sentence)}#claim`,
    spans: claim.spans,
  }
}

/** Number of the sentence in which a place begins, from 1; sentences are in the order of the text. */
function sentenceOf(sentences: readonly Sentence[], start: number): number {
  let [low, high] = [0, sentences.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.start ?? 0) <= start) low = middle
    else high = middle
  }
  return low + 1
}
