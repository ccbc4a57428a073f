import { FLAG_LABELS } from '../../domain/flag'
import { CHANGE_CLASS_LABELS, type Verdict } from '../../domain/verdict'
import { moment } from '../shared/format'
import type { Notice } from '../shared/parts'
import { paths } from '../shared/paths'
import type { ClaimReading } from './claim-reading'

/** What must be known before anything else: retraction, hold, correction, open flags, in this order. */
export function noticesOf(reading: ClaimReading, shown: Verdict | undefined): Notice[] {
  if (shown === undefined) return []
  return [
    ...retractionNotice(reading, shown),
    ...holdNotice(reading, shown),
    ...changeNotice(reading, shown),
    ...flagNotices(reading),
  ]
}

function retractionNotice({ retraction }: ClaimReading, shown: Verdict): Notice[] {
  if (shown.state !== 'retracted' || retraction?.confirmed === undefined) return []
  return [
    {
      kind: 'retracted',
      word: 'Retracted',
      text: retraction.publicReason,
      time: moment(retraction.confirmed.at),
    },
  ]
}

function holdNotice({ hold }: ClaimReading, shown: Verdict): Notice[] {
  if (shown.state !== 'held' || hold === undefined) return []
  return [
    {
      kind: 'held',
      word: 'On hold',
      text: `We are looking at this verdict again: ${hold.reason}`,
      time: moment(hold.heldAt),
    },
  ]
}

function changeNotice({ claim, verdicts }: ClaimReading, shown: Verdict): Notice[] {
  if (shown.changeClass === undefined || shown.changeClass === 'typo' || shown.approval === undefined)
    return []
  const before = verdicts.find(({ number, approval }) => number < shown.number && approval !== undefined)
  return [
    {
      kind: 'correction',
      word: CHANGE_CLASS_LABELS[shown.changeClass],
      text: shown.changeNote,
      time: moment(shown.approval.at),
      link: before && {
        text: 'See both versions',
        href: paths.claimDifference(claim.id, before.number, shown.number),
      },
    },
  ]
}

function flagNotices({ flags }: ClaimReading): Notice[] {
  return flags
    .filter(({ cleared }) => cleared === undefined)
    .map((flag) => ({
      kind: 'flag',
      word: FLAG_LABELS[flag.kind],
      text: flag.detail,
      time: moment(flag.raisedAt),
    }))
}
