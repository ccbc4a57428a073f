import { isNewsroom, type Viewer } from '../../domain/account'
import { articleName } from '../../domain/article'
import type { Rating } from '../../domain/rating'
import { direction } from '../../language/language-guess'
import type { ArticleListing } from '../../store/article-list'
import { count, day } from '../shared/format'
import type { PageHead } from '../shared/page'
import { PAGE_SIZE, pagination } from '../shared/paging'
import {
  type EmptyState,
  type Field,
  type Link,
  type Pagination,
  type Tally,
  VERDICT_SLOTS,
  type Voice,
} from '../shared/parts'
import { paths } from '../shared/paths'
import { verdictBar } from '../shared/verdict-bar'

declare module '../shared/page' {
  interface Views {
    'articles/index': ArticleListPage
  }
}

export interface ArticleListPage extends PageHead {
  lead: string
  action: string
  words: Field
  rows: (Voice & { name: string; href: string; line: string[]; record?: Tally; workbench?: Link })[]
  add?: Link
  empty: EmptyState
  pagination?: Pagination
}

/** How often a rating is in force among an article's claims. */
interface RatingCount {
  articleId: number
  rating: string
  count: number
}

/** What the list is asked for. */
export interface ArticleQuery {
  words: string
  page: number
}

/** The list of articles: for readers those with a published verdict, for the newsroom all. */
export function articleListPage(
  list: { rows: ArticleListing[]; total: number; ratingCounts: RatingCount[]; ratings: readonly Rating[] },
  query: ArticleQuery,
  viewer: Viewer,
  origin: string,
): ArticleListPage {
  const isStaff = isNewsroom(viewer)
  return {
    title: 'Articles',
    canonical: origin + paths.articles(queryOf(query)),
    robots: query.words === '' ? undefined : 'noindex, follow',
    lead: isStaff
      ? 'All articles. Readers see those of which a verdict was published.'
      : 'Articles taken apart into claims, each with its verdict and what it rests on.',
    action: paths.articles(),
    words: { kind: 'search', name: 'q', label: 'Words', value: query.words, maxlength: 200 },
    rows: list.rows.map((row) => ({ ...rowOf(row, isStaff), record: recordOf(row, list) })),
    add: isStaff ? { text: 'Add an article', href: paths.newArticle() } : undefined,
    empty: emptyOf(query.words, isStaff),
    pagination:
      list.total > PAGE_SIZE
        ? pagination({ page: query.page, total: list.total }, PAGE_WORDS, (page) =>
            paths.articles(queryOf({ ...query, page })),
          )
        : undefined,
  }
}

const PAGE_WORDS = { label: 'Pages of articles', one: 'article' }

function queryOf({ words, page }: ArticleQuery): { q?: string; page?: number } {
  return { q: words === '' ? undefined : words, page: page > 1 ? page : undefined }
}

function emptyOf(words: string, isStaff: boolean): EmptyState {
  if (words !== '') {
    return {
      text: 'No article has all of these words in its title, outlet, author, address or text.',
      action: { text: 'Show all articles', href: paths.articles() },
    }
  }
  if (isStaff) {
    return {
      text: 'No article has been added yet.',
      action: { text: 'Add an article', href: paths.newArticle() },
    }
  }
  return {
    text: 'No verdict on a claim of an article has been published yet. Articles appear here with their first verdict.',
    action: { text: 'How we check', href: '/about/method' },
  }
}

/** What became of an article's claims: the verdicts in force, and how many have none. */
function recordOf(
  { article, claimCount }: ArticleListing,
  { ratingCounts, ratings }: { ratingCounts: readonly RatingCount[]; ratings: readonly Rating[] },
): Tally | undefined {
  if (claimCount === 0) return undefined
  const rated = ratingCounts
    .filter(({ articleId }) => articleId === article.id)
    .map(({ rating, count: times }) => {
      const known = ratings.find(({ code }) => code === rating)
      return { word: known?.label ?? rating, slot: known?.slot ?? ('unproven' as const), count: times }
    })
    .sort((a, b) => VERDICT_SLOTS.indexOf(a.slot) - VERDICT_SLOTS.indexOf(b.slot) || b.count - a.count)
  const open = claimCount - rated.reduce((sum, each) => sum + each.count, 0)
  const without = { word: 'without a verdict in force', slot: 'unproven' as const, count: open }
  const rows = open > 0 ? [...rated, without] : rated
  const label = `Claims of ${articleName(article)} by verdict`
  return { label, total: count(claimCount, 'claim'), bar: verdictBar(rows), rows }
}

function rowOf({ article }: ArticleListing, isStaff: boolean) {
  const date = article.publishedOn === undefined ? 'date unknown' : day(article.publishedOn)
  const line = [article.outlet, article.author, date]
  const isKnown = article.language !== 'und'
  return {
    name: articleName(article),
    href: paths.article(article.id, article.title),
    lang: isKnown ? article.language : undefined,
    dir: direction(isKnown ? article.language : article.title),
    line: line.filter((words) => words !== ''),
    workbench: isStaff ? { text: 'Workbench', href: paths.workbench(article.id) } : undefined,
  }
}
