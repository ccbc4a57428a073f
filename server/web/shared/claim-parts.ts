import { CLAIM_KIND_LABELS } from '../../domain/claim'
import type { FrozenQuantity } from '../../domain/claim-quantity'
import { figureCore, figureWords, periodWords } from '../../domain/figure-text'
import { VERDICT_FLAG_LABELS } from '../../domain/rating'
import type { FrozenClaim, FrozenRebuttal, VerdictContent } from '../../domain/verdict-content'
import { type EvidenceSides, evidenceSides } from './evidence-parts'
import { count, day, dayMoment } from './format'
import { toHtml } from './markdown'
import type { Facts, Link, RebuttalItem, ReplyItem, Time, VerdictBlock, VerdictTag } from './parts'
import { paths } from './paths'
import { splitRationale } from './rationale-split'
import { rebuttalItems } from './rebuttal-parts'
import { replyRows } from './reply-parts'

/** A revision of a claim's verdict as a reader sees it: blocks 3 to 9 of the claim page, from the frozen content alone. */
export interface PublishedClaim {
  words: string
  lang: string
  isQuotation: boolean
  kind: string
  claimant: { name: string; href?: string; role: string; note: string; occasion: string; said?: Time }
  attribution: string
  verdict: VerdictBlock
  checkedScope: string
  /** Block 6 of the claim page: what exactly was checked. */
  checked: Facts
  evidence: EvidenceSides
  origins: string
  rebuttals: RebuttalItem[]
  replies: ReplyItem[]
  rationaleHtml: string
  /** The same in two parts where it is long: what is read first, and the long form. */
  why: { shortHtml: string; longHtml?: string }
}

/** What the frozen content cannot know: its state now, who decided, and the claims it names as they stand now. */
export interface PublishedContext {
  tag: VerdictTag
  stateWord?: string
  approved?: Time
  byline?: string
  revision?: Link
  change?: Link
  /** The verdict of another claim, or undefined when this viewer may not open it: it is then named without a link. */
  verdictOf: (claimId: number) => VerdictTag | undefined
  /** What was conceded against another claim, as far as it was published. */
  concessionTo?: (claimId: number) => FrozenRebuttal | undefined
}

/** Builds the page object of a revision from what was frozen when it was submitted. */
export function publishedClaim(content: VerdictContent, context: PublishedContext): PublishedClaim {
  const { claim } = content
  return {
    words: claim.text,
    lang: claim.language,
    isQuotation: claim.kind === 'quote',
    kind: CLAIM_KIND_LABELS[claim.kind],
    claimant: claimantOf(claim),
    attribution: ATTRIBUTION_SENTENCES[claim.attribution],
    verdict: verdictBlock(content, context),
    checkedScope: content.checkedScope,
    checked: checkedFacts(content),
    evidence: evidenceSides(content.evidence, content.searches),
    origins: originsSentence(content),
    rebuttals: rebuttalItems(content.rebuttals, {
      hrefOf: (id, text) => (context.verdictOf(id) ? paths.claim(id, text) : undefined),
      verdictOf: context.verdictOf,
      concessionTo: context.concessionTo,
    }),
    replies: replyRows(content.replies),
    rationaleHtml: toHtml(content.rationale),
    why: shortAndLong(content.rationale),
  }
}

function shortAndLong(rationale: string): PublishedClaim['why'] {
  const { short, long } = splitRationale(rationale)
  return { shortHtml: toHtml(short), longHtml: long === '' ? undefined : toHtml(long) }
}

function checkedFacts({ claim, checkedScope, quantitiesJustification = '' }: VerdictContent): Facts {
  return {
    rows: [
      { term: 'Question', text: QUESTIONS[claim.attribution] },
      ...figureRows(claim.quantities ?? []),
      ...(checkedScope === '' ? [] : [{ term: 'Scope', text: checkedScope }]),
      ...(quantitiesJustification === ''
        ? []
        : [{ term: 'Why figures differ', text: quantitiesJustification }]),
      { term: 'Kind of claim', text: CLAIM_KIND_LABELS[claim.kind] },
      { term: 'Wording', text: wordingOf(claim) },
    ],
  }
}

/** Whose words the claim is in. */
function wordingOf({ kind, passages }: FrozenClaim): string {
  if (kind === 'quote') return 'As published, in the words of the claimant.'
  return passages.length === 0 ? 'Ours.' : 'Ours. Theirs stand below, under “In the article”.'
}

/** One figure in its parts; several in a line each. */
function figureRows(quantities: readonly FrozenQuantity[]): Facts['rows'] {
  const [only, ...more] = quantities
  if (only === undefined || more.length > 0)
    return quantities.map((quantity) => ({ term: 'Figure', text: figureWords(quantity) }))
  const parts = [
    { term: 'Figure', text: figureCore(only) },
    { term: 'Place', text: only.place },
    { term: 'Period', text: periodWords(only) },
    { term: 'As of', text: only.asOf === null ? '' : day(only.asOf) },
    { term: 'Definition', text: only.definition },
  ]
  return parts.filter(({ text }) => text !== '')
}

const QUESTIONS: Record<FrozenClaim['attribution'], string> = {
  said_it: 'Was this said? Whether it is true is a question of its own.',
  is_it: 'Is this true?',
}

const ATTRIBUTION_SENTENCES: Record<FrozenClaim['attribution'], string> = {
  said_it: 'Checked here: whether this was said, not whether it is so.',
  is_it: 'Checked here: whether this is so.',
}

function claimantOf(claim: FrozenClaim): PublishedClaim['claimant'] {
  const said = claim.assertedOn === null ? undefined : dayMoment(claim.assertedOn)
  const rest = { role: claim.claimantRole, note: claim.claimantNote, occasion: claim.occasion, said }
  if (claim.voice === 'article') return { ...rest, name: 'The article itself' }
  if (claim.claimantId === null || claim.claimantName === null) return { ...rest, name: 'Claimant not named' }
  return { ...rest, name: claim.claimantName, href: paths.claimant(claim.claimantId, claim.claimantName) }
}

function verdictBlock(content: VerdictContent, context: PublishedContext): VerdictBlock {
  return {
    ...context.tag,
    stateWord: context.stateWord,
    known: content.summary,
    flags: content.flags.map((flag) => VERDICT_FLAG_LABELS[flag]),
    approved: context.approved,
    byline: context.byline,
    revision: context.revision,
    change: context.change,
  }
}

function originsSentence({ evidence, origins }: VerdictContent): string {
  if (evidence.length === 0) return ''
  const sources = new Set(evidence.map(({ sourceId }) => sourceId)).size
  const counted = `${count(sources, 'source')} from ${count(origins.count, 'publisher')}.`
  return origins.justification === '' ? counted : `${counted} ${origins.justification}`
}
