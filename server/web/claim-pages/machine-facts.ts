import type { HistoryEvent } from '../../domain/event'
import type { Verdict } from '../../domain/verdict'
import { count, dateTime, day, number, shorten } from '../shared/format'
import type { FactRow, Facts } from '../shared/parts'
import { paths } from '../shared/paths'
import { type ClaimReading, publicationOf } from './claim-reading'

/** What machines and archives need, set in mono. `licence` is an address, or empty. */
export function machineFacts(
  reading: ClaimReading,
  shown: Verdict | undefined,
  { origin, licence }: { origin: string; licence: string },
): Facts {
  const { claim } = reading
  return {
    rows: [
      { term: 'Claim', text: String(claim.id), mono: true },
      { term: 'Short address', text: `${origin}${paths.claim(claim.id)}`, mono: true },
      ...(shown === undefined ? [] : [{ term: 'Revision', text: String(shown.number), mono: true }]),
      ...(shown === undefined ? [] : revisionFacts(shown, reading)),
      ...(shown === undefined ? [] : copyFacts(shown, reading)),
      ...(licence === '' ? [] : [{ term: 'Licence', text: licence, href: licence }]),
    ],
  }
}

/** What proves one revision: its hash, and the line of the history that published it. */
export function revisionFacts(verdict: Verdict, reading: ClaimReading): FactRow[] {
  if (verdict.submission === undefined) return []
  return [
    { term: 'SHA-256 of the content', text: verdict.submission.contentHash, mono: true },
    ...logFacts(publicationOf(verdict, reading.events), reading),
    {
      term: 'Rating scale',
      text: `version ${verdict.scaleVersion}`,
      href: paths.ratings(verdict.scaleVersion),
    },
  ]
}

function logFacts(event: HistoryEvent | undefined, { checkpoint }: ClaimReading): FactRow[] {
  if (event === undefined) return []
  return [
    { term: 'Log entry', text: `line ${number(event.sequence)} of the history`, href: paths.log() },
    { term: 'SHA-256 of the entry', text: event.hash, mono: true },
    checkpoint === undefined
      ? { term: 'Signed in', text: 'No checkpoint yet: one is signed every day.' }
      : {
          term: 'Signed in',
          text: `the checkpoint of ${day(checkpoint.day)}, ${count(checkpoint.size, 'line')}`,
          href: paths.checkpoint(checkpoint.day),
        },
  ]
}

/** The newest stored copy of each source a revision rests on, by hash: its words are not ours to print. */
function copyFacts({ submission }: Verdict, { copies }: ClaimReading): FactRow[] {
  const titles = new Map(submission?.content.evidence.map(({ sourceId, title }) => [sourceId, title]))
  return [...titles].flatMap(([sourceId, title]) => {
    const copy = copies.find((each) => each.sourceId === sourceId)
    if (copy === undefined) return []
    return [
      {
        term: `Copy of “${shorten(title, 60)}”, read ${dateTime(copy.takenAt)}`,
        text: copy.textHash,
        mono: true,
      },
    ]
  })
}
