import { count, number } from './format'
import type { Pagination } from './parts'

/** Rows on one page of any list. */
export const PAGE_SIZE = 20

export interface Paging {
  /** From 1. */
  page: number
  total: number
  size?: number
}

/** Where the page begins: `offset` for the database. */
export function offsetOf({ page, size = PAGE_SIZE }: Omit<Paging, 'total'>): number {
  return (page - 1) * size
}

/** The last page there is; 1 for an empty list. */
export function lastPage({ total, size = PAGE_SIZE }: Omit<Paging, 'page'>): number {
  return Math.max(1, Math.ceil(total / size))
}

/** "21–40 of 83 claims", with the way to the other pages; `hrefOf` gives the address of a page. */
export function pagination(
  paging: Paging,
  words: { label: string; one: string; many?: string },
  hrefOf: (page: number) => string,
): Pagination {
  const { page, total, size = PAGE_SIZE } = paging
  const last = lastPage(paging)
  const many = count(total, words.one, words.many)
  const from = (page - 1) * size + 1
  const summary = last === 1 ? many : `${number(from)}–${number(Math.min(total, page * size))} of ${many}`
  if (last === 1) return { label: words.label, summary }
  const near = [1, page - 2, page - 1, page, page + 1, page + 2, last]
  const shown = [...new Set(near)].filter((each) => each >= 1 && each <= last)
  return {
    label: words.label,
    summary,
    previous: page > 1 ? hrefOf(page - 1) : undefined,
    next: page < last ? hrefOf(page + 1) : undefined,
    pages: shown.map((each) => ({ text: number(each), href: each === page ? undefined : hrefOf(each) })),
  }
}
