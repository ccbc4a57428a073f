import { isConcession } from '../../domain/rebuttal'
import { direction } from '../../language/language-guess'
import type { VerdictTag } from '../shared/parts'
import { paths } from '../shared/paths'
import { edgeWords } from '../shared/rebuttal-parts'
import { textLines } from '../shared/svg-text'
import { publicWords, verdictTagOf } from '../shared/verdict-parts'
import { layOutAnswers } from './answer-layout'
import type { AnswerEdge, AnsweringClaim, AnswerTree } from './answer-tree'

/** The answers to a claim as a drawing, and as a nested list that says the same. */
export interface AnswerGraph {
  width: number
  height: number
  boxes: GraphBox[]
  edges: { path: string; tip: string; look: 'contradiction' | 'concession' }[]
  /** "4 claims; 2 contradict, 1 concedes" */
  summary: string
  list: AnswerLine
}

interface GraphBox {
  x: number
  y: number
  width: number
  height: number
  href?: string
  verdict?: VerdictTag
  /** Lines of text from top to bottom, each where its baseline is. */
  lines: { text: string; look: 'relation' | 'words' | 'line'; y: number; lang?: string; isRtl: boolean }[]
  verdictY: number
}

/** One answer in words. `seeAbove` when it was told already: its answers are listed there. */
export interface AnswerLine {
  number: number
  edge: string
  text: string
  lang?: string
  claimant: string
  href?: string
  verdict?: VerdictTag
  seeAbove: boolean
  answers: AnswerLine[]
}

const FEWEST_EDGES = 2

/** The graph of a claim; undefined where a single answer is all there is: the text above it says that already. */
export function answerGraph(tree: AnswerTree, dir: 'ltr' | 'rtl' = 'ltr'): AnswerGraph | undefined {
  const [root] = tree.claims
  if (root === undefined || tree.edges.length < FEWEST_EDGES) return undefined
  const drafts = new Map(tree.claims.map((claim, at) => [claim.id, draftOf(claim, at, tree)]))
  const boxes = [...drafts].map(([id, { height }]) => ({ id, height }))
  const layout = layOutAnswers({ boxes, edges: tree.edges }, dir)
  const kinds = new Map(tree.edges.map((edge) => [`${edge.from}-${edge.to}`, edge.kinds]))
  return {
    width: layout.width,
    height: layout.height,
    boxes: layout.boxes.flatMap(({ id, ...place }) => {
      const draft = drafts.get(id)
      return draft === undefined ? [] : [{ ...draft, ...place }]
    }),
    edges: layout.edges.map(({ from, to, path, tip }) => ({
      path,
      tip: arrow(tip, path),
      look: isConcession(kinds.get(`${from}-${to}`) ?? []) ? 'concession' : 'contradiction',
    })),
    summary: summaryOf(tree),
    list: lineOf(root, undefined, tree, new Set()),
  }
}

const TEXT_WIDTH = 222
const SIZES = { relation: 13, words: 15, line: 13 } as const
const HEIGHTS = { relation: 18, words: 20, line: 18 } as const
const PADDING = 12
const BETWEEN = 3

function draftOf(claim: AnsweringClaim, at: number, { claims, edges }: AnswerTree) {
  const lang = langOf(claim)
  const answered = edges.filter(({ from }) => from === claim.id)
  const relations =
    at === 0
      ? ['1 · The claim']
      : answered.map((edge, index) => relation(edge, claims, index === 0 ? `${at + 1} · ` : ''))
  const texts = [
    ...relations.flatMap((text) => lines('relation', text, 2)),
    ...lines('words', claim.text, 4, lang),
    ...lines('line', claim.claimant, 1),
  ]
  const { placed, bottom } = stacked(texts)
  const verdict = claim.known && verdictTagOf(claim.known.claim, claim.known.verdicts)
  return {
    lines: placed,
    href: at > 0 && claim.known ? paths.claim(claim.id, claim.text) : undefined,
    verdict,
    verdictY: bottom + 8,
    height: bottom + (verdict === undefined ? 0 : 22) + PADDING,
  }
}

type Line = Omit<GraphBox['lines'][number], 'y'>

/** Lines below each other, with a little room where the look changes. */
function stacked(lines: Line[]): { placed: GraphBox['lines']; bottom: number } {
  let bottom = PADDING - BETWEEN
  const placed = lines.map((line, index) => {
    if (line.look !== lines[index - 1]?.look) bottom += BETWEEN
    bottom += HEIGHTS[line.look]
    return { ...line, y: bottom - 5 }
  })
  return { placed, bottom }
}

function langOf({ known }: AnsweringClaim): string | undefined {
  return known && publicWords(known.claim, known.verdicts).lang
}

function relation({ to, kinds }: AnswerEdge, claims: readonly AnsweringClaim[], lead: string): string {
  return `${lead}To ${claims.findIndex(({ id }) => id === to) + 1}: ${edgeWords(kinds).toLowerCase()}`
}

function lines(look: Line['look'], text: string, most: number, lang?: string): Line[] {
  const isRtl = direction(lang ?? text) === 'rtl'
  return textLines(text, SIZES[look], TEXT_WIDTH, most).map((line) => ({ look, text: line, lang, isRtl }))
}

/** A small head at the answered claim; the path arrives level, from the left or from the right. */
function arrow({ x, y }: { x: number; y: number }, path: string): string {
  const startsRight = Number(/^M(-?[\d.]+)/.exec(path)?.[1]) > x
  const back = startsRight ? 8 : -8
  return `${x},${y} ${x + back},${y - 4} ${x + back},${y + 4}`
}

function summaryOf({ claims, edges }: AnswerTree): string {
  const concessions = edges.filter(({ kinds }) => isConcession(kinds)).length
  const parts = [
    `${edges.length - concessions} contradicting or qualifying`,
    ...(concessions === 0 ? [] : [`${concessions} conceding`]),
  ]
  return `${claims.length} claims, ${edges.length} answers: ${parts.join(', ')}.`
}

function lineOf(
  claim: AnsweringClaim,
  edge: AnswerEdge | undefined,
  tree: AnswerTree,
  told: Set<number>,
): AnswerLine {
  const seeAbove = told.has(claim.id)
  told.add(claim.id)
  const answers = seeAbove ? [] : tree.edges.filter(({ to }) => to === claim.id)
  return {
    number: tree.claims.indexOf(claim) + 1,
    edge: edge === undefined ? 'The claim' : edgeWords(edge.kinds),
    text: claim.text,
    lang: langOf(claim),
    claimant: claim.claimant,
    href: edge !== undefined && claim.known ? paths.claim(claim.id, claim.text) : undefined,
    verdict: claim.known && verdictTagOf(claim.known.claim, claim.known.verdicts),
    seeAbove,
    answers: answers.flatMap((each) => {
      const answering = tree.claims.find(({ id }) => id === each.from)
      return answering === undefined ? [] : [lineOf(answering, each, tree, told)]
    }),
  }
}
