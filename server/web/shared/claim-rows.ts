import { isNewsroom, type Viewer } from '../../domain/account'
import { type Claim, claimantName } from '../../domain/claim'
import { CLAIM_WORK_LABELS } from '../../domain/claim-work'
import { shownVerdict } from '../../domain/publication'
import type { ClaimWithVerdicts } from '../../store/published-claims'
import { dayMoment, isoDay } from './format'
import type { ClaimRow } from './parts'
import { paths } from './paths'
import { publicWords, verdictTagOf } from './verdict-parts'

/** Claims as lines of a list: for readers as published, for the newsroom as they stand, leading to the page of work. */
export function claimRows(
  claims: readonly ClaimWithVerdicts[],
  viewer: Viewer,
  names: ReadonlyMap<number, string> = new Map(),
): ClaimRow[] {
  return claims.map((each) => (isNewsroom(viewer) ? workRow(each, names) : publicRow(each)))
}

function publicRow({ claim, verdicts }: ClaimWithVerdicts): ClaimRow {
  const { text, lang, claimant } = publicWords(claim, verdicts)
  const shown = shownVerdict(verdicts)
  const decided = shown?.approval?.at
  return {
    text,
    lang,
    dir: 'auto',
    href: paths.claim(claim.id, text),
    claimant: { text: claimant, href: claimantHref({ claim, verdicts }) },
    verdict: verdictTagOf(claim, verdicts),
    known: shown?.state === 'published' ? shown.submission?.content.summary : undefined,
    dated: decided && { label: 'Decided', time: dayMoment(isoDay(decided)) },
  }
}

function claimantHref({ claim, verdicts }: ClaimWithVerdicts): string | undefined {
  const frozen = shownVerdict(verdicts)?.submission?.content.claim
  if (frozen !== undefined)
    return frozen.claimantId === null
      ? undefined
      : paths.claimant(frozen.claimantId, frozen.claimantName ?? '')
  return liveClaimantHref(claim)
}

function liveClaimantHref({ voice }: Claim): string | undefined {
  return voice.voice === 'named' ? paths.claimant(voice.claimant.id, voice.claimant.name) : undefined
}

function workRow({ claim, verdicts }: ClaimWithVerdicts, names: ReadonlyMap<number, string>): ClaimRow {
  const assignee = claim.assigneeId === undefined ? undefined : names.get(claim.assigneeId)
  return {
    text: claim.text,
    lang: claim.language,
    dir: 'auto',
    href: paths.claimWork(claim.id),
    claimant: { text: claimantName(claim), href: liveClaimantHref(claim) },
    verdict: verdictTagOf(claim, verdicts),
    dated: { label: 'Changed', time: dayMoment(isoDay(claim.updatedAt)) },
    notes: [CLAIM_WORK_LABELS[claim.work.state], ...(assignee === undefined ? [] : [`With ${assignee}`])],
  }
}
