import type { Knex } from 'knex'
import { type Agent, anonymous, signIn } from '../support/agent'
import { testApp } from '../support/app'
import { withBenchDatabase } from './bench-database'
import { enlarge } from './large-newsroom'
import { seedArticle } from './seed'

const COPIES = 800
const ROUNDS = 7

const READER = [
  '/',
  '/claims',
  '/claims?q=offices',
  '/articles',
  '/sources',
  '/claimants',
  '/claimants/1',
  '/search?q=offices',
  '/claims/1',
]
const CHECKER = ['/desk', '/claims', '/articles', '/sources', '/articles/1/workbench', '/claims/1/work']

type Times = Map<string, number>

/**
 * How much longer the lists take in a newsroom that has worked for many years than in one that has just begun: the
 * median time of an answer in both, in the same program. What has a limit of its own should hardly grow.
 */
async function measureLists(db: Knex): Promise<void> {
  await seedArticle(db)
  const app = testApp(db)
  const visits: [Agent, string[]][] = [
    [anonymous(app), READER],
    [await signIn(app, 'fact_checker'), CHECKER],
  ]
  await timesOf(visits)
  const small = await timesOf(visits)
  process.stdout.write(`copying the article ${COPIES} times …\n`)
  await enlarge(db, COPIES)
  for (const table of ['claims', 'verdicts', 'articles', 'sources']) {
    const [counted] = await db(table).count('* as count')
    process.stdout.write(`${counted?.count} ${table}\n`)
  }
  await timesOf(visits)
  for (const [page, ms] of await timesOf(visits)) {
    const before = small.get(page) ?? ms
    process.stdout.write(
      `${page}: ${ms.toFixed(0)} ms, before ${before.toFixed(0)} ms; ratio ${(ms / before).toFixed(1)}\n`,
    )
  }
}

async function timesOf(visits: readonly [Agent, string[]][]): Promise<Times> {
  const times: Times = new Map()
  for (const [agent, pages] of visits) {
    const who = agent.account === undefined ? 'reader' : 'fact-checker'
    for (const page of pages) times.set(`${who} ${page}`, await medianTime(agent, page))
  }
  return times
}

async function medianTime(agent: Agent, page: string): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now()
    const { status } = await agent.open(page)
    if (status !== 200) throw new Error(`${page} answered ${status}`)
    times.push(performance.now() - began)
  }
  return times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)]!
}

withBenchDatabase(measureLists).catch((error) => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
  process.exitCode = 1
})
