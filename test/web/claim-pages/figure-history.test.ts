import { load } from 'cheerio'
import { makeClaim } from '../../../server/actions/claim-making'
import { saveDraft, submitVerdict } from '../../../server/actions/verdict-drafting'
import { approveVerdict } from '../../../server/actions/verdict-review'
import type { ClaimQuantity } from '../../../server/domain/claim-quantity'
import { updateClaimWork } from '../../../server/store/claims'
import { insertSearchRecord } from '../../../server/store/evidence'
import { insertReply } from '../../../server/store/replies'
import { anonymous } from '../../support/agent'
import { testApp } from '../../support/app'
import { NOW, newClaimOf } from '../../support/claims'
import { freshDatabase } from '../../support/database'
import { approvalOf, DRAFT, insertNewsroom, insertProof, type Newsroom } from '../../support/verdicts'

const offices = (value: number, asOf: string, more: Partial<ClaimQuantity> = {}): ClaimQuantity => ({
  value,
  asOf,
  comparator: 'exactly',
  unit: '',
  counted: 'police offices',
  place: '',
  definition: '',
  ...more,
})

async function house() {
  const app = testApp(await freshDatabase(), { clock: () => NOW })
  return { app, db: app.deps.db, people: await insertNewsroom(app.deps.db), reader: anonymous(app) }
}

type House = Awaited<ReturnType<typeof house>>

async function made({ db, people }: House, text: string, figure: ClaimQuantity): Promise<number> {
  const claimId = (await makeClaim(db, people.checker, newClaimOf({ text, quantities: [figure] }), NOW)).id
  await updateClaimWork(db, claimId, { state: 'in_research' }, '', NOW)
  return claimId
}

async function published(here: House, text: string, figure: ClaimQuantity): Promise<number> {
  const { db, people } = here
  const claimId = await made(here, text, figure)
  await prove(here, claimId, people)
  const verdictId = await saveDraft(db, people.checker, { claimId, revision: 0, draft: DRAFT }, NOW)
  await submitVerdict(db, people.checker, { verdictId, revision: 1 }, NOW)
  await approveVerdict(db, people.editor, await approvalOf(db, verdictId), NOW)
  return claimId
}

async function prove({ db }: House, claimId: number, { checker }: Newsroom): Promise<void> {
  await insertProof(db, claimId, checker, {
    publisher: 'Safeguard Defenders',
    excerpt: 'the offices we counted',
  })
  await insertProof(db, claimId, checker, { publisher: 'The Example', excerpt: 'a list of addresses' })
  const search = { claimId, side: 'refutes' as const, lookedIn: 'press archives', lookedFor: 'other counts' }
  await insertSearchRecord(db, { ...search, searchedOn: '2022-12-20' }, checker.id, NOW)
  const silence = {
    outcome: 'silent' as const,
    askedWhom: 'the ministry',
    channel: 'e-mail',
    answer: '',
    reason: '',
  }
  await insertReply(db, claimId, { ...silence, askedOn: '2022-12-10' }, checker.id, NOW)
}

test('the later count stands beside the first one, with its day, its claim and its verdict', async () => {
  const here = await house()
  const first = await published(here, 'The group counted 54 offices.', offices(54, '2022-09-12'))
  await published(here, 'The group counted 102 offices.', offices(102, '2022-12-05'))

  const $ = load((await here.reader.open(`/claims/${first}`)).text)

  const rows = $('[aria-labelledby=figures] tbody tr')
    .toArray()
    .map((row) => $(row).text().replace(/\s+/g, ' ').trim())
  expect(rows).toEqual([
    '54 police offices 12 September 2022 The group counted 54 offices. Safeguard Defenders Mostly true',
    '102 police offices 5 December 2022 The group counted 102 offices. Safeguard Defenders Mostly true',
  ])
  expect($('.figure-strip text').text()).toContain('102')
  expect($('[aria-labelledby=checked]').text()).toContain('54 police offices')
})

test('readers see values that were published, not the ones being worked on', async () => {
  const here = await house()
  const first = await published(here, 'The group counted 54 offices.', offices(54, '2022-09-12'))
  const other = await published(here, 'The group counted 102 offices.', offices(102, '2022-12-05'))
  await made(here, 'Somebody counts 777 offices.', offices(777, '2023-01-01'))
  await here.db('claim_quantities').where({ claim_id: other }).update({ value: 888 })

  const words = load((await here.reader.open(`/claims/${first}`)).text)('main').text()

  expect(words).toContain('102')
  expect(words).not.toMatch(/777|888/)
})

test('the offices of one country are no later count of all, and a value alone is no history', async () => {
  const here = await house()
  const first = await published(here, 'The group counted 54 offices.', offices(54, '2022-09-12'))
  await published(here, 'Two are Dutch.', offices(2, '2022-10-25', { place: 'in the Netherlands' }))

  expect(load((await here.reader.open(`/claims/${first}`)).text)('#figures')).toHaveLength(0)
})
