import type { ClaimWithVerdicts } from '../../store/published-claims'
import { claimRows } from '../shared/claim-rows'
import type { CorrectionEntry } from '../shared/correction-entries'
import { count, day } from '../shared/format'
import type { PageHead } from '../shared/page'
import type { ClaimRow } from '../shared/parts'

declare module '../shared/page' {
  interface Views {
    'home/show': HomePage
  }
}

export interface HomePage extends PageHead {
  counted: string
  decided: ClaimRow[]
  changed: ClaimRow[]
  corrections: CorrectionEntry[]
}

interface HomeFacts {
  siteName: string
  decided: readonly ClaimWithVerdicts[]
  changed: readonly ClaimWithVerdicts[]
  corrections: readonly CorrectionEntry[]
  published: { count: number; since?: Date }
}

/** The front page: what was decided last, what changed, and the newest corrections. The same for everybody. */
export function homePage({ siteName, decided, changed, corrections, published }: HomeFacts): HomePage {
  return {
    title: siteName,
    description:
      'Claims from the news, each with its evidence, its rebuttals and a verdict that a second person approved.',
    counted:
      published.since === undefined
        ? 'No verdict has been published yet.'
        : `${count(published.count, 'claim')} checked since ${day(published.since)}.`,
    decided: claimRows(decided, undefined),
    changed: claimRows(changed, undefined),
    corrections: corrections.slice(0, 3),
  }
}
