import { join } from 'node:path'
import express, { type RequestHandler } from 'express'

const HOUR_IN_MS = 3_600_000

/** Style, client code and pictures. Everything here is public; what does not exist is the ordinary 404. */
export function assets(folder: string): RequestHandler[] {
  const options = { index: false, redirect: false, dotfiles: 'ignore', maxAge: HOUR_IN_MS } as const
  return ['build', 'css', 'img'].map((part) => express.static(join(folder, part), options))
}
