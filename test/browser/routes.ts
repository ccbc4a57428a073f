import { allRoutes } from '../../server/web/routes'

/** One of the program's own rows: an address as the program names it, `/claims/:id/edit`, and what it matches. */
interface Row {
  path: string
  pattern: RegExp
}

/** In the order of matching. Making the rows calls nothing of what they need. */
const rows = allRoutes(new Proxy({} as never, { get: () => () => undefined })).map(({ method, path }) => ({
  method,
  path,
  pattern: new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`),
}))

/** Every address that can be asked for, and every one that takes a form. */
export const GET_ROUTES: readonly Row[] = rows.filter(({ method }) => method === 'get')
export const POST_ROUTES: readonly Row[] = rows.filter(({ method }) => method === 'post')

/** Which of `routes` answers an address; undefined when none does. */
export function routeOf(address: string, routes: readonly Row[]): string | undefined {
  const [pathname = ''] = address.split('?', 1)
  return routes.find(({ pattern }) => pattern.test(pathname))?.path
}

const TODAY = new Date().toISOString().slice(0, 10)

/**
 * Addresses that answer with something other than a page, with an example of each and what it is. A test asks for them, so
 * that none becomes a page unseen.
 */
export const NO_PAGES: readonly (readonly [route: string, example: string, what: string])[] = [
  ['/health/live', '/health/live', 'data for machines'],
  ['/health/ready', '/health/ready', 'data for machines'],
  ['/log/checkpoint', '/log/checkpoint', 'the signed note, plain text'],
  ['/log/checkpoints/:day', `/log/checkpoints/${TODAY}`, 'the signed note, plain text'],
  ['/drafts', '/drafts', 'data for a script'],
  ['/figures-elsewhere', '/figures-elsewhere?text=54%20offices', 'a part of a page, for a script'],
  ['/excerpt-check', '/excerpt-check?source=1&excerpt=offices', 'a part of a page, for a script'],
  ['/claimants/:id', '/claimants/1', 'leads on to the address with the name'],
  ['/sources/:id', '/sources/1', 'leads on to the address with the title'],
  ['/articles/:id', '/articles/1', 'leads on to the address with the title'],
  ['/claims/:id', '/claims/1', 'leads on to the address with the words'],
]
