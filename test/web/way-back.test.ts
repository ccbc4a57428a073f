import { type CheerioAPI, load } from 'cheerio'
import { signIn } from '../support/agent'
import { type TestApp, testApp } from '../support/app'
import { testDatabase } from '../support/database'

let app: TestApp
beforeAll(async () => {
  app = testApp(await testDatabase())
})

let articles = 0

/** A claim made of the second sentence of a new article, open in its workbench. */
async function openClaim() {
  const checker = await signIn(app, 'fact_checker')
  articles += 1
  const text = `Ledger ${'ABCDEFGHIJ'[articles]} is based in Madrid. It counted 54 offices abroad. Ministers want answers.`
  const fields = { text, title: 'Offices <abroad>', reference: 'unknown' }
  const added = await checker.submit('/articles/new', { fields })
  const path = (added.headers.location ?? '').replace(/[?#].*/, '')
  const made = await checker.submit(`${path}?at=2`, { form: '#make-claim' })
  const workbench = made.headers.location ?? ''
  const claim = Number(/claim=(\d+)/.exec(workbench)?.[1])
  const article = Number(/articles\/(\d+)/.exec(path)?.[1])
  const $ = load((await checker.open(workbench)).text)
  const step = (key: string) => $(`[data-step="${key}"]`).attr('href') ?? ''
  const place = `${path}?claim=${claim}&at=2`
  return { checker, path, claim, article, step, place, $ }
}

const wayBackOn = ($: CheerioAPI) => {
  const link = $('main [data-behaviour="way-back"]')
  return { text: link.text(), href: link.attr('href') }
}

test.each(['r', 'v', 'p', 'e'])(
  'the page that the key %s leads to says first where one came from, and leads back there',
  async (key) => {
    const { checker, step, place } = await openClaim()

    const $ = load((await checker.open(step(key))).text)

    expect(wayBackOn($)).toEqual({
      text: 'Back to sentence 2 of Offices <abroad>',
      href: `${place}#sentence-2`,
    })
    expect($('main a').first().attr('data-behaviour')).toBe('way-back')
  },
)

test('a rebuttal that is refused keeps the way back, and one that is saved leads back to the sentence', async () => {
  const { checker, path, claim, step, place } = await openClaim()
  const other = await checker.submit(`${path}?at=3`, { form: '#make-claim' })
  const answeringId = /claim=(\d+)/.exec(other.headers.location ?? '')?.[1]
  const form = `/claims/${claim}/rebuttals`
  const refused = await checker.submit(step('r'), { form, fields: { answeringId } })
  const saved = await checker.submitFrom(refused.text, step('r'), { form, fields: { kinds: ['qualifies'] } })

  expect(refused.status).toBe(422)
  expect(wayBackOn(load(refused.text)).href).toBe(`${place}#sentence-2`)
  expect(saved.headers.location).toBe(`${place}&notice=rebuttal_added#sentence-2`)
})

test('evidence from a source that is new leads back to the sentence, as does leaving its form', async () => {
  const { checker, claim, place, $ } = await openClaim()
  const address = $('.workbench-claim__link a').attr('href') ?? ''
  const fields = {
    stance: 'supports',
    title: 'Register',
    kind: 'official_statement',
    url: 'https://register.example',
  }

  const page = load((await checker.open(address)).text)
  const form = `/claims/${claim}/evidence`
  const refused = await checker.submit(address, { form, fields: { ...fields, excerpt: '' } })
  const saved = await checker.submitFrom(refused.text, address, { form, fields: { excerpt: 'We count 54.' } })

  expect(wayBackOn(page).href).toBe(`${place}#sentence-2`)
  expect(page('.form__buttons a').attr('href')).toBe(`${place}#sentence-2`)
  expect(refused.status).toBe(422)
  expect(saved.headers.location).toBe(`${place}&notice=evidence_added#sentence-2`)
})

test('the card leads to what has no form on it, and from there back to the sentence', async () => {
  const { checker, claim, place, $ } = await openClaim()
  const address = $(`.workbench-claim a[href^="/claims/${claim}/work"]`).attr('href') ?? ''

  const page = load((await checker.open(address)).text)

  expect(wayBackOn(page).href).toBe(`${place}#sentence-2`)
})

test('the page of work leads to the claim in its article, where the cursor stands in its sentence', async () => {
  const { checker, claim, path } = await openClaim()

  const page = load((await checker.open(`/claims/${claim}/work`)).text)
  const passage = page('section:has(#passages) figcaption a').attr('href') ?? ''
  const workbench = load((await checker.open(passage)).text)

  expect(passage).toBe(`${path}?claim=${claim}`)
  expect(workbench('#claim').attr('data-claim')).toBe(String(claim))
  expect(workbench('.workbench').attr('data-at')).toBe('2')
})

test('a claim that is edited leads back to its sentence, and so does leaving it as it is', async () => {
  const { checker, claim, step, place } = await openClaim()

  const page = load((await checker.open(step('e'))).text)
  const saved = await checker.submit(step('e'), {
    form: `/claims/${claim}/edit`,
    fields: { text: 'There are 54.' },
  })

  expect(page('main .button--quiet[href]').last().attr('href')).toBe(`${place}#sentence-2`)
  expect(saved.headers.location).toBe(`${place}&notice=claim_saved#sentence-2`)
})

test('a saved draft stays on its page with the way back, through the preview too', async () => {
  const { checker, claim, article, step } = await openClaim()

  const saved = await checker.submit(step('v'), {
    form: `/claims/${claim}/verdict`,
    fields: { summary: 'The group counted 54.' },
  })
  const draft = load((await checker.open(saved.headers.location ?? '')).text)
  const preview = load((await checker.open(draft('main a[href*="/preview"]').attr('href') ?? '')).text)

  expect(saved.headers.location).toBe(
    `/claims/${claim}/verdict?from=workbench-${article}-2&notice=verdict_saved`,
  )
  expect(wayBackOn(draft).text).toContain('Back to sentence 2')
  expect(wayBackOn(preview).text).toContain('Back to sentence 2')
  expect(preview('main a[href*="/verdict?from="]').text()).toBe('Back to the draft')
})

test.each([
  'https://evil.example',
  '//evil.example',
  'workbench-1',
  'workbench-0-1',
  'workbench-999999999-1',
  'workbench-1-1@evil.example',
  'workbench-99999999999999999999-1',
  'workbench-1-%00',
])('an address with from=%s leads nowhere but to the claim', async (from) => {
  const { checker, claim } = await openClaim()

  const page = await checker.open(`/claims/${claim}/edit?from=${from}`)
  const saved = await checker.submitFrom(page.text, `/claims/${claim}/edit?from=${from}`, {
    form: `/claims/${claim}/edit`,
  })

  expect(page.status).toBe(200)
  expect(load(page.text)('[data-behaviour="way-back"]')).toHaveLength(0)
  expect(saved.headers.location).toBe(`/claims/${claim}/work?notice=claim_saved`)
})

test('whoever comes another way is led nowhere else', async () => {
  const { checker, claim } = await openClaim()

  for (const path of ['rebuttals/new', 'verdict', 'verdict/preview', 'edit'])
    expect((await checker.open(`/claims/${claim}/${path}`)).text).not.toContain('way-back')
})
