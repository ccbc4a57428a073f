import type { Route } from '../routing'

/** The rows whose path fits that of a request. The patterns are compiled once; paths are compared undecoded. */
export function rowMatcher(routes: readonly Route[]): (path: string) => Route[] {
  const rows = routes.map((route) => ({ route, pattern: compile(route.path) }))
  return (path) => rows.filter(({ pattern }) => pattern.test(path)).map(({ route }) => route)
}

function compile(pattern: string): RegExp {
  const parts = pattern.split(/(:\w+)/).map((part) => (part.startsWith(':') ? '[^/]+?' : escaped(part)))
  return new RegExp(`^${parts.join('')}$`)
}

function escaped(literal: string): string {
  return literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
