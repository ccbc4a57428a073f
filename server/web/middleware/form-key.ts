import { randomBytes } from 'node:crypto'
import type { RequestHandler } from 'express'

/** Gives every page one random key; its forms send it along, so that a form sent twice has one effect. */
export const issueFormKey: RequestHandler = (_req, res, next) => {
  let key: string | undefined
  res.locals.formKey = () => {
    key ??= randomBytes(18).toString('base64url')
    return key
  }
  next()
}
