import { isNewsroom } from '../../domain/account'
import { articleName } from '../../domain/article'
import { claimantName } from '../../domain/claim'
import { PUBLICATION_LABELS, publicationStatus, shownVerdict } from '../../domain/publication'
import type { Verdict } from '../../domain/verdict'
import { VERDICT_STATE_LABELS } from '../../domain/verdict'
import type { ClaimWithVerdicts } from '../../store/published-claims'
import { type PublishedClaim, publishedClaim } from '../shared/claim-parts'
import { claimRows } from '../shared/claim-rows'
import { eventEntries } from '../shared/event-sentences'
import { day, list, moment, shorten } from '../shared/format'
import type { PageHead } from '../shared/page'
import type { ClaimRow, EventList, Facts, Link, Notice, VerdictBlock } from '../shared/parts'
import { paths } from '../shared/paths'
import { publicWords, verdictTagOf, verdictTagOfRevision } from '../shared/verdict-parts'
import { noticesOf } from './claim-notices'
import { type ClaimReading, concessionAgainst, placeWords } from './claim-reading'

declare module '../shared/page' {
  interface Views {
    'claim-pages/show': ClaimPage
  }
}

export interface ClaimPage extends PageHead {
  notices: Notice[]
  places: { text: string; article: Link; previous?: Link; next?: Link }[]
  /** What readers see of the verdict; absent while there is none. */
  published?: PublishedClaim
  /** The claim without a verdict: its words and where the work stands. */
  open?: { words: string; lang: string; claimant: string; verdict: VerdictBlock }
  passages: { exact: string; before: string; after: string; lang: string; article: Link }[]
  related: { title: string; rows: ClaimRow[] }[]
  history: EventList
  historyLinks: Link[]
  cite: string
  facts: Facts
  staff: Link[]
}

/** The public page of a claim. `origin` is the site's own address, for the citation. */
export function claimPage(reading: ClaimReading, origin: string): ClaimPage {
  const { claim } = reading
  const shown = shownVerdict(reading.verdicts)
  const published = shown && publishedRevision(shown, reading)
  const known = published?.verdict.known ?? ''
  return {
    title: shown
      ? `${verdictTagOfRevision(shown).word}: ${shorten(published?.words ?? claim.text, 90)}`
      : shorten(claim.text, 100),
    description: shorten(known === '' ? claim.text : known, 200),
    canonical: origin + paths.claim(claim.id, publicWords(claim, reading.verdicts).text),
    notices: noticesOf(reading, shown),
    places: placesOf(reading),
    published,
    open: published ? undefined : openClaim(reading),
    passages: passagesOf(reading),
    related: relatedOf(reading),
    history: { events: eventEntries([...reading.events].reverse()) },
    historyLinks: [{ text: 'Every published revision and what changed', href: paths.claimHistory(claim.id) }],
    cite: citation(reading, shown, origin),
    facts: machineFacts(reading, shown, origin),
    staff: isNewsroom(reading.viewer) ? staffLinks(claim.id) : [],
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
      return `In work ${since}. No verdict yet.`
    case 'not_checkable':
      return claim.stateReason === '' ? 'We do not give this a verdict.' : claim.stateReason
    default:
      return `Noted on ${day(claim.createdAt)}. Nobody has checked it yet.`
  }
}

function placesOf(reading: ClaimReading): ClaimPage['places'] {
  const neighbour = (text: string, id: number | undefined) =>
    id === undefined ? undefined : { text, href: paths.claim(id) }
  return reading.places.map((place) => ({
    text: placeWords(place),
    article: {
      text: articleName(place.article),
      href: `${paths.article(place.article.id, place.article.title)}#mark-${reading.claim.id}`,
    },
    previous: neighbour('Previous claim', place.previousId),
    next: neighbour('Next claim', place.nextId),
  }))
}

function passagesOf({ passages, places, claim }: ClaimReading): ClaimPage['passages'] {
  return passages.flatMap((passage) => {
    const article = places.find((place) => place.article.id === passage.articleId)?.article
    if (article === undefined) return []
    const href = `${paths.article(article.id, article.title)}#mark-${claim.id}`
    return [
      {
        exact: passage.exact,
        before: passage.prefix,
        after: passage.suffix,
        lang: article.language,
        article: { text: articleName(article), href },
      },
    ]
  })
}

function relatedOf(reading: ClaimReading): ClaimPage['related'] {
  const group = (title: string, ids: readonly number[]) => ({
    title,
    rows: claimRows(
      reading.others.filter(({ claim }) => ids.includes(claim.id)),
      undefined,
    ),
  })
  return [
    group(reading.claim.attribution === 'said_it' ? 'Is it so?' : 'Was it said?', reading.partnerIds),
    group('This claim answers', reading.answeredIds),
    group('More by the same claimant', reading.sameClaimantIds),
  ].filter(({ rows }) => rows.length > 0)
}

function citation({ claim }: ClaimReading, shown: Verdict | undefined, origin: string): string {
  if (shown?.submission === undefined || shown.approval === undefined)
    return `${origin}${paths.claim(claim.id)}`
  const words = shown.submission.content.claim.text
  const { label } = shown.submission.content.rating
  return `“${words}” – ${label}. Revision ${shown.number}, ${day(shown.approval.at)}. ${origin}${paths.claimRevision(claim.id, shown.number)}`
}

function machineFacts({ claim }: ClaimReading, shown: Verdict | undefined, origin: string): Facts {
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

function staffLinks(claimId: number): Link[] {
  return [
    { text: 'Work on this claim', href: paths.claimWork(claimId) },
    { text: 'Verdict', href: paths.verdictDraft(claimId) },
  ]
}
