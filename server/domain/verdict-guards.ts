import type { AnchorStatus } from './claim'
import { type ClaimWorkState, isClosed } from './claim-work'
import type { Change } from './correction'
import { changeObjections } from './correction'
import type { Objection } from './errors'
import { countOrigins, type Evidence, type SearchRecord } from './evidence'
import { type RatingScale, restsOnSearches } from './rating'
import type { Rebuttal, Reply } from './rebuttal'
import type { VerdictDraft } from './verdict'

/** Everything G1 looks at: the draft and what hangs on its claim, as stored now. */
export interface GuardFacts {
  draft: VerdictDraft
  work: ClaimWorkState
  /** The scale in force; after publication, the one the verdict was given on. */
  scale: RatingScale
  evidence: readonly Evidence[]
  searches: readonly SearchRecord[]
  rebuttals: readonly Rebuttal[]
  replies: readonly Reply[]
  anchors: readonly AnchorStatus[]
  /** Where figures of the claim and of its evidence disagree, a sentence each. */
  quantityMismatches: readonly string[]
  /** What the draft changes against the revision in force; undefined for the first. */
  change?: Change
}

export type GuardName =
  | 'rating'
  | 'summary'
  | 'rationale'
  | 'evidence'
  | 'other_side'
  | 'rebuttals'
  | 'reply'
  | 'origins'
  | 'quantities'
  | 'anchors'
  | 'open'
  | 'change'

/** One guard as the editor sees it: what it asks, whether it holds, and if not, what to do. */
export interface Guard {
  name: GuardName
  question: string
  ok: boolean
  advice: string
  field?: string
}

/**
 * The guards of submission (G1), in the order of the page, each with the sentence that tells what is missing.
 * Approval (G2) asks them all again.
 */
export function checkGuards(facts: GuardFacts): Guard[] {
  return [
    ratingGuard(facts),
    summaryGuard(facts),
    rationaleGuard(facts),
    evidenceGuard(facts),
    otherSideGuard(facts),
    rebuttalGuard(facts),
    replyGuard(facts),
    originsGuard(facts),
    quantitiesGuard(facts),
    anchorGuard(facts),
    openGuard(facts),
    changeGuard(facts),
  ]
}

/** What stands in the way, as objections to be shown at their fields. Empty when every guard holds. */
export function missingOf(guards: readonly Guard[]): Objection[] {
  return guards.filter(({ ok }) => !ok).map(({ advice, field }) => ({ message: advice, field }))
}

function guard(name: GuardName, question: string, ok: boolean, advice: string, field?: string): Guard {
  return { name, question, ok, advice: ok ? '' : advice, field }
}

function ratingGuard({ draft, scale }: GuardFacts): Guard {
  const known = scale.ratings.some(({ code }) => code === draft.rating)
  return guard('rating', 'Is there a rating of the scale in force?', known, 'Choose a rating.', 'rating')
}

function summaryGuard({ draft }: GuardFacts): Guard {
  return guard(
    'summary',
    'Is there one sentence of what is known?',
    draft.summary.trim() !== '',
    'Write one plain sentence of what is known: readers see it first.',
    'summary',
  )
}

function rationaleGuard({ draft }: GuardFacts): Guard {
  return guard(
    'rationale',
    'Is there a rationale?',
    draft.rationale.trim() !== '',
    'Write why the evidence leads to this rating.',
    'rationale',
  )
}

function accepted(facts: GuardFacts): Evidence[] {
  return facts.evidence.filter(({ status, excerpt }) => status === 'accepted' && excerpt.trim() !== '')
}

function evidenceGuard(facts: GuardFacts): Guard {
  const question = 'Is there accepted evidence with an excerpt?'
  if (facts.draft.rating !== undefined && restsOnSearches(facts.draft.rating)) {
    return guard(
      'evidence',
      'Are the searches that found nothing recorded?',
      facts.searches.length > 0,
      'Record where you searched and found nothing: this rating rests on it.',
    )
  }
  return guard(
    'evidence',
    question,
    accepted(facts).some(({ stance }) => stance !== 'context'),
    'Add at least one piece of evidence with its excerpt, and accept it.',
  )
}

function otherSideGuard(facts: GuardFacts): Guard {
  const covered = (side: 'supports' | 'refutes') =>
    accepted(facts).some(({ stance }) => stance === side || stance === 'mixed') ||
    facts.searches.some((search) => search.side === side)
  const missing = (['supports', 'refutes'] as const).filter((side) => !covered(side))
  const words = missing.map((side) => (side === 'supports' ? 'for' : 'against')).join(' and ')
  return guard(
    'other_side',
    'Is the other side present, or “searched, none found”?',
    missing.length === 0,
    `Nothing speaks ${words} the claim: add such evidence, or record that you searched and found none.`,
  )
}

function rebuttalGuard({ rebuttals }: GuardFacts): Guard {
  const open = rebuttals.filter(({ answer }) => answer.trim() === '').length
  return guard(
    'rebuttals',
    'Is every known rebuttal answered?',
    open === 0,
    open === 1 ? 'One rebuttal is not answered yet.' : `${open} rebuttals are not answered yet.`,
  )
}

function replyGuard({ replies }: GuardFacts): Guard {
  const stated = replies.some(({ outcome }) => outcome !== 'awaited')
  const advice =
    replies.length === 0
      ? 'State the right of reply: who was asked and what came back, or why it does not apply.'
      : 'An answer is still awaited: record what came back, or the silence.'
  return guard('reply', 'Is the right of reply stated?', stated, advice)
}

function originsGuard(facts: GuardFacts): Guard {
  const count = countOrigins(accepted(facts).map(({ source }) => source))
  const ok = count >= 2 || facts.draft.originsJustification.trim() !== ''
  return guard(
    'origins',
    'Are there two independent origins, or a reason why not?',
    ok,
    `The evidence has ${count === 1 ? 'one origin' : `${count} origins`}: add another, or justify why that is enough.`,
    'originsJustification',
  )
}

function quantitiesGuard({ quantityMismatches, draft }: GuardFacts): Guard {
  const isExplained = (draft.quantitiesJustification ?? '').trim() !== ''
  return guard(
    'quantities',
    'Do the figures of claim and evidence agree, or is it said why not?',
    quantityMismatches.length === 0 || isExplained,
    `${quantityMismatches.join(' ')} Correct what is wrong, or say why they differ.`,
    'quantitiesJustification',
  )
}

function anchorGuard({ anchors }: GuardFacts): Guard {
  const lost = anchors.filter((status) => status !== 'same' && status !== 'moved')
  return guard(
    'anchors',
    'Is every passage where it was?',
    lost.length === 0,
    `A passage of this claim is ${lost[0] ?? ''} in the newest text of its article: place it again or remove it.`,
  )
}

function openGuard({ work }: GuardFacts): Guard {
  const advice =
    work === 'suggested'
      ? 'The claim is only suggested: take it up before you go on.'
      : 'The claim is closed: reopen it before you go on.'
  return guard('open', 'Is the claim open?', work !== 'suggested' && !isClosed(work), advice)
}

function changeGuard(facts: GuardFacts): Guard {
  const objection = facts.change === undefined ? undefined : changeObjections(facts.draft, facts.change)[0]
  return guard(
    'change',
    'Is the change classed and explained?',
    objection === undefined,
    objection?.message ?? '',
    objection?.field,
  )
}
