import type { Topic } from '../../domain/claim'
import { count } from '../shared/format'
import type { PageHead } from '../shared/page'
import { pagination } from '../shared/paging'
import { type ClaimRow, type Link, type Pagination, type Tally, VERDICT_SLOTS } from '../shared/parts'
import { paths, withQuery } from '../shared/paths'
import { verdictBar } from '../shared/verdict-bar'

declare module '../shared/page' {
  interface Views {
    'topics/show': TopicPage
  }
}

export interface TopicPage extends PageHead {
  name: string
  /** Of all claims, where one page holds them. */
  tally?: Tally
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
    tally: found.total === found.rows.length ? tallyOf(found.rows) : undefined,
    rows: found.rows,
    filter: { text: 'Filter these claims', href: paths.claims({ topic: topic.slug }) },
    pagination: pagination(
      { page, total: found.total },
      { label: 'Pages of claims', one: 'claim' },
      (number) => withQuery(paths.topic(topic.slug), { page: number === 1 ? undefined : number }),
    ),
  }
}

function tallyOf(claims: readonly ClaimRow[]): Tally {
  const rows = new Map<string, Tally['rows'][number]>()
  for (const { verdict } of claims) {
    const row = rows.get(verdict.word) ?? { word: verdict.word, slot: verdict.slot, count: 0 }
    rows.set(verdict.word, { ...row, count: row.count + 1 })
  }
  const sorted = [...rows.values()].sort(
    (a, b) => VERDICT_SLOTS.indexOf(a.slot) - VERDICT_SLOTS.indexOf(b.slot) || b.count - a.count,
  )
  return {
    label: 'Claims by verdict',
    total: count(claims.length, 'claim'),
    bar: verdictBar(sorted),
    rows: sorted,
  }
}
