import { join } from 'node:path'
import express, { type RequestHandler } from 'express'
import { assetAddress } from '../shared/asset-address'

const HOUR_IN_MS = 3_600_000
const YEAR_IN_MS = 8_760 * HOUR_IN_MS
const VERSION = /^\/(v-[0-9a-z]+)(?=\/)/

/**
 * Style, client code and pictures. Everything here is public; what does not exist is the ordinary 404.
 *
 * Under the version of this release they are kept for a year. Under another version, which a page asks for that was
 * opened before a release, the present file is sent and not kept: bytes must never be stored under a wrong name.
 */
export function assets(folder: string): RequestHandler[] {
  const ours = assetAddress().slice('/assets/'.length)
  const kept = fromFolders(folder, { maxAge: YEAR_IN_MS, immutable: true })
  const fresh = fromFolders(folder, { maxAge: 0 })
  const plain = fromFolders(folder, { maxAge: HOUR_IN_MS })
  return [
    (req, res, next) => {
      const asked = VERSION.exec(req.url)?.[1]
      if (asked === undefined) return plain(req, res, next)
      req.url = req.url.replace(VERSION, '')
      return (asked === ours ? kept : fresh)(req, res, next)
    },
  ]
}

function fromFolders(folder: string, keeping: { maxAge: number; immutable?: boolean }): RequestHandler {
  const router = express.Router()
  for (const part of ['build', 'css', 'img'])
    router.use(
      express.static(join(folder, part), { index: false, redirect: false, dotfiles: 'ignore', ...keeping }),
    )
  return router
}
