import { shorten } from '../shared/format'
import type { Link, VerdictTag } from '../shared/parts'
import { paths, withQuery } from '../shared/paths'
import { type ArticleReading, type NumberedClaim, spansIn } from './article-reading'
import { type MarkedClaim, markedPieces, type Piece } from './marked-text'
import { viewedClaim, workWords } from './viewed-claim'
import { chosenSentences } from './workbench-passage'

/** One sentence of the workbench, with the claims that stand in it. */
export interface SentenceItem {
  number: number
  isHeading: boolean
  isChosen: boolean
  pieces: Piece[]
  choose: Link
  /** Takes everything from the chosen sentence to this one. */
  extend?: Link
  claims: SentenceClaim[]
}

export interface SentenceClaim {
  number: number
  text: string
  lang: string
  href: string
  verdict: VerdictTag
  work: string
}

/** A claim whose passage has no certain place in the newest text. */
export type LostClaim = SentenceClaim

interface Chosen {
  from?: number
  to?: number
}

/** The sentences of the newest text, numbered from 1. */
export function sentenceItems(reading: ArticleReading, chosen: Chosen): SentenceItem[] {
  const { article, revision } = reading
  const marked = new Map(markedClaims(reading).map((claim) => [claim.id, claim]))
  const range = chosenSentences(revision.sentences, chosen)
  return revision.sentences.map((sentence) => {
    const number = sentence.index + 1
    const here = reading.claims.filter((claim) =>
      spansIn(claim, revision.id).some(({ start, end }) => start < sentence.end && end > sentence.start),
    )
    return {
      number,
      isHeading: revision.blocks[sentence.block]?.kind === 'heading',
      isChosen: range !== undefined && sentence.start >= range.start && sentence.end <= range.end,
      pieces: markedPieces(revision.text, sentence, markedOf(here, marked), { offsets: true }),
      choose: {
        text: 'Make a claim',
        href: `${withQuery(paths.sentences(article.id), { at: number })}#make`,
      },
      extend: extendLink(article.id, number, chosen.from),
      claims: here.map(sentenceClaim),
    }
  })
}

/** Claims of the article that stand nowhere in its newest text with certainty. */
export function lostClaims(reading: ArticleReading): LostClaim[] {
  return reading.claims.filter((claim) => spansIn(claim, reading.revision.id).length === 0).map(sentenceClaim)
}

/** Only the claims that touch a sentence cut it into runs. */
function markedOf(here: NumberedClaim[], marked: ReadonlyMap<number, MarkedClaim>): MarkedClaim[] {
  return here.flatMap(({ claim }) => marked.get(claim.id) ?? [])
}

function extendLink(articleId: number, number: number, from: number | undefined): Link | undefined {
  if (from === undefined || number === from) return undefined
  const [at, to] = number > from ? [from, number] : [number, from]
  const address = withQuery(paths.sentences(articleId), { at, to })
  return { text: `Sentences ${at} to ${to}`, href: `${address}#make` }
}

function markedClaims(reading: ArticleReading): MarkedClaim[] {
  return reading.claims.map((claim) => ({
    id: claim.claim.id,
    number: claim.number,
    tag: viewedClaim(claim).tag,
    href: paths.claimWork(claim.claim.id),
    spans: spansIn(claim, reading.revision.id),
  }))
}

function sentenceClaim(claim: NumberedClaim): SentenceClaim {
  return {
    number: claim.number,
    text: shorten(claim.claim.text, 120),
    lang: claim.claim.language,
    href: paths.claimWork(claim.claim.id),
    verdict: viewedClaim(claim).tag,
    work: workWords(claim),
  }
}
