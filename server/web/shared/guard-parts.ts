import type { Guard, GuardName } from '../../domain/verdict-guards'
import type { GuardList } from './parts'
import { paths } from './paths'

/** The guards: each missing one leads to the place where it is mended; those that hold are counted and folded. */
export function guardList(guards: readonly Guard[], claimId: number, label: string): GuardList {
  const met = guards.filter(({ ok }) => ok)
  return {
    label,
    missing: guards
      .filter(({ ok }) => !ok)
      .map(({ name, question, advice }) => ({
        text: question,
        reason: advice,
        href: placeOf(name, claimId),
      })),
    met: { title: metTitle(met.length, guards.length), guards: met.map(({ question }) => question) },
  }
}

function metTitle(met: number, all: number): string {
  return met === all ? `All ${all} hold` : `${met} of ${all} hold`
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
