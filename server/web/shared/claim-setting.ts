import { objectToClosed } from '../../actions/claim-change'
import { type Claim, claimantName } from '../../domain/claim'
import { NotFound } from '../../domain/errors'
import type { Verdict } from '../../domain/verdict'
import { findClaim } from '../../store/claims'
import type { Db } from '../../store/db'
import { listVerdicts } from '../../store/verdicts'
import type { Breadcrumbs, Notice, Quote } from './parts'
import { paths } from './paths'

/** The claim a page of the desk changes something about, with its verdicts. */
export interface ClaimSetting {
  claim: Claim
  verdicts: readonly Verdict[]
}

/** What such a page says before its form. */
export interface ClaimHead {
  breadcrumbs: Breadcrumbs
  quote: Quote
  notices: Notice[]
  /** Why nothing can be changed now. */
  closed?: string
}

/** Reads the claim of a page. @throws NotFound when there is none */
export async function readClaimSetting(db: Db, claimId: number): Promise<ClaimSetting> {
  const claim = await findClaim(db, claimId)
  if (claim === undefined) throw new NotFound('claim')
  return { claim, verdicts: await listVerdicts(db, claimId) }
}

/** The claim's words, the way back to its page of work, and what a change would mean for its verdict. */
export function claimHead({ claim, verdicts }: ClaimSetting, here: string): ClaimHead {
  const work = paths.claimWork(claim.id)
  return {
    breadcrumbs: {
      items: [
        { text: 'Desk', href: paths.desk() },
        { text: 'Claims', href: paths.claims() },
        { text: `Claim ${claim.id}`, href: work },
        { text: here },
      ],
    },
    quote: {
      text: claim.text,
      lang: claim.language,
      dir: 'auto',
      cite: { text: claimantName(claim), href: work },
    },
    notices: noticesOf(verdicts),
    closed: objectToClosed(claim),
  }
}

/** True when readers see a verdict on the claim now. */
export function isPublished({ verdicts }: ClaimSetting): boolean {
  return verdicts.some(({ state }) => state === 'published' || state === 'held')
}

function noticesOf(verdicts: readonly Verdict[]): Notice[] {
  if (verdicts.some(({ state }) => state === 'submitted'))
    return [
      {
        kind: 'info',
        word: 'Submitted',
        text: 'A verdict on this claim waits for a decision. If you change what it rests on, it cannot be approved as it is and has to be submitted again.',
      },
    ]
  if (verdicts.some(({ state }) => state === 'published' || state === 'held'))
    return [
      {
        kind: 'info',
        word: 'Published',
        text: 'Readers see a verdict on this claim. It stays as it is; what you change here goes into the next revision.',
      },
    ]
  return []
}
