import type { Verdict } from '../../domain/verdict'
import { CHANGE_CLASS_LABELS, VERDICT_STATE_LABELS } from '../../domain/verdict'
import type { PublishedClaim } from '../shared/claim-parts'
import { contentDifferences } from '../shared/content-difference'
import { eventEntries } from '../shared/event-sentences'
import { day, moment, shorten } from '../shared/format'
import type { PageHead } from '../shared/page'
import type { Difference, EventList, Facts, Link, Notice, Time, VerdictTag } from '../shared/parts'
import { paths } from '../shared/paths'
import { publicWords, verdictTagOfRevision } from '../shared/verdict-parts'
import { publishedRevision } from './claim-page'
import type { ClaimReading } from './claim-reading'
import { wholeEnd, wholeStart } from './claim-surroundings'
import { revisionFacts } from './machine-facts'

declare module '../shared/page' {
  interface Views {
    'claim-pages/history': HistoryPage
    'claim-pages/revision': RevisionPage
    'claim-pages/difference': DifferencePage
  }
}

interface RevisionRow {
  revision: Link
  verdict: VerdictTag
  published: Time
  state: string
  change: string
  difference?: Link
}

export interface HistoryPage extends PageHead {
  claim: Link & { lang: string }
  revisions: RevisionRow[]
  events: EventList
}

export interface RevisionPage extends PageHead {
  notice: Notice
  published: PublishedClaim
  passages: { exact: string; before: string; after: string; lang?: string }[]
  facts: Facts
}

export interface DifferencePage extends PageHead {
  claim: Link & { lang: string }
  from: RevisionRow
  to: RevisionRow
  note: string
  differences: Difference[]
}

/** Every revision readers ever saw, newest first, and the public events. */
export function historyPage(reading: ClaimReading): HistoryPage {
  return {
    title: `History: ${shorten(publicWords(reading.claim, reading.verdicts).text, 90)}`,
    width: 'dossier',
    claim: claimLink(reading),
    revisions: publishedVerdicts(reading).map((verdict) => revisionRow(verdict, reading)),
    events: { events: eventEntries([...reading.events].reverse()) },
  }
}

/** The permanent page of one published revision: what was approved, whatever happened since. */
export function revisionPage(verdict: Verdict, reading: ClaimReading, origin: string): RevisionPage {
  const published = publishedRevision(verdict, reading)
  const content = verdict.submission?.content
  return {
    title: `Revision ${verdict.number}, ${published.verdict.word}: ${shorten(published.words, 80)}`,
    canonical: origin + paths.claimRevision(reading.claim.id, verdict.number),
    width: 'dossier',
    notice: revisionNotice(verdict, reading),
    published,
    passages: (content?.claim.passages ?? []).map(({ articleId, exact, prefix, suffix }) => ({
      exact,
      before: wholeEnd(prefix),
      after: wholeStart(suffix),
      lang: reading.places.find(({ article }) => article.id === articleId)?.article.language,
    })),
    facts: {
      rows: [
        {
          term: 'Permanent address',
          text: origin + paths.claimRevision(reading.claim.id, verdict.number),
          mono: true,
        },
        ...revisionFacts(verdict, reading),
      ],
    },
  }
}

/** Two published revisions side by side, field by field. */
export function differencePage(from: Verdict, to: Verdict, reading: ClaimReading): DifferencePage {
  if (from.submission === undefined || to.submission === undefined)
    throw new Error('Only submitted revisions can be compared')
  return {
    title: `What changed between revisions ${from.number} and ${to.number}`,
    width: 'dossier',
    claim: claimLink(reading),
    from: revisionRow(from, reading),
    to: revisionRow(to, reading),
    note: to.changeNote,
    differences: contentDifferences(from.submission.content, to.submission.content),
  }
}

/** The revisions readers ever saw, newest first. */
export function publishedVerdicts({ verdicts }: ClaimReading): Verdict[] {
  return verdicts.filter(({ approval }) => approval !== undefined)
}

function revisionRow(verdict: Verdict, reading: ClaimReading): RevisionRow {
  const before = publishedVerdicts(reading).find(({ number }) => number < verdict.number)
  return {
    revision: {
      text: `Revision ${verdict.number}`,
      href: paths.claimRevision(reading.claim.id, verdict.number),
    },
    verdict: verdictTagOfRevision(verdict),
    published: moment(verdict.approval?.at ?? verdict.createdAt),
    state: stateWords(verdict),
    change: verdict.changeClass === undefined ? 'First verdict' : CHANGE_CLASS_LABELS[verdict.changeClass],
    difference: before && {
      text: `What changed since revision ${before.number}`,
      href: paths.claimDifference(reading.claim.id, before.number, verdict.number),
    },
  }
}

/** "Superseded" is a rating as well: of a revision it is said in other words. */
function stateWords({ state, supersededAt }: Verdict): string {
  return supersededAt === undefined ? VERDICT_STATE_LABELS[state] : `Replaced on ${day(supersededAt)}`
}

function revisionNotice(verdict: Verdict, { claim, verdicts }: ClaimReading): Notice {
  const link = {
    text: 'The claim as it stands now',
    href: paths.claim(claim.id, publicWords(claim, verdicts).text),
  }
  const newer = verdicts.find(({ number, approval }) => number > verdict.number && approval !== undefined)
  if (newer !== undefined) {
    return {
      kind: 'superseded',
      word: 'Older revision',
      text: `Replaced by revision ${newer.number}. This page stays as it was.`,
      time: verdict.supersededAt && moment(verdict.supersededAt),
      link,
    }
  }
  if (verdict.state === 'retracted')
    return {
      kind: 'retracted',
      word: 'Retracted',
      text: 'This verdict no longer stands. The page stays as a record.',
      link,
    }
  return {
    kind: 'info',
    word: 'Permanent page',
    text: `This is revision ${verdict.number}, the newest one.`,
    link,
  }
}

function claimLink({ claim, verdicts }: ClaimReading): Link & { lang: string } {
  const { text, lang } = publicWords(claim, verdicts)
  return { text, lang, href: paths.claim(claim.id, text) }
}
