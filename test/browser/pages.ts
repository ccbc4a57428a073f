import { load } from 'cheerio'
import { patiently, type Visit } from '../support/browser'

/** A page as it was served. */
export interface ServedPage {
  path: string
  html: string
}

/** Of one kind: filters can be combined without end. */
const MOST_OF_A_KIND = 14
/** Actions by link there are none; what is left out is the end of the session under the crawler's feet. */
const LEFT_OUT = /^\/(sign-out|assets)\b/

/**
 * What somebody's links lead to from the given pages, each address once and of each kind the first `mostOfAKind`.
 * Answers other than 200 are thrown.
 */
export async function crawl(
  { context }: Visit,
  starts: readonly string[],
  mostOfAKind = MOST_OF_A_KIND,
): Promise<ServedPage[]> {
  const queue = [...starts]
  const seen = new Set(queue)
  const pages: ServedPage[] = []
  const counts = new Map<string, number>()
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    if (!isWanted(path, counts, mostOfAKind)) continue
    const answer = await patiently(() => context.request.get(path))
    if (answer.status() !== 200) throw new Error(`${path} answers ${answer.status()}`)
    if (!(answer.headers()['content-type'] ?? '').startsWith('text/html')) continue
    const html = await answer.text()
    pages.push({ path, html })
    for (const link of linksOf(html, path)) {
      if (seen.has(link) || LEFT_OUT.test(link)) continue
      seen.add(link)
      queue.push(link)
    }
  }
  return pages
}

function isWanted(path: string, counts: Map<string, number>, most: number): boolean {
  const kind = kindOf(path)
  counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return (counts.get(kind) ?? 0) <= most
}

/** Each is looked at ten times over; the first of a kind bring nearly all there is. */
const MOST_LOOKED_AT = 4

/**
 * Few pages that hold between them everything the many do: each brings an element, class or field that no earlier
 * page of the same kind had. `known` carries what earlier calls have seen.
 */
export function tellingPages(
  pages: readonly ServedPage[],
  known: Map<string, Set<string>>,
  mostOfAKind = MOST_LOOKED_AT,
): ServedPage[] {
  const counts = new Map<string, number>()
  return pages.filter(({ path, html }) => {
    const kind = kindOf(path)
    const before = known.get(kind) ?? new Set<string>()
    known.set(kind, before)
    const looked = counts.get(kind) ?? 0
    const fresh = featuresOf(html).filter((feature) => !before.has(feature))
    if (fresh.length === 0 || looked >= mostOfAKind) return false
    for (const feature of fresh) before.add(feature)
    counts.set(kind, looked + 1)
    return true
  })
}

/** The route behind an address: numbers, slugs and queries are one kind. */
export function kindOf(path: string): string {
  const [pathname = ''] = path.split('?', 1)
  return pathname
    .replace(/\/(\d+)\/[^/]*-[^/]*$/, '/$1')
    .replace(/\d+\.\.\d+/, 'N..N')
    .replace(/\/\d+(?=\/|$)/g, '/N')
    .replace(/^\/topics\/.*/, '/topics/N')
}

function featuresOf(html: string): string[] {
  const $ = load(html)
  return $('main, main *')
    .toArray()
    .flatMap((node) => [
      node.tagName,
      ...($(node).attr('class') ?? '').split(/\s+/),
      `${node.tagName} ${$(node).attr('name') ?? ''} ${$(node).attr('dir') ?? ''}`,
    ])
}

function linksOf(html: string, path: string): string[] {
  const base = `http://newsroom.invalid${path}`
  const $ = load(html)
  return $('a[href]')
    .toArray()
    .map((node) => $(node).attr('href') ?? '')
    .filter((href) => URL.canParse(href, base))
    .map((href) => new URL(href, base))
    .filter(({ host }) => host === 'newsroom.invalid')
    .map(({ pathname, search }) => pathname + search)
}
