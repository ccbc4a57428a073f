import type { Topic } from '../../domain/claim'
import type { PageHead } from '../shared/page'
import { pagination } from '../shared/paging'
import type { ClaimRow, Link, Pagination } from '../shared/parts'
import { paths, withQuery } from '../shared/paths'

declare module '../shared/page' {
  interface Views {
    'topics/show': TopicPage
  }
}

export interface TopicPage extends PageHead {
  name: string
  rows: ClaimRow[]
  filter: Link
  pagination: Pagination
}

/** One topic with its claims, the newest verdict first. */
export function topicPage(topic: Topic, found: { rows: ClaimRow[]; total: number }, page: number): TopicPage {
  return {
    title: topic.name,
    description: `Claims about ${topic.name} and what we found about them.`,
    name: topic.name,
    rows: found.rows,
    filter: { text: 'Filter these claims', href: paths.claims({ topic: topic.slug }) },
    pagination: pagination(
      { page, total: found.total },
      { label: 'Pages of claims', one: 'claim' },
      (number) => withQuery(paths.topic(topic.slug), { page: number === 1 ? undefined : number }),
    ),
  }
}
