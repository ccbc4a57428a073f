import { type Article, articleName } from '../../domain/article'
import { CLAIMANT_KIND_LABELS } from '../../domain/claim'
import { SOURCE_KIND_LABELS, type Source } from '../../domain/source'
import type { ClaimantListing } from '../../store/claimant-record'
import { count } from '../shared/format'
import type { PageHead } from '../shared/page'
import type { ClaimRow, EmptyState, Field, Link } from '../shared/parts'
import { paths } from '../shared/paths'

declare module '../shared/page' {
  interface Views {
    'search/show': SearchPage
  }
}

/** What was found of each kind: the first few, and how many there are. */
export interface Found {
  claims: { rows: ClaimRow[]; total: number }
  articles: { articles: Article[]; total: number }
  sources: { sources: Pick<Source, 'id' | 'title' | 'publisher' | 'kind' | 'language'>[]; total: number }
  claimants: { rows: ClaimantListing[]; total: number }
}

interface Group {
  id: string
  title: string
  /** `isTheirs`: a title somebody else gave, not a name. */
  lines: (Link & { lang?: string; note: string; isTheirs?: boolean })[]
  all?: Link
}

export interface SearchPage extends PageHead {
  field: Field
  claims?: { title: string; rows: ClaimRow[]; all?: Link }
  groups: Group[]
  empty?: EmptyState
}

/** The answer to a search; without words only the question. */
export function searchPage(words: string, found: Found | undefined): SearchPage {
  const field: Field = { kind: 'search', name: 'q', label: 'Words', value: words, maxlength: 200 }
  const head = { title: words === '' ? 'Search' : `${words}: search`, robots: 'noindex, follow', field }
  if (found === undefined) return { ...head, groups: [] }
  const groups = [articleGroup(found, words), sourceGroup(found, words), claimantGroup(found, words)].filter(
    ({ lines }) => lines.length > 0,
  )
  const { rows, total } = found.claims
  const nothing = rows.length === 0 && groups.length === 0
  return {
    ...head,
    claims: rows.length === 0 ? undefined : claimGroup(rows, total, words),
    groups,
    empty: nothing ? EMPTY : undefined,
  }
}

const EMPTY: EmptyState = {
  title: 'Nothing found',
  text: 'Search for fewer words, or for a part of a name. Drafts are not searched for readers: only what was published is found.',
  action: { text: 'Look through all claims', href: paths.claims() },
}

function claimGroup(rows: ClaimRow[], total: number, words: string): SearchPage['claims'] {
  const href = paths.claims({ q: words })
  return {
    title: count(total, 'claim'),
    rows,
    all: total > rows.length ? { text: `All ${count(total, 'claim')} found`, href } : undefined,
  }
}

function articleGroup({ articles: { articles, total } }: Found, words: string): Group {
  return {
    id: 'articles',
    title: count(total, 'article'),
    lines: articles.map((article) => ({
      text: articleName(article),
      href: paths.article(article.id, article.title),
      lang: article.language,
      note: article.outlet,
      isTheirs: true,
    })),
    all:
      total > articles.length
        ? { text: `All ${count(total, 'article')} found`, href: paths.articles({ q: words }) }
        : undefined,
  }
}

function sourceGroup({ sources: { sources, total } }: Found, words: string): Group {
  return {
    id: 'sources',
    title: count(total, 'source'),
    lines: sources.map((source) => ({
      text: source.title,
      href: paths.source(source.id, source.title),
      lang: source.language,
      note: [source.publisher, SOURCE_KIND_LABELS[source.kind]].filter((text) => text !== '').join(' · '),
      isTheirs: true,
    })),
    all:
      total > sources.length
        ? { text: `All ${count(total, 'source')} found`, href: paths.sources({ q: words }) }
        : undefined,
  }
}

function claimantGroup({ claimants: { rows, total } }: Found, words: string): Group {
  return {
    id: 'claimants',
    title: count(total, 'claimant'),
    lines: rows.map(({ claimant, claimCount }) => ({
      text: claimant.name,
      href: paths.claimant(claimant.id, claimant.name),
      note: `${CLAIMANT_KIND_LABELS[claimant.kind]} · ${count(claimCount, 'claim')}`,
    })),
    all:
      total > rows.length
        ? { text: `All ${count(total, 'claimant')} found`, href: paths.claimants({ q: words }) }
        : undefined,
  }
}
