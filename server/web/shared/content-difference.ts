import { CLAIM_KIND_LABELS } from '../../domain/claim'
import { STANCE_LABELS } from '../../domain/evidence'
import { figureWords } from '../../domain/figure-text'
import { VERDICT_FLAG_LABELS } from '../../domain/rating'
import type {
  FrozenClaim,
  FrozenEvidence,
  FrozenRebuttal,
  FrozenReply,
  VerdictContent,
} from '../../domain/verdict-content'
import { wordDifference } from '../../language/difference'
import { day } from './format'
import { toWords } from './markdown'
import type { Difference } from './parts'
import { edgeWords } from './rebuttal-parts'
import { replySentence } from './reply-parts'

/**
 * Only the parts that differ between two frozen contents, each with its added and removed words as readers see them;
 * empty when none do. Rationales that differ in nothing but their Markdown are compared as they were typed.
 */
export function contentDifferences(before: VerdictContent, after: VerdictContent): Difference[] {
  return [...PARTS, whyPart(before, after)]
    .map(([label, textOf]) => ({ label, before: textOf(before), after: textOf(after) }))
    .filter((part) => part.before !== part.after)
    .map((part) => ({ label: part.label, parts: wordDifference(part.before, part.after) }))
}

type Part = readonly [label: string, textOf: (content: VerdictContent) => string]

/** The parts of a revision in the order of the page, each as the text a reader compares. */
const PARTS: readonly Part[] = [
  ['Claim', ({ claim }) => claim.text],
  ['Claimant', ({ claim }) => claimantText(claim)],
  ['Rating', ({ rating }) => rating.label],
  ['Flags', ({ flags }) => flags.map((flag) => VERDICT_FLAG_LABELS[flag]).join(', ')],
  ['What is known', ({ summary }) => summary],
  ['Figures', ({ claim }) => (claim.quantities ?? []).map(figureWords).join('\n')],
  ['What exactly was checked', ({ checkedScope }) => checkedScope],
  ['Why figures differ', ({ quantitiesJustification }) => quantitiesJustification ?? ''],
  ['Kind of claim', ({ claim }) => CLAIM_KIND_LABELS[claim.kind]],
  ['Evidence', ({ evidence }) => evidence.map(evidenceText).join('\n\n')],
  [
    'Searches that found nothing',
    ({ searches }) =>
      searches
        .map((search) => `On ${day(search.searchedOn)} in ${search.lookedIn} for ${search.lookedFor}`)
        .join('\n'),
  ],
  ['Why the origins are enough', ({ origins }) => origins.justification],
  ['Rebuttals', ({ rebuttals }) => rebuttals.map(rebuttalText).join('\n\n')],
  ['Right of reply', ({ replies }) => replies.map(replyText).join('\n')],
]

function whyPart(before: VerdictContent, after: VerdictContent): Part {
  const isMarkupAlone = toWords(before.rationale) === toWords(after.rationale)
  return ['Why this verdict', ({ rationale }) => (isMarkupAlone ? rationale : toWords(rationale))]
}

const VOICES: Record<FrozenClaim['voice'], string> = {
  named: 'Claimant not named',
  unnamed: 'Claimant not named',
  article: 'The article itself',
}

function claimantText(claim: FrozenClaim): string {
  const said = claim.assertedOn === null ? 'undated' : day(claim.assertedOn)
  const who = claim.claimantName ?? VOICES[claim.voice]
  return [who, claim.claimantRole, claim.claimantNote, claim.occasion, said].filter(Boolean).join(', ')
}

function evidenceText({ stance, title, publisher, excerpt, location, note }: FrozenEvidence): string {
  const source = [title, publisher, location].filter(Boolean).join(', ')
  return lines([`${STANCE_LABELS[stance]}: “${excerpt}”`, source, note])
}

function rebuttalText({ kinds, claimText, denies, leavesStanding, answer }: FrozenRebuttal): string {
  return lines([
    `${edgeWords(kinds)}: ${claimText}`,
    denies && `Denies: ${denies}`,
    leavesStanding && `Leaves standing: ${leavesStanding}`,
    answer && `Our answer: ${answer}`,
  ])
}

function replyText(reply: FrozenReply): string {
  const sentence = replySentence(reply)
  return reply.outcome === 'answered' && reply.answer !== '' ? `${sentence} “${reply.answer}”` : sentence
}

function lines(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n')
}
