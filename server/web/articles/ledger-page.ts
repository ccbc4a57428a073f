import { isNewsroom } from '../../domain/account'
import { articleName } from '../../domain/article'
import { CLAIM_KIND_LABELS } from '../../domain/claim'
import { direction } from '../../language/language-guess'
import { dayMoment } from '../shared/format'
import type { PageHead } from '../shared/page'
import type { Link, Tally, Time, VerdictTag } from '../shared/parts'
import { paths, withQuery } from '../shared/paths'
import type { ArticleReading, NumberedClaim } from './article-reading'
import { claimTally } from './article-tally'
import { viewedClaim, workWords } from './viewed-claim'

declare module '../shared/page' {
  interface Views {
    'articles/ledger': LedgerPage
  }
}

export interface LedgerPage extends PageHead {
  article: Link
  articleLang: string
  articleDir: 'ltr' | 'rtl'
  tally: Tally
  caption: string
  rows: LedgerRow[]
  showsWork: boolean
  emptyText: string
}

export interface LedgerRow {
  number: number
  text: string
  href: string
  lang: string
  dir: 'ltr' | 'rtl'
  claimant: string
  kind: string
  verdict: VerdictTag
  /** Empty where nothing was published. */
  supports: string
  refutes: string
  changed: Time
  work: string
}

/** All claims of an article as a table that can be printed. */
export function ledgerPage(reading: ArticleReading, origin: string): LedgerPage {
  const { article } = reading
  const name = articleName(article)
  return {
    title: `Claims of ${name}`,
    canonical: origin + paths.ledger(article.id),
    robots: reading.isReadable ? undefined : 'noindex',
    width: 'wide',
    article: { text: name, href: paths.article(article.id, article.title) },
    articleLang: article.language,
    articleDir: direction(article.language === 'und' ? name : article.language),
    tally: claimTally(reading.claims.map(viewedClaim), '', (word) =>
      withQuery(paths.article(article.id, article.title), { show: word }),
    ),
    caption: 'In the order of the text',
    rows: reading.claims.map(rowOf),
    showsWork: isNewsroom(reading.viewer),
    emptyText: 'No claim has been made from this article yet.',
  }
}

function rowOf(claim: NumberedClaim): LedgerRow {
  const view = viewedClaim(claim)
  const frozen = view.shown?.submission?.content.claim
  const changedAt = view.shown?.retractedAt ?? view.shown?.approval?.at ?? claim.claim.updatedAt
  return {
    number: view.number,
    text: view.text,
    href: paths.claim(view.id, view.text),
    lang: view.lang,
    dir: direction(view.lang),
    claimant: view.claimant,
    kind: CLAIM_KIND_LABELS[frozen?.kind ?? claim.claim.kind],
    verdict: view.tag,
    supports: view.supports === undefined ? '' : String(view.supports),
    refutes: view.refutes === undefined ? '' : String(view.refutes),
    changed: dayMoment(changedAt),
    work: workWords(claim).replace(/^Work: /, ''),
  }
}
