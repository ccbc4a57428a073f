import { figureWords } from '../../domain/figure-text'
import { VERDICT_FLAG_LABELS } from '../../domain/rating'
import type { VerdictContent } from '../../domain/verdict-content'
import { wordDifference } from '../../language/difference'
import type { Difference } from './parts'
import { edgeWords } from './rebuttal-parts'
import { replySentence } from './reply-parts'

/** Only the parts that differ between two frozen contents, each with its added and removed words; empty when none do. */
export function contentDifferences(before: VerdictContent, after: VerdictContent): Difference[] {
  return PARTS.map(([label, textOf]) => ({ label, before: textOf(before), after: textOf(after) }))
    .filter((part) => part.before !== part.after)
    .map((part) => ({ label: part.label, parts: wordDifference(part.before, part.after) }))
}

/** The parts of a revision in the order of the page, each as the text a reader compares. */
const PARTS: readonly [label: string, textOf: (content: VerdictContent) => string][] = [
  ['Claim', ({ claim }) => claim.text],
  [
    'Claimant',
    ({ claim }) =>
      [claim.claimantName ?? claim.voice, claim.claimantRole, claim.claimantNote].filter(Boolean).join(', '),
  ],
  ['Figures', ({ claim }) => (claim.quantities ?? []).map(figureWords).join('\n')],
  ['Rating', ({ rating }) => rating.label],
  ['Flags', ({ flags }) => flags.map((flag) => VERDICT_FLAG_LABELS[flag]).join(', ')],
  ['What is known', ({ summary }) => summary],
  ['What exactly was checked', ({ checkedScope }) => checkedScope],
  [
    'Evidence',
    ({ evidence }) =>
      evidence
        .map((item) => `${item.stance}: ${item.title}: “${item.excerpt}” ${item.note}`.trim())
        .join('\n'),
  ],
  [
    'Searches that found nothing',
    ({ searches }) =>
      searches.map((search) => `${search.lookedFor} in ${search.lookedIn}, ${search.searchedOn}`).join('\n'),
  ],
  [
    'Rebuttals',
    ({ rebuttals }) =>
      rebuttals
        .map((item) =>
          `${edgeWords(item.kinds)}: ${item.claimText} ${item.denies} ${item.leavesStanding} ${item.answer}`.trim(),
        )
        .join('\n'),
  ],
  ['Right of reply', ({ replies }) => replies.map(replySentence).join('\n')],
  ['Why this verdict', ({ rationale }) => rationale],
  ['Why the origins are enough', ({ origins }) => origins.justification],
  ['Why figures differ', ({ quantitiesJustification }) => quantitiesJustification ?? ''],
]
