import express, { type Request, type Response } from 'express'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { z } from 'zod'
import { type Deps, postReport, type Route } from '../routing'
import { paths } from '../shared/paths'

/** A page of ours has a few violations at most; what sends more is no browser of a reader. */
const REPORTS_A_MINUTE = 30
const REPORTS_A_MINUTE_FROM_ALL = 300
const MOST_REPORTS_IN_ONE = 20

const violation = z.object({
  documentURL: z.string().max(2000),
  effectiveDirective: z.string().max(100),
  blockedURL: z.string().max(2000).default(''),
  sourceFile: z.string().max(2000).nullish(),
  lineNumber: z.number().nullish(),
})
const reports = z
  .array(z.object({ type: z.string(), body: z.unknown() }))
  .max(MOST_REPORTS_IN_ONE)
  .transform((sent) =>
    sent.filter(({ type }) => type === 'csp-violation').map(({ body }) => violation.safeParse(body)),
  )

/**
 * Takes what browsers report about our Content-Security-Policy. Anybody can send anything here, so it is read
 * narrowly, counted, written to the log and kept nowhere else.
 */
export const reportRoutes = (deps: Deps): Route[] => {
  const one = new RateLimiterMemory({ points: REPORTS_A_MINUTE, duration: 60 })
  const all = new RateLimiterMemory({ points: REPORTS_A_MINUTE_FROM_ALL, duration: 60 })
  return [
    postReport(paths.cspReports(), 'public.read', async (req, res) => {
      const isWelcome = await takes(one, req.ip ?? '').then((taken) => taken && takes(all, ''))
      if (!isWelcome) return answer(res.set('Retry-After', '60'), 429)
      const parsed = reports.safeParse(await readJson(req, res))
      if (!parsed.success) return answer(res, 400)
      for (const { data } of parsed.data)
        if (data) deps.log.warn({ violation: withoutQueries(data) }, 'policy violated')
      answer(res, 204)
    }),
  ]
}

async function takes(limiter: RateLimiterMemory, key: string): Promise<boolean> {
  return limiter.consume(key).then(
    () => true,
    () => false,
  )
}

const readReport = express.json({ type: 'application/reports+json', limit: '32kb' })

/** `undefined` for what is no report, is too large or is not JSON. */
function readJson(req: Request, res: Response): Promise<unknown> {
  return new Promise((resolve) =>
    readReport(req, res, (error?: unknown) => resolve(error ? undefined : req.body)),
  )
}

/** Addresses may carry what somebody searched for, and one-time tokens. */
function withoutQueries(report: z.infer<typeof violation>) {
  const bare = (address: string) => address.replace(/[?#].*$/s, '')
  return {
    page: bare(report.documentURL),
    directive: report.effectiveDirective,
    blocked: bare(report.blockedURL),
    source: bare(report.sourceFile ?? ''),
    line: report.lineNumber ?? undefined,
  }
}

function answer(res: Response, status: number): void {
  res.status(status).set('Cache-Control', 'no-store').end()
}
