import { load } from 'cheerio'
import { type Agent, anonymous, signIn } from '../support/agent'
import { type TestApp, testApp } from '../support/app'
import { testDatabase } from '../support/database'
import { expectDone, idIn, wordsOn } from './answers'

const PASSWORD = 'wandering heron 7 kettles'
const ARTICLE =
  'Offices abroad\n\nA group counted 54 offices in 21 countries. A ministry calls them service points.'

/** Typed with what is easily lost: quotation marks, markup, line ends, other scripts. */
const TYPED = {
  text: 'The “group” counted 54 <b>offices</b> & more in 21 countries – 報道.',
  kind: 'quantity',
  voice: 'named',
  claimantName: 'Safeguard Defenders',
  claimantKind: 'organisation',
  claimantRole: 'rights group; it says "independent"',
  occasion: 'in a report of 2022',
  topics: 'police abroad, the Netherlands',
}

let app: TestApp
beforeAll(async () => {
  app = testApp(await testDatabase())
})

test('an invited person follows the link, chooses a password, signs in again and works at the desk', async () => {
  const admin = await signIn(app, 'admin')
  const { guest, email } = await invite(admin, 'journey')

  expectDone(await guest.submit('/account', { form: '/sign-out' }))
  const barred = await guest.get('/desk')
  const entered = await guest.submit(barred.headers.location ?? '', { fields: { email, password: PASSWORD } })
  const desk = await guest.open(expectDone(entered))

  expect(barred.headers.location).toBe('/sign-in?next=%2Fdesk')
  expect(entered.headers.location).toBe('/desk')
  expect(desk.status).toBe(200)
  expect(load(desk.text)('main a[href="/articles/new"]').length).toBeGreaterThan(0)
  expect((await guest.get('/admin/accounts')).status).toBe(403)
  expect((await admin.get('/review')).status).toBe(403)
})

test('a session that ended while a claim was typed loses no word, and the claim is made once', async () => {
  const { guest: checker, email } = await invite(await signIn(app, 'admin'), 'expired')
  const added = await checker.submit('/articles/new', { fields: { text: ARTICLE, reference: 'unknown' } })
  const workbench = `/articles/${idIn(expectDone(added), 'articles')}/sentences`
  const page = await checker.open(`${workbench}?at=2`)
  await endSessions(email)

  const late = await checker.submitFrom(page.text, workbench, { form: '#make-claim', fields: TYPED })
  const kept = await checker.submitFrom(late.text, workbench, { fields: { email, password: PASSWORD } })
  const sent = await checker.submitFrom(kept.text, workbench)
  const again = await checker.submitFrom(kept.text, workbench)

  expect(late.status).toBe(401)
  expect(wordsOn(kept.text)).toContain('Your text was kept')
  expect([sent.status, again.status]).toEqual([303, 303])
  await expectClaimOnce(checker, workbench)
})

async function expectClaimOnce(checker: Agent, workbench: string): Promise<void> {
  const $ = load((await checker.open(workbench)).text)
  const claims = $('#sentence-2 a').filter((_i, link) => $(link).find('.words').text() === TYPED.text)
  expect(claims).toHaveLength(1)
  const id = idIn(claims.attr('href') ?? '', 'claims')
  const form = load((await checker.open(`/claims/${id}/edit`)).text)
  for (const [name, value] of Object.entries(TYPED).filter(([field]) => field !== 'voice'))
    expect([name, String(form(`#${name}`).val()).replace(/^\n/, '')]).toEqual([name, value])
}

/** A fact-checker who came by the link that the administrator was shown. */
async function invite(admin: Agent, name: string): Promise<{ guest: Agent; email: string }> {
  const email = `${name}@example.org`
  const path = '/admin/invitations'
  const made = await admin.submit(path, { form: path, fields: { email, role: 'fact_checker' } })
  const link = load(made.text)('#one-time-link').text()
  const guest = anonymous(app)
  expectDone(await guest.submit(new URL(link).pathname, { fields: { name, password: PASSWORD } }))
  return { guest, email }
}

async function endSessions(email: string): Promise<void> {
  const account = await app.deps.db('accounts').where({ email }).first('id')
  await app.deps.db('sessions').where({ account_id: account.id }).delete()
}
