import { articleName } from '../../domain/article'
import { shownVerdict } from '../../domain/publication'
import { direction } from '../../language/language-guess'
import { claimRows } from '../shared/claim-rows'
import { dayMoment } from '../shared/format'
import type { ClaimRow, Link, Time, Voice } from '../shared/parts'
import { paths } from '../shared/paths'
import { type ClaimPlace, type ClaimReading, placeWords } from './claim-reading'

/** "Claim 3 of 17 in …", with the claims before and after it there. */
export interface Place {
  text: string
  article: Link
  previous?: Link
  next?: Link
}

/** The claim's words in one article, each with what stands around it. */
export interface Quoted extends Place, Voice {
  passages: { exact: string; before: string; after: string }[]
}

/** An outlet that carried the claim. The day stands beside the name: a name from right to left would turn it round. */
export interface Repetition extends Link {
  on?: Time
}

/** Where the claim stands, one line an article. */
export function placesOf(reading: ClaimReading): Place[] {
  return reading.places.map((place) => placeOf(place, reading.claim.id))
}

/** The passages in the order of the articles; an article whose passages are all gone is left out. */
export function quotedIn({ places, passages, claim }: ClaimReading): Quoted[] {
  return places
    .map((place) => ({
      ...placeOf(place, claim.id),
      lang: place.article.language,
      dir: direction(place.article.language),
      passages: passages
        .filter(({ articleId }) => articleId === place.article.id)
        .map(({ exact, prefix, suffix }) => ({ exact, before: wholeEnd(prefix), after: wholeStart(suffix) })),
    }))
    .filter((quoted) => quoted.passages.length > 0)
}

/** Who carried the claim of somebody else: the outlets of its articles. Nothing where the article itself claims it. */
export function repeatedIn({ claim, verdicts, places }: ClaimReading): Repetition[] {
  const voice = shownVerdict(verdicts)?.submission?.content.claim.voice ?? claim.voice.voice
  if (voice === 'article') return []
  return places.map(({ article }) => ({
    text: article.outlet === '' ? articleName(article) : article.outlet,
    href: markOf(article.id, article.title, claim.id),
    on: article.publishedOn === undefined ? undefined : dayMoment(article.publishedOn),
  }))
}

/** Claims that stand beside this one: its pair, what it answers, and others of the same claimant. */
export function relatedOf(reading: ClaimReading): { title: string; rows: ClaimRow[] }[] {
  const group = (title: string, ids: readonly number[]) => ({
    title,
    rows: claimRows(
      reading.others.filter(({ claim }) => ids.includes(claim.id)),
      undefined,
    ).map((row) => ({ ...row, known: undefined })),
  })
  return [
    group(reading.claim.attribution === 'said_it' ? 'Is it so?' : 'Was it said?', reading.partnerIds),
    group('This claim answers', reading.answeredIds),
    group('More by the same claimant', reading.sameClaimantIds),
  ].filter(({ rows }) => rows.length > 0)
}

function placeOf(place: ClaimPlace, claimId: number): Place {
  const neighbour = (text: string, id: number | undefined) =>
    id === undefined ? undefined : { text, href: paths.claim(id) }
  return {
    text: placeWords(place),
    article: {
      text: articleName(place.article),
      href: markOf(place.article.id, place.article.title, claimId),
    },
    previous: neighbour('Previous claim', place.previousId),
    next: neighbour('Next claim', place.nextId),
  }
}

function markOf(articleId: number, title: string, claimId: number): string {
  return `${paths.article(articleId, title)}#mark-${claimId}`
}

/** The stored surroundings are 32 characters and may begin or end within a word. */
const STORED = 32

/** What stands before a passage, from the first whole word on. */
export function wholeEnd(prefix: string): string {
  if (prefix.length < STORED) return prefix
  const whole = prefix.replace(/^\S*\s+/, '')
  return `…${whole === '' ? prefix : whole}`
}

/** What stands after a passage, up to the last whole word. */
export function wholeStart(suffix: string): string {
  if (suffix.length < STORED) return suffix
  const whole = suffix.replace(/\s+\S*$/, '')
  return `${whole === '' ? suffix : whole}…`
}
