import type { Request } from 'express'
import { NotFound } from '../../domain/errors'

/**
 * The id in the path. @throws NotFound for everything that cannot be one: words, zero, more digits than fit
 */
export function idParam(req: Request, name = 'id', what = 'page'): number {
  const value = textParam(req, name)
  const id = /^[1-9]\d{0,15}$/.test(value) ? Number(value) : Number.NaN
  if (!Number.isSafeInteger(id)) throw new NotFound(what)
  return id
}

/** A small number in the path, as of a revision. @throws NotFound when it is not one that a database integer holds */
export function numberParam(req: Request, name: string, what = 'page'): number {
  const number = idParam(req, name, what)
  if (number > 2_147_483_647) throw new NotFound(what)
  return number
}

/** A text in the path, as a slug or token; empty when absent. @throws NotFound when no column could hold it */
export function textParam(req: Request, name: string, what = 'page'): string {
  const value = req.params[name]
  if (typeof value !== 'string') return ''
  if (value.includes('\0') || value.length > 500) throw new NotFound(what)
  return value
}

/** A text in the query, at most `max` long: the first when repeated, empty when absent. Control characters become spaces. */
export function queryText(req: Request, name: string, max = 500): string {
  return queryTexts(req, name, max)[0] ?? ''
}

/** The same, all of them in their order, at most twenty: the rows of a form. */
export function queryTexts(req: Request, name: string, max = 500): string[] {
  const texts = [req.query[name] ?? []].flat().slice(0, 20)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a NUL in a parameter makes PostgreSQL refuse the query
  return texts.map((text) => (typeof text === 'string' ? text.slice(0, max).replace(/[\0-\x1f]/g, ' ') : ''))
}

/** A whole number of the query between 1 and a million, as of a page; `otherwise` when it is not one. */
export function queryNumber(req: Request, name: string, otherwise: number): number {
  const value = queryText(req, name, 20)
  return /^[1-9]\d{0,5}$/.test(value) ? Number(value) : otherwise
}
