import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Knex } from 'knex'
import { fillDemo } from '../../server/cli/demo/fill'
import { describeDemo } from '../../server/cli/demo/summary'
import { ROLES } from '../../server/domain/account'
import { CLAIM_WORK_STATES } from '../../server/domain/claim-work'
import { EVIDENCE_STATUSES, STANCES } from '../../server/domain/evidence'
import { FLAG_OUTCOMES, type Flag } from '../../server/domain/flag'
import { REBUTTAL_KINDS, REPLY_OUTCOMES } from '../../server/domain/rebuttal'
import { VERDICT_STATES } from '../../server/domain/verdict'
import { verifyEventChain } from '../../server/store/events'
import { listEvidence, listSearchRecords } from '../../server/store/evidence'
import { listFlags } from '../../server/store/flags'
import { listRebuttals } from '../../server/store/rebuttals'
import { listReplies } from '../../server/store/replies'
import { listVerdictsInState } from '../../server/store/verdicts'
import { readEvidenceChecks } from '../../server/web/shared/excerpt-checks'
import { testDatabase } from '../support/database'

const CONTENT = join(__dirname, '..', '..', 'server', 'cli', 'demo')
const ARTICLE = join(__dirname, '..', '..', '..', 'shared', 'article.txt')

let db: Knex
let claimIds: number[]

beforeAll(async () => {
  db = await testDatabase()
  expect(await fillDemo(db)).toBe(true)
  claimIds = Object.values((await describeDemo(db)).claims).flat()
}, 60_000)

test('every state of claim work and of verdicts occurs', async () => {
  const { claims, verdicts } = await describeDemo(db)

  expect(CLAIM_WORK_STATES.filter((state) => claims[state]?.length === 0)).toEqual([])
  expect(VERDICT_STATES.filter((state) => verdicts[state]?.length === 0)).toEqual([])
  expect(claimIds.length).toBeGreaterThan(20)
})

test('flags are open, and cleared with every outcome', async () => {
  const flags = (await ofEveryClaim(listFlags)).map(({ cleared }: Flag) => cleared?.outcome ?? 'open')

  expect(new Set(flags)).toEqual(new Set(['open', ...FLAG_OUTCOMES]))
})

test('evidence, searches, rebuttals and replies occur in every kind', async () => {
  const evidence = await ofEveryClaim(listEvidence)
  const searches = await ofEveryClaim(listSearchRecords)
  const rebuttals = await ofEveryClaim(listRebuttals)
  const replies = await ofEveryClaim(listReplies)

  expect(new Set(evidence.map(({ stance }) => stance))).toEqual(new Set(STANCES))
  expect(new Set(evidence.map(({ status }) => status))).toEqual(new Set(EVIDENCE_STATUSES))
  expect(new Set(searches.map(({ side }) => side))).toEqual(new Set(['supports', 'refutes']))
  expect(new Set(rebuttals.flatMap(({ kinds }) => kinds))).toEqual(new Set(REBUTTAL_KINDS))
  expect(new Set(replies.map(({ outcome }) => outcome))).toEqual(new Set(REPLY_OUTCOMES))
})

test('excerpts are exact, exact in an older copy only, not exact, and without a copy', async () => {
  const checks = await readEvidenceChecks(db, await ofEveryClaim(listEvidence))
  const states = [...checks.values()].map(({ state }) => state)

  expect(new Set(states)).toEqual(new Set(['exact', 'older', 'near', 'unchecked']))
})

test('the ratings that readers see differ, and one verdict was corrected', async () => {
  const verdicts = await listVerdictsInState(db, ['published'])

  expect(new Set(verdicts.map(({ rating }) => rating)).size).toBeGreaterThan(6)
  expect(verdicts.map(({ changeClass }) => changeClass)).toContain('correction_major')
})

test('there is an account of every role, with a password of at least 15 characters', async () => {
  const { accounts } = await describeDemo(db)

  expect(new Set(accounts.map(({ role }) => role))).toEqual(new Set(ROLES))
  expect(accounts.filter(({ password }) => password.length < 15)).toEqual([])
})

test('filling again changes nothing, and the history is whole', async () => {
  const before = await verifyEventChain(db)
  const filledAgain = await fillDemo(db)

  expect(filledAgain).toBe(false)
  expect(before.brokenAt).toBeUndefined()
  expect(await verifyEventChain(db)).toEqual(before)
})

test('no sentence is that of the article the product is measured on', () => {
  if (!existsSync(ARTICLE)) return console.warn('Skipped: there is no ../shared/article.txt here.')
  const ours = inOneLine(
    readdirSync(CONTENT)
      .map((file) => readFileSync(join(CONTENT, file), 'utf8'))
      .join('\n'),
  )
  const sentences = readFileSync(ARTICLE, 'utf8')
    .split(/(?<=[.?!”])\s+|\n+/)
    .map(inOneLine)
    .filter((sentence) => sentence.length > 25)

  expect(sentences.length).toBeGreaterThan(30)
  expect(sentences.filter((sentence) => ours.includes(sentence))).toEqual([])
})

async function ofEveryClaim<Row>(list: (db: Knex, claimId: number) => Promise<Row[]>): Promise<Row[]> {
  const rows: Row[] = []
  for (const id of claimIds) rows.push(...(await list(db, id)))
  return rows
}

function inOneLine(text: string): string {
  return text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()
}
