import { isNewsroom, type Viewer } from '../../domain/account'
import { articleName } from '../../domain/article'
import { direction } from '../../language/language-guess'
import type { ArticleListing } from '../../store/articles'
import { count, day, number } from '../shared/format'
import type { PageHead } from '../shared/page'
import { PAGE_SIZE, pagination } from '../shared/paging'
import type { Link, Pagination, Voice } from '../shared/parts'
import { paths } from '../shared/paths'

declare module '../shared/page' {
  interface Views {
    'articles/index': ArticleListPage
  }
}

export interface ArticleListPage extends PageHead {
  lead: string
  rows: (Voice & { name: string; href: string; line: string[]; workbench?: Link })[]
  add?: Link
  emptyText: string
  pagination?: Pagination
}

/** The list of articles: for readers those with a published verdict, for the newsroom all. */
export function articleListPage(
  list: { rows: ArticleListing[]; total: number },
  at: number,
  viewer: Viewer,
  origin: string,
): ArticleListPage {
  const isStaff = isNewsroom(viewer)
  return {
    title: 'Articles',
    canonical: origin + paths.articles(pageQuery(at)),
    lead: isStaff
      ? 'All articles. Readers see those of which a verdict was published.'
      : 'Articles taken apart into claims, each with its verdict and what it rests on.',
    rows: list.rows.map((row) => rowOf(row, isStaff)),
    add: isStaff ? { text: 'Add an article', href: paths.newArticle() } : undefined,
    emptyText: isStaff
      ? 'No article has been added yet.'
      : 'No verdict on a claim of an article has been published yet. Articles appear here with their first verdict.',
    pagination:
      list.total > PAGE_SIZE
        ? pagination({ page: at, total: list.total }, PAGE_WORDS, (to) => paths.articles(pageQuery(to)))
        : undefined,
  }
}

const PAGE_WORDS = { label: 'Pages of articles', one: 'article' }

function pageQuery(page: number): { page?: number } {
  return page > 1 ? { page } : {}
}

function rowOf({ article, claimCount, ratedCount }: ArticleListing, isStaff: boolean) {
  const date = article.publishedOn === undefined ? 'date unknown' : day(article.publishedOn)
  const line = [
    article.outlet,
    article.author,
    date,
    `${count(claimCount, 'claim')}, ${number(ratedCount)} rated`,
  ]
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
