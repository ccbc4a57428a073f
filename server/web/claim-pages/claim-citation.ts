import type { Verdict } from '../../domain/verdict'
import { day } from '../shared/format'
import type { Facts, Link } from '../shared/parts'
import { paths } from '../shared/paths'
import { publicWords } from '../shared/verdict-parts'
import type { ClaimReading } from './claim-reading'

/** The check in one line for a footnote: words, verdict, revision, day and the address that never changes. */
export function citation({ claim }: ClaimReading, shown: Verdict | undefined, origin: string): string {
  if (shown?.submission === undefined || shown.approval === undefined)
    return `${origin}${paths.claim(claim.id)}`
  const words = shown.submission.content.claim.text
  const { label } = shown.submission.content.rating
  return `“${words}” – ${label}. Revision ${shown.number}, ${day(shown.approval.at)}. ${origin}${paths.claimRevision(claim.id, shown.number)}`
}

/** Plain links: no script of a network is loaded to share anything. */
export function shareLinks(reading: ClaimReading, shown: Verdict | undefined, origin: string): Link[] {
  const { claim, verdicts } = reading
  const { text } = publicWords(claim, verdicts)
  const query = `subject=${encodeURIComponent(text)}&body=${encodeURIComponent(citation(reading, shown, origin))}`
  const mail = { text: 'Send by e-mail', href: `mailto:?${query}` }
  if (shown === undefined) return [mail]
  const lasting = {
    text: `Revision ${shown.number} for good`,
    href: paths.claimRevision(claim.id, shown.number),
  }
  return [lasting, mail]
}

/** What machines and archives need, set in mono. */
export function machineFacts({ claim }: ClaimReading, shown: Verdict | undefined, origin: string): Facts {
  const rows: Facts['rows'] = [
    { term: 'Claim', text: String(claim.id), mono: true },
    { term: 'Short address', text: `${origin}${paths.claim(claim.id)}`, mono: true },
  ]
  if (shown?.submission) {
    rows.push({ term: 'Revision', text: String(shown.number), mono: true })
    rows.push({ term: 'SHA-256 of the content', text: shown.submission.contentHash, mono: true })
    rows.push({
      term: 'Rating scale',
      text: `version ${shown.scaleVersion}`,
      href: paths.ratings(shown.scaleVersion),
    })
  }
  return { rows }
}
