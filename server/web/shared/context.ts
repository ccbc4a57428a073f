import type { Request, Response } from 'express'
import type { Account, Viewer } from '../../domain/account'
import type { KeyChoice } from '../../domain/keyboard'
import type { Settings } from '../../domain/settings'
import type { NoticeCode } from './notices'
import { SignedOut } from './problems'

/** The session a request came with. `secret` is the raw token: hashed it is the key of the row, signed the form token. */
export interface CurrentSession {
  id: number
  secret: string
}

/** The fields of a form as sent: a name maps to one text or, when repeated, to several. */
export type Fields = Record<string, string | string[]>

export interface UploadedFile {
  name: string
  type: string
  bytes: Buffer
}

/** What the middlewares found out about a request, kept in `res.locals`. */
export interface RequestContext {
  requestId: string
  viewer: Viewer
  /** How the viewer likes to work; undefined for readers. */
  preferences: KeyChoice | undefined
  session: CurrentSession | undefined
  settings: Settings
  csrf: () => string
  hasValidToken: (token: string) => boolean
  /** The browser vouches that one of our pages sent this form. */
  ownPage: boolean
  isPostPath: (path: string) => boolean
  bodyProblem: Error | undefined
  formKey: () => string
  path: string
  notice: NoticeCode | undefined
  fields: Fields
  file: UploadedFile | undefined
  year: number
}

declare global {
  namespace Express {
    interface Locals extends Partial<RequestContext> {}
  }
}

/** Who looks: an account, or nobody in particular. */
export function viewerOf(res: Response): Viewer {
  return res.locals.viewer
}

/** The account that acts. @throws SignedOut on a route that forgot to ask for a permission */
export function actorOf(res: Response): Account {
  const viewer = viewerOf(res)
  if (!viewer) throw new SignedOut()
  return viewer
}

/** The viewer's keys; the standard ones for somebody who has not signed in before this request. */
export function keysOf(res: Response): KeyChoice {
  return res.locals.preferences ?? { shortcuts: true, keys: {} }
}

/** The fields of the posted form; empty for other requests. */
export function fieldsOf(req: Request): Fields {
  return req.res?.locals.fields ?? {}
}

/** The file of the posted form, if one was chosen. */
export function fileOf(req: Request): UploadedFile | undefined {
  return req.res?.locals.file
}
