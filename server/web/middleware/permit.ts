import type { RequestHandler } from 'express'
import { type Account, ROLE_LABELS } from '../../domain/account'
import { Forbidden } from '../../domain/errors'
import { may, PERMISSIONS, type Permission } from '../../domain/permission'
import { viewerOf } from '../shared/context'
import { paths } from '../shared/paths'
import { SignedOut } from '../shared/problems'

/** Lets through who holds the permission; sends the unknown to sign in, and tells the known who may. */
export function permit(permission: Permission): RequestHandler {
  return (req, res, next) => {
    const viewer = viewerOf(res)
    if (may(viewer, permission)) return next()
    if (viewer) throw new Forbidden(whoMay(permission, viewer))
    if (req.method === 'POST') throw new SignedOut()
    res.redirect(303, paths.signIn(req.originalUrl))
  }
}

function whoMay(permission: Permission, viewer: Account): string {
  const holders: readonly string[] = PERMISSIONS[permission]
  const roles = Object.entries(ROLE_LABELS).filter(([role]) => holders.includes(role))
  const list = roles.map(([, label]) => label.toLowerCase()).join(', ')
  return `This needs one of these roles: ${list}. You are signed in as ${ROLE_LABELS[viewer.role].toLowerCase()}.`
}
