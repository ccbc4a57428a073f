import { load } from 'cheerio'
import { assignClaim, moveClaim } from '../../server/actions/claim-work'
import { returnVerdict } from '../../server/actions/verdict-review'
import { agentOf, signIn } from '../support/agent'
import { type TestApp, testApp } from '../support/app'
import { insertReport, insertTriaged, NOW } from '../support/claims'
import { freshDatabase } from '../support/database'
import { insertDraft, insertNewsroom, insertSubmitted, type Newsroom } from '../support/verdicts'

let house: TestApp
let people: Newsroom

beforeEach(async () => {
  house = testApp(await freshDatabase(), { clock: () => NOW })
  people = await insertNewsroom(house.deps.db)
})

const sectionOf = (html: string, id: string) => load(html)(`section[aria-labelledby="${id}"]`).text()

test('an empty desk says so in every part', async () => {
  const checker = await agentOf(house, people.checker)

  const page = await checker.get('/desk')

  expect(page.status).toBe(200)
  expect(sectionOf(page.text, 'continue')).toContain('No draft of yours')
  expect(sectionOf(page.text, 'returned')).toContain('Nothing came back')
  expect(page.text).not.toContain('id="decide"')
})

test('a checker finds drafts, claims given to them, what came back with its comment, and new articles', async () => {
  const db = house.deps.db
  await insertDraft(db, people.checker)
  const given = await insertTriaged(db, people.checker, { text: 'Dublin closed its station.' })
  await assignClaim(db, people.editor, { claimId: given, assigneeId: people.checker.id }, NOW)
  const { verdictId } = await insertSubmitted(db, people.checker)
  await returnVerdict(
    db,
    people.editor,
    { verdictId, revision: 1, comment: 'Say which list you counted.' },
    NOW,
  )
  await insertReport(db, people.checker)

  const page = (await (await agentOf(house, people.checker)).get('/desk')).text

  expect(sectionOf(page, 'continue')).toContain('Your draft')
  expect(sectionOf(page, 'continue')).toContain('Dublin closed its station.')
  expect(sectionOf(page, 'returned')).toContain('Say which list you counted.')
  expect(sectionOf(page, 'returned')).toContain('Ada Editor')
  expect(sectionOf(page, 'articles')).toContain('Offices abroad')
})

test('an editor finds the verdicts to decide; a checker does not', async () => {
  await insertSubmitted(house.deps.db, people.checker)

  const editor = (await (await agentOf(house, people.editor)).get('/desk')).text
  const checker = (await (await agentOf(house, people.checker)).get('/desk')).text

  expect(sectionOf(editor, 'decide')).toContain('Submitted by Cem Checker')
  expect(sectionOf(checker, 'decide')).toBe('')
})

test('parked claims stand soonest first, and those whose day is past are marked', async () => {
  const db = house.deps.db
  for (const [text, waitingUntil] of [
    ['The later one', '2026-12-24'],
    ['The sooner one', '2026-11-25'],
  ] as const) {
    const claimId = await insertTriaged(db, people.checker, { text })
    await moveClaim(db, people.checker, { claimId, move: { step: 'research' } }, NOW)
    const move = { step: 'wait', waitingFor: 'an answer', waitingUntil } as const
    await moveClaim(db, people.checker, { claimId, move }, NOW)
  }
  const later = testApp(db, { clock: () => new Date('2026-12-01T09:00:00Z') })

  const parked = sectionOf((await (await agentOf(later, people.checker)).get('/desk')).text, 'parked')

  expect(parked.indexOf('The sooner one')).toBeLessThan(parked.indexOf('The later one'))
  expect(parked.match(/Overdue/g)).toHaveLength(1)
})

test('administrators have no desk', async () => {
  const admin = await signIn(house, 'admin')

  expect((await admin.get('/desk')).status).toBe(403)
})
