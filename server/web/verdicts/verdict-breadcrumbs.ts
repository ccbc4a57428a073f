import type { Breadcrumbs } from '../shared/parts'
import { paths } from '../shared/paths'

/** The way to a page of a claim's verdict. */
export function breadcrumbsOf(claimId: number, here: string): Breadcrumbs {
  return {
    items: [
      { text: 'Desk', href: paths.desk() },
      { text: 'Claims', href: paths.claims() },
      { text: `Claim ${claimId}`, href: paths.claimWork(claimId) },
      ...(here === 'Verdict' ? [] : [{ text: 'Verdict', href: paths.verdictDraft(claimId) }]),
      { text: here },
    ],
  }
}
