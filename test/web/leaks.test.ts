import { load } from 'cheerio'
import { addArticle } from '../../server/actions/article-entry'
import { editClaim } from '../../server/actions/claim-editing'
import { makeClaim } from '../../server/actions/claim-making'
import { moveClaim } from '../../server/actions/claim-work'
import { addEvidence } from '../../server/actions/evidence'
import { addRebuttal } from '../../server/actions/rebuttals'
import { recordReply } from '../../server/actions/replies'
import { recordSearch } from '../../server/actions/searches'
import { addSnapshot } from '../../server/actions/snapshots'
import { addSource } from '../../server/actions/sources'
import { saveDraft } from '../../server/actions/verdict-drafting'
import { approveVerdict, returnVerdict } from '../../server/actions/verdict-review'
import { PERMISSIONS } from '../../server/domain/permission'
import { findClaim } from '../../server/store/claims'
import type { Db } from '../../server/store/db'
import { allRoutes } from '../../server/web/routes'
import { agentOf, anonymous } from '../support/agent'
import { type TestApp, testApp } from '../support/app'
import { insertTriaged, NOW, newClaimOf, wordsOf } from '../support/claims'
import { testDatabase } from '../support/database'
import { sourceOf, statementOf } from '../support/evidence'
import { fillPath, insertSeed, type Seed } from '../support/seed'
import { approvalOf, DRAFT, getVerdict, insertNextRevision, insertSubmitted } from '../support/verdicts'

/** A word that stands nowhere else, made for each thing a reader must not see. */
const planted = new Map<string, string>()

let app: TestApp
let seed: Seed
let pages: string[]

beforeAll(async () => {
  app = testApp(await testDatabase(), { clock: () => NOW })
  const { db } = app.deps
  seed = await insertSeed(db)
  await plantAroundPublished(db)
  await plantInDecisions(db)
  const claims = await plantUnpublished(db)
  pages = await publicPages(claims)
}, 60_000)

test('readers find no word of drafts, notes, unpublished evidence, internal reasons or later edits', async () => {
  const reader = anonymous(app)

  const leaks: string[] = []
  for (const page of pages) {
    const { text, status, headers } = await reader.open(page)
    if (status >= 500) leaks.push(`${page}: ${status}`)
    const seen = `${text} ${headers.location ?? ''}`.toLowerCase()
    for (const [what, word] of planted) if (seen.includes(word)) leaks.push(`${page}: ${what}`)
  }

  expect(planted.size).toBeGreaterThan(25)
  expect(leaks).toEqual([])
}, 60_000)

test('a search for a hidden word finds nothing', async () => {
  const reader = anonymous(app)

  const published = await reader.open('/search?q=offices')
  const found: string[] = []
  for (const [what, word] of planted) {
    for (const list of ['/search', '/claims', '/sources', '/claimants']) {
      const { text } = await reader.open(`${list}?q=${word}`)
      // The word asked for stands in the search field and in the sentence about it, nowhere else.
      if (/(?:claim-row|claim-card)__|<article/.test(text.split('<main')[1] ?? ''))
        found.push(`${list}: ${what}`)
    }
  }

  expect(holdsResults(published.text)).toBe(true)
  expect(found).toEqual([])
}, 60_000)

test('the desk does see the planted words', async () => {
  const checker = await agentOf(app, seed.people.checker)

  const { text } = await checker.open(`/claims/${seed.published.claimId}/work`)

  expect(text.toLowerCase()).toContain(planted.get('excerpt of later evidence'))
})

function holdsResults(html: string): boolean {
  return load(html)('main a[href]')
    .toArray()
    .some((link) => /^\/(?:claims|sources|claimants|articles)\/\d/.test(link.attribs.href ?? ''))
}

function secret(what: string): string {
  const word = `canary${planted.size + 100}x`
  planted.set(what, word)
  return `Secret ${word} words`
}

/** What was changed after the claim's verdict was published, and its next draft. */
async function plantAroundPublished(db: Db): Promise<void> {
  const { checker } = seed.people
  const { claimId } = seed.published
  const source = {
    id: await addSource(
      db,
      checker,
      sourceOf({
        title: secret('title of a later source'),
        interestNote: secret('interest of a later source'),
      }),
      NOW,
    ),
  }
  const cited = await db('evidence').where({ claim_id: claimId }).first('source_id')
  for (const sourceId of [cited?.source_id, source.id]) {
    const text = secret(`stored copy of source ${sourceId}`)
    await addSnapshot(db, checker, { sourceId, text, format: 'plain', takenTime: '' }, NOW)
  }
  const statement = statementOf({
    excerpt: secret('excerpt of later evidence'),
    note: secret('note of later evidence'),
    location: secret('place of later evidence'),
  })
  await addEvidence(db, checker, { claimId, source, statement }, NOW)
  await recordSearch(
    db,
    checker,
    {
      claimId,
      statement: {
        side: 'refutes',
        lookedIn: secret('where was searched'),
        lookedFor: secret('what was searched'),
        searchedOn: '2022-10-20',
      },
    },
    NOW,
  )
  await recordReply(
    db,
    checker,
    {
      claimId,
      fields: {
        outcome: 'answered',
        askedWhom: secret('who was asked later'),
        askedOn: '2022-10-20',
        channel: 'e-mail',
        answer: secret('later answer'),
        answeredOn: '2022-10-21',
        reason: '',
      },
    },
    NOW,
  )
  const words = wordsOf({
    text: secret('claim words of a later rebuttal'),
    claimant: { name: secret('claimant of a later rebuttal'), kind: 'person', role: '' },
  })
  const fields = {
    kinds: ['concedes' as const],
    denies: secret('what a later rebuttal denies'),
    leavesStanding: secret('what a later rebuttal leaves'),
    answer: secret('answer to a later rebuttal'),
  }
  await addRebuttal(db, checker, { claimId, answering: { words }, fields }, NOW)
  await editWords(db, claimId)
  await saveDraft(db, checker, { claimId, revision: 0, draft: draftOf('next draft') }, NOW)
}

async function editWords(db: Db, id: number): Promise<void> {
  const claim = await findClaim(db, id)
  const fields = wordsOf({
    text: secret('edited claim words'),
    occasion: secret('edited occasion'),
    claimantNote: secret('edited note about the claimant'),
    claimant: {
      name: secret('edited claimant'),
      kind: 'organisation',
      role: secret('role of edited claimant'),
    },
  })
  const edit = { id, revision: claim?.revision ?? 0, fields, topics: ['Diplomacy'] }
  await editClaim(db, seed.people.checker, edit, NOW)
}

/** What people wrote to each other about verdicts. */
async function plantInDecisions(db: Db): Promise<void> {
  const { checker, editor } = seed.people
  const returned = await insertSubmitted(db, checker, draftOf('returned verdict'))
  const { revision } = await getVerdict(db, returned.verdictId)
  await returnVerdict(db, editor, { ...returned, revision, comment: secret('comment of a return') }, NOW)
  await insertSubmitted(db, checker, draftOf('submitted verdict'))
  const { claimId } = seed.held
  const held = await insertSubmitted(db, checker)
  const note = secret('note of an approval')
  await approveVerdict(db, editor, await approvalOf(db, held.verdictId, { note }), NOW)
  await insertNextRevision(db, checker, claimId, { ...draftOf('next of a held verdict') })
}

/** Claims and an article no reader may see. */
async function plantUnpublished(db: Db): Promise<number[]> {
  const { checker } = seed.people
  const suggested = await insertTriaged(db, checker, {
    text: secret('claim without an article'),
    claimant: { name: secret('claimant never published'), kind: 'person', role: '' },
  })
  const dismissed = await insertTriaged(db, checker, { text: secret('dismissed claim') })
  const reason = secret('reason of dismissal')
  await moveClaim(db, checker, { claimId: dismissed, move: { step: 'dismiss', reason } }, NOW)
  const topics = [secret('topic never published')]
  const { id } = await makeClaim(
    db,
    checker,
    newClaimOf({ text: secret('claim of a hidden topic') }, { topics }),
    NOW,
  )
  await moveClaim(db, checker, { claimId: id, move: { step: 'research' } }, NOW)
  const waitingFor = secret('what is waited for')
  const move = { step: 'wait' as const, waitingFor, waitingUntil: '2026-12-24' }
  await moveClaim(db, checker, { claimId: id, move }, NOW)
  const inWork = {
    step: 'wait' as const,
    waitingFor: secret('what a claim in work waits for'),
    waitingUntil: '2026-12-24',
  }
  await moveClaim(db, checker, { claimId: seed.claimInWork, move: { step: 'research' } }, NOW)
  await moveClaim(db, checker, { claimId: seed.claimInWork, move: inWork }, NOW)
  const fields = {
    title: secret('title of an article'),
    outlet: secret('outlet'),
    author: '',
    url: '',
    language: 'en',
  }
  await addArticle(db, checker, { fields, text: `${secret('text of an article')}.`, format: 'plain' }, NOW)
  return [suggested, dismissed, id]
}

function draftOf(what: string) {
  return {
    ...DRAFT,
    summary: secret(`summary of a ${what}`),
    rationale: secret(`rationale of a ${what}`),
    checkedScope: secret(`scope of a ${what}`),
    changeClass: 'update' as const,
    changeNote: secret(`change note of a ${what}`),
  }
}

/** Every public route, for every id there is. */
async function publicPages(claims: number[]): Promise<string[]> {
  const routes = allRoutes(new Proxy({} as never, { get: () => () => undefined })).filter(
    ({ method, permission }) =>
      method === 'get' && [...PERMISSIONS[permission]].some((each) => each === 'reader'),
  )
  const found = routes.map(({ path }) => fillPath(path, seed))
  for (const table of ['claims', 'articles', 'sources', 'claimants']) {
    const rows = await app.deps.db(table).select('id')
    for (const { path } of routes.filter((route) => route.path.startsWith(`/${table}/:id`)))
      found.push(...rows.map(({ id }) => fillPath(path.replace(':id', String(id)), seed)))
  }
  const topics = await app.deps.db('topics').select('slug')
  return [
    ...new Set([
      ...found,
      ...claims.map((id) => `/claims/${id}/x`),
      ...topics.map(({ slug }) => `/topics/${slug}`),
    ]),
  ]
}
