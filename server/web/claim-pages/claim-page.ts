import { isNewsroom } from '../../domain/account'
import { claimantName } from '../../domain/claim'
import { PUBLICATION_LABELS, publicationStatus, shownVerdict } from '../../domain/publication'
import type { Verdict } from '../../domain/verdict'
import { VERDICT_STATE_LABELS } from '../../domain/verdict'
import type { ClaimWithVerdicts } from '../../store/published-claims'
import { type PublishedClaim, publishedClaim } from '../shared/claim-parts'
import { eventEntries } from '../shared/event-sentences'
import { day, list, moment, shorten } from '../shared/format'
import type { PageHead } from '../shared/page'
import type { ClaimRow, EventList, Facts, Link, Notice, VerdictBlock } from '../shared/parts'
import { paths } from '../shared/paths'
import { publicWords, verdictTagOf, verdictTagOfRevision } from '../shared/verdict-parts'
import { type AnswerGraph, answerGraph } from './answer-graph'
import { answerTree } from './answer-tree'
import { type Citation, citation, shareLinks } from './claim-citation'
import { noticesOf } from './claim-notices'
import { type ClaimReading, concessionAgainst } from './claim-reading'
import {
  type Place,
  placesOf,
  type Quoted,
  quotedIn,
  type Repetition,
  relatedOf,
  repeatedIn,
} from './claim-surroundings'
import { type FigureHistory, figureHistories } from './figure-history'
import { machineFacts } from './machine-facts'

declare module '../shared/page' {
  interface Views {
    'claim-pages/show': ClaimPage
  }
}

export interface ClaimPage extends PageHead {
  notices: Notice[]
  places: Place[]
  /** What readers see of the verdict; absent while there is none. */
  published?: PublishedClaim
  /** The claim without a verdict: its words and where the work stands. */
  open?: { words: string; lang: string; claimant: string; verdict: VerdictBlock }
  /** Outlets that carried what somebody else claims. */
  repeated: Repetition[]
  /** Who answers whom, where that is more than one answer. */
  answers?: AnswerGraph
  /** The claim's figures with what others say of them. */
  figures: FigureHistory[]
  quoted: Quoted[]
  related: { title: string; rows: ClaimRow[] }[]
  history: EventList
  historyLinks: Link[]
  cite: Citation
  share: Link[]
  facts: Facts
  staff: Link[]
}

/** The public page of a claim. `origin` is the site's own address, for the citation. */
export function claimPage(reading: ClaimReading, origin: string, licence: string): ClaimPage {
  const { claim } = reading
  const shown = shownVerdict(reading.verdicts)
  const published = shown && publishedRevision(shown, reading)
  return {
    ...namedFor(reading, shown),
    canonical: origin + paths.claim(claim.id, publicWords(claim, reading.verdicts).text),
    width: 'dossier',
    notices: noticesOf(reading, shown),
    places: placesOf(reading),
    published,
    open: published ? undefined : openClaim(reading),
    repeated: repeatedIn(reading),
    answers: shown && answerGraph(answerTree(reading, reading.others)),
    figures: figureHistories(reading, reading.others),
    quoted: quotedIn(reading),
    related: relatedOf(reading),
    history: { events: eventEntries([...reading.events].reverse()) },
    historyLinks:
      shown === undefined
        ? []
        : [{ text: 'All revisions, and what changed', href: paths.claimHistory(claim.id) }],
    cite: citation(reading, shown, origin),
    share: shareLinks(reading, shown, origin),
    facts: machineFacts(reading, shown, { origin, licence }),
    staff: isNewsroom(reading.viewer) ? staffLinks(claim.id) : [],
  }
}

/** What search engines and feeds lead with: a verdict that was taken back or is on hold says so first. */
function namedFor({ claim, verdicts, hold, retraction }: ClaimReading, shown: Verdict | undefined) {
  const { text } = publicWords(claim, verdicts)
  if (shown === undefined) return { title: shorten(text, 100), description: shorten(text, 200) }
  const { word } = verdictTagOf(claim, verdicts)
  const known = shown.submission?.content.summary ?? ''
  const reason = retraction?.publicReason ?? hold?.reason
  return {
    title: `${word}: ${shorten(text, 90)}`,
    description: shorten(reason === undefined ? known || text : `${word}. ${reason}`, 200),
  }
}

/** One submitted revision as readers see it, with who decided it. */
export function publishedRevision(verdict: Verdict, reading: ClaimReading): PublishedClaim {
  if (verdict.submission === undefined) throw new Error(`Verdict ${verdict.id} was never submitted`)
  const tag = verdictTagOfRevision(verdict)
  return publishedClaim(verdict.submission.content, {
    tag,
    stateWord: tag.state === undefined ? undefined : `${VERDICT_STATE_LABELS[verdict.state]}:`,
    approved: verdict.approval && moment(verdict.approval.at),
    byline: byline(verdict, reading),
    revision: {
      text: `Revision ${verdict.number}`,
      href: paths.claimRevision(reading.claim.id, verdict.number),
    },
    change: changeLink(verdict, reading),
    verdictOf: (id) => tagAmong(reading.others, id),
    concessionTo: (id) => concessionAgainst(reading.others.find(({ claim }) => claim.id === id)),
  })
}

function byline(verdict: Verdict, { names, contributors }: ClaimReading): string | undefined {
  if (verdict.approval === undefined) return undefined
  const approver = names.get(verdict.approval.by) ?? 'an editor'
  const checkers = [
    ...new Set(
      contributors.filter(({ accountId }) => accountId !== verdict.approval?.by).map(({ name }) => name),
    ),
  ]
  const alone =
    verdict.approval.singleEditorReason === ''
      ? ''
      : `, in single-editor mode: ${verdict.approval.singleEditorReason}`
  return `Approved by ${approver}${alone}${checkers.length === 0 ? '' : ` · checked by ${list(checkers)}`}`
}

function changeLink(verdict: Verdict, { claim, verdicts }: ClaimReading): Link | undefined {
  const before = verdicts.find(({ number, approval }) => number < verdict.number && approval !== undefined)
  if (before === undefined) return undefined
  return { text: 'What changed', href: paths.claimDifference(claim.id, before.number, verdict.number) }
}

function tagAmong(others: readonly ClaimWithVerdicts[], id: number) {
  const other = others.find(({ claim }) => claim.id === id)
  return other && verdictTagOf(other.claim, other.verdicts)
}

function openClaim({ claim, verdicts }: ClaimReading): ClaimPage['open'] {
  const status = publicationStatus(claim, verdicts)
  return {
    words: claim.text,
    lang: claim.language,
    claimant: claimantName(claim),
    verdict: { word: PUBLICATION_LABELS[status], slot: 'unproven', known: awaited(claim) },
  }
}

function awaited(claim: ClaimReading['claim']): string {
  const since = `since ${day(claim.updatedAt)}`
  switch (claim.work.state) {
    case 'waiting':
      // What it waits for is a note of the desk: it may name somebody who was promised silence.
      return `In work; waiting until ${day(claim.work.waitingUntil)}.`
    case 'in_research':
      return `In work ${since}. No verdict yet: the evidence is being gathered, and a second person has to approve.`
    case 'not_checkable':
      return claim.stateReason === '' ? 'We do not give this a verdict.' : claim.stateReason
    default:
      return `Noted on ${day(claim.createdAt)}. Nobody has checked it yet.`
  }
}

function staffLinks(claimId: number): Link[] {
  return [
    { text: 'Work on this claim', href: paths.claimWork(claimId) },
    { text: 'Verdict', href: paths.verdictDraft(claimId) },
  ]
}
