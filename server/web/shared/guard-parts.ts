import type { Guard, GuardName } from '../../domain/verdict-guards'
import type { GuardList } from './parts'
import { paths } from './paths'

/** The guards with ticks, each missing one leading to the place where it is mended. */
export function guardList(guards: readonly Guard[], claimId: number, label: string): GuardList {
  return {
    label,
    guards: guards.map((guard) => ({
      met: guard.ok,
      text: guard.question,
      reason: guard.ok ? undefined : guard.advice,
      href: guard.ok ? undefined : placeOf(guard.name, claimId),
    })),
  }
}

/** "2 guards do not hold yet", or nothing when all do. */
export function missingSentence(guards: readonly Guard[]): string | undefined {
  const missing = guards.filter(({ ok }) => !ok).length
  if (missing === 0) return undefined
  return missing === 1
    ? 'One guard does not hold yet: the list says which.'
    : `${missing} guards do not hold yet: the list says which.`
}

function placeOf(name: GuardName, claimId: number): string {
  switch (name) {
    case 'evidence':
      return paths.newEvidence(claimId)
    case 'other_side':
      return paths.searchRecords(claimId)
    case 'rebuttals':
      return `${paths.claimWork(claimId)}#rebuttals`
    case 'reply':
      return paths.replies(claimId)
    case 'anchors':
      return `${paths.claimWork(claimId)}#passages`
    case 'open':
      return paths.claimWork(claimId)
    default:
      return `${paths.verdictDraft(claimId)}#${FIELDS[name]}`
  }
}

const FIELDS = {
  rating: 'rating',
  summary: 'summary',
  rationale: 'rationale',
  origins: 'originsJustification',
  quantities: 'quantitiesJustification',
  change: 'changeClass',
} as const
