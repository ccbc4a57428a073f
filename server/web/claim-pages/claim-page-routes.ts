import type { Request, Response } from 'express'
import { NotFound } from '../../domain/errors'
import { shownVerdict } from '../../domain/publication'
import type { Verdict } from '../../domain/verdict'
import { type Deps, get, type Handler, type Route } from '../routing'
import { viewerOf } from '../shared/context'
import { page } from '../shared/page'
import { idParam, numberParam, textParam } from '../shared/params'
import { paths } from '../shared/paths'
import { publicWords } from '../shared/verdict-parts'
import { differencePage, historyPage, publishedVerdicts, revisionPage } from './claim-history-page'
import { claimReviewOf } from './claim-json-ld'
import { claimPage } from './claim-page'
import { type ClaimReading, readClaim, withDecidersOf } from './claim-reading'

/** The pages of a claim that need no account. They come after all other `/claims/…` rows: the slug swallows any word. */
export const claimPageRoutes = (deps: Deps): Route[] => [
  get('/claims/:id/history', 'public.read', showHistory(deps)),
  get('/claims/:id/history/:range', 'public.read', showDifference(deps)),
  get('/claims/:id/revisions/:number', 'public.read', showRevision(deps)),
  get('/claims/:id', 'public.read', showClaim(deps)),
  get('/claims/:id/:slug', 'public.read', showClaim(deps)),
]

const showClaim =
  (deps: Deps): Handler =>
  async (req, res) => {
    const reading = await read(deps, req, res)
    const proper = paths.claim(reading.claim.id, publicWords(reading.claim, reading.verdicts).text)
    if (req.path !== proper) return res.redirect(301, proper + queryOf(req))
    const settings = await deps.settings()
    const jsonLd = claimReviewOf(reading, shownVerdict(reading.verdicts), settings, deps.config.publicUrl)
    page(res, 'claim-pages/show', {
      ...claimPage(reading, deps.config.publicUrl, settings.licenceUrl),
      jsonLd,
    })
  }

const showHistory =
  (deps: Deps): Handler =>
  async (req, res) => {
    page(res, 'claim-pages/history', historyPage(await read(deps, req, res)))
  }

const showRevision =
  (deps: Deps): Handler =>
  async (req, res) => {
    const reading = await read(deps, req, res)
    const verdict = publishedRevisionOf(reading, numberParam(req, 'number', 'revision'))
    const decided = await withDecidersOf(deps.db, reading, verdict)
    page(res, 'claim-pages/revision', revisionPage(verdict, decided, deps.config.publicUrl))
  }

const showDifference =
  (deps: Deps): Handler =>
  async (req, res) => {
    const range = /^([1-9]\d{0,8})\.\.([1-9]\d{0,8})$/.exec(textParam(req, 'range'))
    if (range === null) throw new NotFound('comparison')
    const reading = await read(deps, req, res)
    const [from, to] = [range[1], range[2]].map((number) => publishedRevisionOf(reading, Number(number)))
    if (from === undefined || to === undefined) throw new NotFound('comparison')
    page(res, 'claim-pages/difference', differencePage(from, to, reading))
  }

function read(deps: Deps, req: Request, res: Response): Promise<ClaimReading> {
  return readClaim(deps.db, idParam(req, 'id', 'claim'), viewerOf(res))
}

function publishedRevisionOf(reading: ClaimReading, number: number): Verdict {
  const verdict = publishedVerdicts(reading).find((each) => each.number === number)
  if (verdict === undefined) throw new NotFound('revision')
  return verdict
}

function queryOf(req: Request): string {
  const at = req.originalUrl.indexOf('?')
  return at < 0 ? '' : req.originalUrl.slice(at)
}
