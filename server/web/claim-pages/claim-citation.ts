import type { Verdict } from '../../domain/verdict'
import { day } from '../shared/format'
import type { Link } from '../shared/parts'
import { paths } from '../shared/paths'
import { publicWords, verdictTagOf } from '../shared/verdict-parts'
import type { ClaimReading } from './claim-reading'

/** A check for a footnote. The words are kept apart: they may run the other way. The hash says which text was meant. */
export interface Citation {
  words?: string
  lang?: string
  rest: string
  hash?: string
}

/** Words, verdict, revision, day, the address that never changes and the content's hash; the address alone where nothing was decided. */
export function citation(
  { claim, verdicts }: ClaimReading,
  shown: Verdict | undefined,
  origin: string,
): Citation {
  if (shown?.submission === undefined || shown.approval === undefined)
    return { rest: `${origin}${paths.claim(claim.id)}` }
  const { text, language } = shown.submission.content.claim
  // "Retracted: Mostly true": nobody shall cite as ours what we took back.
  const { word } = verdictTagOf(claim, verdicts)
  return {
    words: `“${text}”`,
    lang: language,
    rest: `– ${word}. Revision ${shown.number}, ${day(shown.approval.at)}. ${origin}${paths.claimRevision(claim.id, shown.number)}`,
    hash: `SHA-256 ${shown.submission.contentHash}`,
  }
}

/** Plain links: no script of a network is loaded to share anything. */
export function shareLinks(reading: ClaimReading, shown: Verdict | undefined, origin: string): Link[] {
  const { claim, verdicts } = reading
  const { text } = publicWords(claim, verdicts)
  const { words = '', rest, hash = '' } = citation(reading, shown, origin)
  const query = `subject=${encodeURIComponent(text)}&body=${encodeURIComponent(`${words} ${rest} ${hash}`.trim())}`
  const mail = { text: 'Send by e-mail', href: `mailto:?${query}` }
  if (shown === undefined) return [mail]
  const lasting = {
    text: `Permanent page of revision ${shown.number}`,
    href: paths.claimRevision(claim.id, shown.number),
  }
  return [lasting, mail]
}
