import { load } from 'cheerio'
import { signIn } from '../support/agent'
import { type TestApp, testApp } from '../support/app'
import { testDatabase } from '../support/database'

let app: TestApp
beforeAll(async () => {
  app = testApp(await testDatabase())
})

const FORM = '/account/keys'

async function workbenchOf(agent: Awaited<ReturnType<typeof signIn>>, name: string) {
  const text = `The group ${name} is based in Madrid. It counted 54 offices abroad.`
  const added = await agent.submit('/articles/new', { fields: { text, reference: 'unknown' } })
  return (added.headers.location ?? '').replace(/[?#].*/, '')
}

test('a fact-checker gives an act a key of their own, and every page says and uses it', async () => {
  const checker = await signIn(app, 'fact_checker')
  const path = await workbenchOf(checker, 'Ledger')

  const saved = await checker.submit(FORM, { form: FORM, fields: { make: 'x', undo: '' } })
  const workbench = load((await checker.open(path)).text)
  const desk = load((await checker.open('/desk')).text)

  expect(saved.headers.location).toBe('/account/keys?notice=keys_saved')
  expect(JSON.parse(workbench('[data-own-keys]').attr('data-own-keys') ?? '')).toEqual({
    c: '',
    x: 'c',
    u: '',
  })
  const button = (key: string) => workbench(`.workbench-toolbar [data-command="${key}"] kbd`).text()
  expect([button('c'), button('n'), button('u')]).toEqual(['x', 'n', ''])
  expect(workbench('.workbench-keys__likely--text [data-command="c"] kbd').text()).toBe('x')
  expect(workbench('#all-keys').text().replace(/\s+/g, ' ')).toContain('xmake a claim from the selection')
  // The keys of the text do not act on the desk: nothing of them is said or done there.
  expect(desk('[data-own-keys]').attr('data-own-keys')).toBe('{"u":""}')
  expect(desk('#all-keys').text()).not.toContain('make a claim')
})

test('a clash is refused with what was typed, naming the other act', async () => {
  const checker = await signIn(app, 'fact_checker')

  const refused = await checker.submit(FORM, { form: FORM, fields: { make: 'n', open: 'oo' } })

  const $ = load(refused.text)
  expect(refused.status).toBe(422)
  expect($('#make').val()).toBe('n')
  expect($('#open').val()).toBe('oo')
  expect($('.error-summary').text()).toContain('“n” is also the key of “next quantity without a claim”')
  expect($('.error-summary a[href="#open"]').text()).toContain('Give one character')
  expect(load((await checker.open(FORM)).text)('#make').val()).toBe('c')
})

test('one press brings the standard keys back', async () => {
  const checker = await signIn(app, 'fact_checker')
  const before = load((await checker.open(FORM)).text)
  await checker.submit(FORM, { form: FORM, fields: { make: 'x' } })

  const reset = await checker.submit(FORM, { form: '/account/keys/standard' })

  const after = load((await checker.open(FORM)).text)
  expect(reset.status).toBe(303)
  expect(before('form[action="/account/keys/standard"]')).toHaveLength(0)
  expect([after('#make').val(), after('form[action="/account/keys/standard"]').length]).toEqual(['c', 0])
})

test('whoever switched keys of one letter off is shown none, and is told so', async () => {
  const checker = await signIn(app, 'fact_checker')
  const path = await workbenchOf(checker, 'Cadastre')
  const off = await checker.submit('/account', {
    form: '/account/preferences',
    fields: { shortcuts: undefined },
  })

  const $ = load((await checker.open(path)).text)

  expect(off.status).toBe(303)
  expect($('[data-own-keys]').attr('data-keys')).toBe('off')
  expect($('.workbench-toolbar kbd')).toHaveLength(0)
  expect($('#all-keys').text()).toContain('You have switched keys of one letter off.')
  expect($('#all-keys').text()).toContain('Ctrl+Enter')
  expect((await checker.open(FORM)).text).toContain('Keys of one letter are switched off')
})

test('administrators, who have no desk, have no keys', async () => {
  const admin = await signIn(app, 'admin')

  const page = await admin.open('/account')

  expect((await admin.get(FORM)).status).toBe(403)
  expect(page.text).not.toContain('all-keys')
  expect(page.text).not.toContain('Keys of one letter')
})
