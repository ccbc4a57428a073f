import { isNewsroom } from '../../domain/account'
import { articleName } from '../../domain/article'
import { direction } from '../../language/language-guess'
import { count, dayMoment, moment, shorten } from '../shared/format'
import type { PageHead } from '../shared/page'
import type { ClaimCard, Facts, Link, Tally, Time } from '../shared/parts'
import { paths, withQuery } from '../shared/paths'
import { annotatedText, type TextPart } from './annotated-text'
import { articleJsonLd } from './article-json-ld'
import { type ArticleReading, spansIn } from './article-reading'
import { claimTally, showOnly } from './article-tally'
import type { MarkedClaim } from './marked-text'
import { type ViewedClaim, viewedClaim, workWords } from './viewed-claim'

declare module '../shared/page' {
  interface Views {
    'articles/show': AnnotatedPage
  }
}

export interface AnnotatedPage extends PageHead {
  name: string
  /** Of the article's own words; empty when the language is not known. */
  wordsLang: string
  wordsDir: 'ltr' | 'rtl'
  outlet: string
  author: string
  published?: Time
  original?: { href: string; text: string }
  tally: Tally
  /** The filters that are no words of the tally; `current` is the one in force. */
  filters: (Link & { current: boolean })[]
  parts: TextPart[]
  cards: ClaimCard[]
  ledger: string
  empty?: { text: string; action?: Link }
  facts: Facts
  staff: Link[]
}

/** The article with its claims marked. `show` limits the marks and cards to one word of the tally, or to `changed`. */
export function annotatedPage(reading: ArticleReading, show: string, origin: string): AnnotatedPage {
  const { article, revision } = reading
  const name = articleName(article)
  const claims = reading.claims.map(viewedClaim)
  const shown = showOnly(claims, show)
  const address = paths.article(article.id, article.title)
  return {
    title: shorten(name, 100),
    name,
    description: `${count(claims.length, 'claim')} of this article, with the verdicts and what they rest on.`,
    canonical: origin + address,
    robots: reading.isReadable && show === '' ? undefined : 'noindex',
    jsonLd: reading.isReadable ? articleJsonLd(reading, claims, origin) : undefined,
    width: 'wide',
    wordsLang: article.language === 'und' ? '' : article.language,
    wordsDir: direction(article.language === 'und' ? revision.text : article.language),
    ...originOf(reading),
    tally: claimTally(claims, show, (word) => withQuery(address, { show: word })),
    filters: filtersOf(claims, show, address),
    parts: annotatedText(revision, article.title, markedClaims(reading, shown)),
    cards: shown.map((claim) => cardOf(reading, claim)),
    ledger: paths.ledger(article.id),
    empty: shown.length > 0 ? undefined : emptyOf(reading),
    facts: readingFacts(reading),
    staff: isNewsroom(reading.viewer) ? staffLinks(article.id) : [],
  }
}

function originOf({ article }: ArticleReading) {
  const { outlet, author, url, publishedOn } = article
  return {
    outlet,
    author,
    published: publishedOn === undefined ? undefined : dayMoment(publishedOn),
    original: url === '' ? undefined : { href: url, text: url },
  }
}

function filtersOf(claims: readonly ViewedClaim[], show: string, address: string): AnnotatedPage['filters'] {
  const changed = claims.filter(({ isChanged }) => isChanged).length
  const all = { text: 'All claims', href: address, current: show === '' }
  if (changed === 0 && show === '') return []
  const href = withQuery(address, { show: 'changed' })
  const text = `Changed after publication (${changed})`
  return changed === 0 ? [all] : [all, { text, href, current: show === 'changed' }]
}

function markedClaims(reading: ArticleReading, shown: readonly ViewedClaim[]): MarkedClaim[] {
  return shown.flatMap(({ id, number, tag }) => {
    const claim = reading.claims.find((each) => each.claim.id === id)
    if (claim === undefined) return []
    const spans = spansIn(claim, reading.revision.id)
    return spans.length === 0 ? [] : [{ id, number, tag, href: `#claim-${id}`, spans }]
  })
}

function cardOf(reading: ArticleReading, view: ViewedClaim): ClaimCard {
  const claim = reading.claims.find((each) => each.claim.id === view.id)
  const isInText = claim !== undefined && spansIn(claim, reading.revision.id).length > 0
  const work = claim !== undefined && isNewsroom(reading.viewer) ? workWords(claim) : undefined
  const notes = [view.note, work, isInText ? undefined : 'Its passage no longer stands in this text.']
  return {
    id: `claim-${view.id}`,
    number: view.number,
    text: shorten(view.text, 160),
    href: paths.claim(view.id, view.text),
    lang: view.lang,
    dir: direction(view.lang),
    claimant: view.claimant,
    verdict: view.tag,
    supports: view.supports,
    refutes: view.refutes,
    note: notes.filter((note) => note !== undefined).join(' · ') || undefined,
    passage: isInText ? { text: 'In the text', href: `#mark-${view.id}` } : undefined,
  }
}

function emptyOf({ claims, article, viewer }: ArticleReading): AnnotatedPage['empty'] {
  if (claims.length > 0) return { text: 'No claim of this article is of that kind.' }
  const action = { text: 'Open the workbench', href: paths.workbench(article.id) }
  return {
    text: 'No claim has been made from this article yet.',
    action: isNewsroom(viewer) ? action : undefined,
  }
}

const FORMAT_WORDS = { plain: 'plain text', markdown: 'Markdown', html: 'HTML' }

function readingFacts({ article, revision, readBy, seenTexts }: ArticleReading): Facts {
  const changes = seenTexts.length - 1
  return {
    rows: [
      { term: 'Text', text: `Revision ${revision.number}, read from ${FORMAT_WORDS[revision.sourceFormat]}` },
      { term: 'Read by', text: readBy ?? 'not known' },
      { term: 'Read on', time: moment(revision.createdAt) },
      ...(changes < 1
        ? []
        : [
            {
              term: 'Changed since published',
              text: `${count(changes, 'time')}: what changed in the text`,
              href: paths.articleChanges(article.id),
            },
          ]),
      article.referenceDate === undefined
        ? { term: 'Reference date', text: 'unknown: days that the text names only relatively stay open' }
        : { term: 'Reference date', time: dayMoment(article.referenceDate) },
      { term: 'SHA-256 of the text', text: revision.textHash, mono: true },
    ],
  }
}

function staffLinks(id: number): Link[] {
  return [
    { text: 'Workbench', href: paths.workbench(id) },
    { text: 'Edit details', href: paths.editArticle(id) },
    { text: 'Revisions of the text', href: paths.articleRevisions(id) },
  ]
}
