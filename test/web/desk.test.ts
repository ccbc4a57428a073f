import { load } from 'cheerio'
import { makeClaim } from '../../server/actions/claim-making'
import { assignClaim, moveClaim } from '../../server/actions/claim-work'
import { keepDraft } from '../../server/actions/form-drafts'
import { assignReview } from '../../server/actions/review-assignment'
import { returnVerdict } from '../../server/actions/verdict-review'
import { findNewestRevision } from '../../server/store/articles'
import { placeOfForm } from '../../server/web/desk/form-places'
import { agentOf, signIn } from '../support/agent'
import { type TestApp, testApp } from '../support/app'
import { insertReport, insertTriaged, NOW, newClaimOf, passageOf } from '../support/claims'
import { freshDatabase } from '../support/database'
import { insertProof } from '../support/evidence'
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

test('an editor reads first what to decide: who is on it, what is overdue, and last what they contributed to', async () => {
  const db = house.deps.db
  const [own, free] = [await insertSubmitted(db, people.checker), await insertSubmitted(db, people.checker)]
  await assignReview(db, people.secondEditor, free.verdictId, NOW)
  await db('verdict_contributors').insert({
    verdict_id: own.verdictId,
    account_id: people.editor.id,
    contribution: 'gave_evidence',
    created_at: NOW,
  })
  const later = testApp(db, { clock: () => new Date(NOW.getTime() + 3 * 86_400_000) })

  const $ = load((await (await agentOf(later, people.editor)).get('/desk')).text)

  expect($('main section').first().attr('aria-labelledby')).toBe('decide')
  const lines = $('section[aria-labelledby="decide"] li')
    .toArray()
    .map((line) => $(line).text().replace(/\s+/g, ' '))
  expect(lines[0]).toMatch(/Overdue .*Ben Editor is on it/)
  expect(lines[1]).toContain('You contributed: another editor decides')
})

test('a checker finds the sentence they stopped at in an article, with its claim', async () => {
  const db = house.deps.db
  const report = await insertReport(db, people.checker)
  const { sentences = [], text = '' } = (await findNewestRevision(db, report.id)) ?? {}
  const last = sentences.at(-1)
  const passages = [passageOf(report, text.slice(last?.start, last?.end))]
  const { id } = await makeClaim(db, people.checker, newClaimOf({}, { passages }), NOW)

  const checker = load((await (await agentOf(house, people.checker)).get('/desk')).text)
  const editor = load((await (await agentOf(house, people.editor)).get('/desk')).text)
  const undone = await (await agentOf(house, people.checker)).submit('/desk', {
    form: `/articles/${report.id}/undo`,
  })

  const line = checker('section[aria-labelledby="continue"] li').first()
  const number = sentences.length
  expect(line.text()).toContain(`Sentence ${number} of ${number}`)
  expect(line.find('a').attr('href')).toBe(
    `/articles/${report.id}/workbench?claim=${id}&at=${number}#sentence-${number}`,
  )
  expect(editor('section[aria-labelledby="continue"]').text()).not.toContain('Where you stopped')
  expect([checker('#undo').text(), editor('#undo').length]).toEqual(['Undo: the claim you made', 0])
  expect(undone.headers.location).toContain('notice=undone')
})

test('words that were typed and not sent stand on the desk of who typed them, one press from their form', async () => {
  const db = house.deps.db
  const { claimId } = await insertDraft(db, people.checker)
  const report = await insertReport(db, people.checker)
  const passages = [passageOf(report, '54 police offices')]
  const made = await makeClaim(db, people.checker, newClaimOf({}, { passages }), NOW)
  // Only a source of the article can be chosen on its workbench.
  await insertProof(db, people.checker, made.id)
  const addresses = [
    ...['verdict', 'edit', 'rebuttals', 'evidence', 'searches', 'replies'].map(
      (noun) => `/claims/${claimId}/${noun}`,
    ),
    '/claims',
    '/sources',
    `/articles/${report.id}/claims`,
    `/articles/${report.id}/claims/${made.id}/evidence`,
  ]
  const agent = await agentOf(house, people.checker)

  for (const address of addresses) {
    const page = load((await agent.open((placeOfForm(address)?.href ?? '').replace(/#.*/, ''))).text)
    const form = page('form').filter((_index, each) => page(each).attr('action') === address)
    expect([address, form.attr('data-behaviour')]).toEqual([address, expect.stringContaining('keep-draft')])
  }
  const draft = {
    address: `/claims/${claimId}/rebuttals`,
    formKey: 'k'.repeat(20),
    fields: [],
    updatedAt: NOW,
  }
  await keepDraft(db, people.checker, draft)
  const desk = load((await agent.get('/desk')).text)
  const others = await (await agentOf(house, people.editor)).get('/desk')

  const line = desk('section[aria-labelledby="continue"] li').first()
  expect(line.text()).toContain('Typed, not sent')
  expect(line.find('a').attr('href')).toBe(`/claims/${claimId}/rebuttals/new`)
  expect(others.text).not.toContain('Typed, not sent')
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
