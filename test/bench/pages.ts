import autocannon from 'autocannon'
import type { Knex } from 'knex'
import { paths } from '../../server/web/shared/paths'
import { settingsReader } from '../../server/web/shared/settings-reader'
import { testApp } from '../support/app'
import { serveBarePages } from './bare-page'
import { withBenchDatabase } from './bench-database'
import { seedArticle } from './seed'

const ROUNDS = 5
const SECONDS = 3
const CONNECTIONS = 10
const SETTINGS_MAX_AGE_MS = 1000

interface Subject {
  name: string
  url: string
}

interface Measured {
  perSecond: number
  barePerSecond: number
}

/**
 * Requests a second of the two pages readers open most, against a bare Express + EJS page of the same size that the same
 * process serves. The two take turns, so that what else the machine does falls on both; the median of the rounds counts.
 */
async function measurePages(db: Knex): Promise<void> {
  const { articleId, claimId } = await seedArticle(db)
  const clock = () => new Date()
  const app = testApp(db, { settings: settingsReader(db, clock, SETTINGS_MAX_AGE_MS) })
  const listener = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => listener.once('listening', resolve))
  const address = listener.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const bare = await serveBarePages()
  try {
    await report('claim page', `http://127.0.0.1:${port}${paths.claim(claimId)}`, bare.url, db)
    await report('annotated article', `http://127.0.0.1:${port}${paths.article(articleId)}`, bare.url, db)
  } finally {
    listener.close()
    bare.close()
  }
}

async function report(name: string, address: string, bareUrl: string, db: Knex): Promise<void> {
  const { url, bytes, queries } = await visit(address, db)
  const measured = await measure({ name, url }, { name: 'bare', url: `${bareUrl}/${bytes}` })
  const ratio = measured.barePerSecond / measured.perSecond
  process.stdout.write(
    `${name}: ${Math.round(measured.perSecond)} requests/s (${bytes} bytes, ${queries} queries); ` +
      `bare page of that size: ${Math.round(measured.barePerSecond)} requests/s; ` +
      `ratio 1 : ${ratio.toFixed(1)}\n`,
  )
}

/** Follows the redirect to the proper address, and counts what the page asks of the database. */
async function visit(address: string, db: Knex): Promise<{ url: string; bytes: number; queries: number }> {
  const { url } = await fetch(address)
  let queries = 0
  const count = () => {
    queries += 1
  }
  db.on('query', count)
  const response = await fetch(url)
  const bytes = (await response.arrayBuffer()).byteLength
  db.off('query', count)
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}`)
  return { url, bytes, queries }
}

async function measure(subject: Subject, bare: Subject): Promise<Measured> {
  await shoot(subject, 1)
  await shoot(bare, 1)
  const rates: number[] = []
  const bareRates: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    rates.push(await shoot(subject, SECONDS))
    bareRates.push(await shoot(bare, SECONDS))
  }
  return { perSecond: median(rates), barePerSecond: median(bareRates) }
}

/** From a thread of its own, so that asking does not slow down answering. */
async function shoot({ name, url }: Subject, duration: number): Promise<number> {
  const result = await autocannon({ url, duration, connections: CONNECTIONS, workers: 1 })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${name}: ${result.non2xx} answers were no page, ${result.errors} requests failed`)
  return result['2xx'] / result.duration
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
}

withBenchDatabase(measurePages).catch((error) => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
  process.exitCode = 1
})
