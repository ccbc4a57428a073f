import type { RequestHandler } from 'express'
import { NotFound } from '../../domain/errors'

/** No row fitted. */
export const notFound: RequestHandler = () => {
  throw new NotFound('page')
}
