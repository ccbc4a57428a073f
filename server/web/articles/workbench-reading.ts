import { presentSince } from '../../actions/presence'
import type { Account } from '../../domain/account'
import {
  type ClaimCoverage,
  claimCoverage,
  coverSentences,
  type SentenceState,
  unclaimedQuantities,
} from '../../domain/coverage'
import type { Evidence } from '../../domain/evidence'
import type { KeyChoice } from '../../domain/keyboard'
import type { LastAct } from '../../domain/last-act'
import { today } from '../../domain/plain-date'
import type { Rebuttal } from '../../domain/rebuttal'
import type { Source } from '../../domain/source'
import { hashText } from '../../language/text-hash'
import { listSourcesInArticle } from '../../store/article-sources'
import { listBackgroundHashes } from '../../store/background-sentences'
import type { Db } from '../../store/db'
import { listEvidence } from '../../store/evidence'
import { findLastAct } from '../../store/last-acts'
import { getPreferences } from '../../store/preferences'
import { findNewestPassageId, listOthersPresent, type Presence } from '../../store/presence'
import { listRebuttals, listRebuttalsBy } from '../../store/rebuttals'
import { readEvidenceChecks } from '../shared/excerpt-checks'
import type { ExcerptCheck } from '../shared/parts'
import { type ArticleReading, type NumberedClaim, readArticle, spansIn } from './article-reading'
import { type SentenceGuesses, sentenceGuesses } from './sentence-guesses'
import { addSuggestions, type SuggestionReading } from './suggestion-reading'
import { quantitiesOf } from './workbench-quantities'

interface Span {
  start: number
  end: number
}

/** A claim of the article, its spans in the newest text, and what it makes of the sentences it stands in. */
export interface PlacedClaim extends NumberedClaim {
  spans: Span[]
  coverage?: ClaimCoverage
}

/** Everything the workbench of an article shows. */
export interface WorkbenchReading extends ArticleReading {
  claims: PlacedClaim[]
  /** By the index of the sentence. */
  states: SentenceState[]
  quantities: { start: number; end: number; isClaimed: boolean }[]
  /** Used in this article, the one used last first. */
  sources: Source[]
  others: Presence[]
  /** The newest passage this page shows: what is newer was made meanwhile. */
  seenPassage: number
  keys: KeyChoice
  /** What the person did last and can still undo. */
  lastAct?: LastAct
  suggestions: SuggestionReading
  /** What each sentence says of the claim that could be made of it. */
  guesses: SentenceGuesses
  open?: OpenClaim
}

/** The claim that is looked at, with what hangs on it. */
export interface OpenClaim {
  placed: PlacedClaim
  evidence: Evidence[]
  /** How the excerpts stand to the stored copies of their sources, by evidence. */
  checks: Map<number, ExcerptCheck>
  rebuttals: Rebuttal[]
  /** The edges by which it answers others. */
  answered: Rebuttal[]
}

/** The most sources the tray offers; the first nine have a digit. */
const TRAY = 20

/**
 * Reads an article's workbench. `openClaimId` is the claim to look at; one that is not of this article is none.
 * @throws NotFound when there is no such article
 */
export async function readWorkbench(
  db: Db,
  id: number,
  account: Account,
  asked: { openClaimId?: number; now: Date },
): Promise<WorkbenchReading> {
  const reading = await readArticle(db, id, account)
  const claims = reading.claims.map((claim) => placed(claim, reading.revision.id))
  const background = new Set(await listBackgroundHashes(db, id))
  const { states, quantities } = cover(reading, claims, background)
  const suggestions = await addSuggestions(db, reading)
  return {
    ...reading,
    claims,
    states,
    quantities,
    sources: await listSourcesInArticle(db, id, TRAY),
    others: await listOthersPresent(db, id, account.id, presentSince(asked.now)),
    seenPassage: await findNewestPassageId(db, id),
    keys: await getPreferences(db, account.id),
    suggestions,
    guesses: sentenceGuesses(suggestions, today(asked.now)),
    lastAct: await findLastAct(db, { articleId: id, accountId: account.id, now: asked.now }),
    open: await openClaim(
      db,
      claims.find(({ claim }) => claim.id === asked.openClaimId),
    ),
  }
}

function placed(claim: NumberedClaim, revisionId: number): PlacedClaim {
  return {
    ...claim,
    spans: spansIn(claim, revisionId),
    coverage: claimCoverage(claim.claim, claim.verdicts),
  }
}

function cover({ revision }: ArticleReading, claims: PlacedClaim[], background: ReadonlySet<string>) {
  const covering = claims.flatMap(({ spans, coverage }) => (coverage ? [{ spans, coverage }] : []))
  const isBackground = revision.sentences.map(
    ({ start, end }) => background.size > 0 && background.has(hashText(revision.text.slice(start, end))),
  )
  const states = coverSentences(revision.sentences, covering, (index) => isBackground[index] === true)
  const settled = [
    ...covering.flatMap(({ spans }) => spans),
    ...revision.sentences.filter((_sentence, index) => states[index] === 'background'),
  ]
  const found = quantitiesOf(revision)
  const open = new Set(unclaimedQuantities(found, settled))
  return {
    states,
    quantities: found.map((each) => ({ start: each.start, end: each.end, isClaimed: !open.has(each) })),
  }
}

async function openClaim(db: Db, claim: PlacedClaim | undefined): Promise<OpenClaim | undefined> {
  if (claim === undefined) return undefined
  const evidence = await listEvidence(db, claim.claim.id)
  return {
    placed: claim,
    evidence,
    checks: await readEvidenceChecks(db, evidence),
    rebuttals: await listRebuttals(db, claim.claim.id),
    answered: await listRebuttalsBy(db, claim.claim.id),
  }
}
