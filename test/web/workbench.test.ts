import { type CheerioAPI, load } from 'cheerio'
import { type Agent, agentOf, createAccount, signIn } from '../support/agent'
import { testApp } from '../support/app'
import { testDatabase } from '../support/database'

const START = Date.parse('2026-11-23T12:00:00Z')

/** Five sentences; figures stand in 2 (two of them) and in 5. */
function textOf(group: string): string {
  return [
    `${group} under review`,
    `${group} says it has mapped 54 offices in 21 countries. Governments want the offices closed.`,
    'A spokesman said the offices “are service points”. He put the number of returned citizens at 230,000.',
  ].join('\n\n')
}

const NOBODY = { claimantName: '', claimantKind: '', claimantRole: '' }
const CLAIM = { text: 'There are 54 offices.', kind: 'quantity', voice: 'article', ...NOBODY }

let articles = 0
/** Each look at the clock is a second later: acts have an order. */
let ticks = 0
const clock = () => new Date(START + 1000 * ticks++)

async function newArticle() {
  const app = testApp(await testDatabase(), { clock })
  const agent = await signIn(app, 'fact_checker', 'Mara Vos')
  articles += 1
  // No digits in the name: the figures of the text are what is counted.
  const text = textOf(`Ledger ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[articles]}`)
  const added = await agent.submit('/articles/new', { fields: { text, reference: 'unknown' } })
  const id = Number(/\/articles\/(\d+)/.exec(added.headers.location ?? '')?.[1])
  return { app, agent, id, text, path: `/articles/${id}/workbench` }
}

async function openPage(agent: Agent, path: string): Promise<CheerioAPI> {
  return load((await agent.open(path)).text)
}

async function makeClaim(agent: Agent, path: string, fields: Record<string, string>): Promise<number> {
  const saved = await agent.submit(path, { form: '#make-claim', fields: { ...CLAIM, ...fields } })
  expect(saved.status).toBe(303)
  return Number(/claim=(\d+)/.exec(saved.headers.location ?? '')?.[1])
}

/** "checked", "in work" … by their number, as the page says them. */
function figuresOf($: CheerioAPI): Record<string, number> {
  const rows = $('.coverage__rows li').toArray()
  return Object.fromEntries(
    rows.map((row) => {
      const words = $(row).clone().find('.visually-hidden').remove().end().text().trim()
      const [, count = '', word = ''] = /^(\d+) (.*)$/.exec(words) ?? []
      return [word, Number(count)]
    }),
  )
}

const wordsOf = ($: CheerioAPI, number: number) =>
  $(`#sentence-${number}`).clone().find('a').remove().end().text()

test('the text stands in its paragraphs, each sentence with its number, its place and its way to the form', async () => {
  const { agent, path, text } = await newArticle()

  const $ = await openPage(agent, path)

  expect($('.workbench-text__block')).toHaveLength(3)
  expect($('.workbench-text__block--heading .sentence')).toHaveLength(1)
  const sentences = $('.sentence').toArray()
  expect(sentences).toHaveLength(5)
  for (const [index, sentence] of sentences.entries()) {
    const [start, end] = [Number($(sentence).attr('data-start')), Number($(sentence).attr('data-end'))]
    expect(wordsOf($, index + 1)).toBe(text.slice(start, end))
  }
  expect($('#sentence-3 a').attr('href')).toBe(`${path}?at=3#make`)
  expect($('#sentence-3 a').attr('aria-label')).toBe('Make a claim from sentence 3, untouched')
})

test('a chosen sentence fills the form with its words, its place and what the reading of it says, marked as guesses', async () => {
  const { agent, path, text } = await newArticle()

  const $ = await openPage(agent, `${path}?at=2`)

  const [words = ''] = /\S.*21 countries\./.exec(text) ?? []
  const [group] = words.split(' says ')
  const value = (name: string) => $(`#make-claim [name="${name}"]`).first().val()
  expect($('#make-claim #quotation').text().trim()).toBe(words)
  expect(Number(value('start'))).toBe(text.indexOf(words))
  expect($('#make-claim #text').text().trim()).toMatch(/ has mapped 54 offices in 21 countries\.$/)
  expect([value('kind'), value('claimantName')]).toEqual(['quantity', group])
  expect($('#make-claim [name=voice]:checked').val()).toBe('named')
  expect(
    $('#make-claim [name="figureValue[]"]')
      .toArray()
      .map((each) => $(each).val()),
  ).toEqual(['54', '21', '', ''])
  for (const name of ['text', 'kind', 'claimantName', 'figureValue[]'])
    expect($(`#make-claim [name="${name}"]`).first().attr('data-guess')).toBeDefined()
  expect($('#make-claim #occasion').attr('data-guess')).toBeUndefined()
  expect($('#sentence-2').attr('aria-current')).toBe('true')
})

test('several sentences together have their own words, the voice of the first and the figures of all', async () => {
  const { agent, path } = await newArticle()

  const $ = await openPage(agent, `${path}?at=2&to=3`)

  expect($('#make-claim #text').text()).toContain('in 21 countries. Governments want')
  expect($('#make-claim #text').attr('data-guess')).toBeUndefined()
  expect($('#make-claim [name=voice]:checked').val()).toBe('named')
  expect($('#make-claim [name="figureValue[]"]').eq(1).val()).toBe('21')
})

test('what is likely worth a check has a dot in the margin, and its number says so, until it is dealt with', async () => {
  const { agent, path } = await newArticle()

  const before = await openPage(agent, path)
  await agent.submit(`${path}?at=2`, { form: '#make-claim' })
  const after = await openPage(agent, path)

  expect(before('#sentence-2').attr('class')).toMatch(/sentence--(very-)?likely/)
  expect(before('#sentence-2 a').attr('aria-label')).toMatch(/suggested: (very )?likely worth a check$/)
  expect(after('#sentence-2').attr('class')).not.toContain('likely')
})

test('a claim is saved from the proposed words alone, and stands open beside its sentence', async () => {
  const { agent, path } = await newArticle()

  const saved = await agent.submit(`${path}?at=2`, { form: '#make-claim' })

  expect(saved.headers.location).toMatch(/\/workbench\?claim=\d+&at=2&notice=claim_added#sentence-2$/)
  const $ = await openPage(agent, saved.headers.location ?? '')
  expect($('#claim-title').text()).toBe('Claim 1 of 1')
  expect($('.workbench-claim__words').text()).toMatch(/54 offices in 21 countries/)
  expect($('.workbench-claim__figures').text()).toMatch(/54 offices.*21 countries/s)
  expect($('#sentence-2 mark')).toHaveLength(1)
  expect(
    $('.workbench-claim__steps a')
      .toArray()
      .map((step) => $(step).attr('data-step')),
  ).toEqual(['s', 'r', 'v', 'p', 'e'])
  const alone = await openPage(agent, (saved.headers.location ?? '').replace(/&at=.*/, ''))
  expect(alone('#sentence-2').attr('aria-current')).toBe('true')
})

test('where claims overlap the runs of text list every claim, and each number opens its own', async () => {
  const { agent, path } = await newArticle()
  const outer = await makeClaim(agent, path, { quotation: '54 offices in 21 countries' })
  const inner = await makeClaim(agent, path, { quotation: 'mapped 54 offices', text: 'It mapped 54.' })

  const $ = await openPage(agent, path)

  const marks = $('#sentence-2 mark').toArray()
  expect(marks.map((mark) => $(mark).text())).toEqual(['mapped ', '54 offices', ' in 21 countries'])
  const hrefs = new Set(
    $('#sentence-2 .mark-number')
      .toArray()
      .map((mark) => $(mark).attr('href')),
  )
  expect(hrefs).toEqual(new Set([inner, outer].map((claim) => `${path}?claim=${claim}&at=2#claim`)))
  expect($('#article-text').attr('data-claims')).toMatch(new RegExp(`\\b${outer}:\\d+-\\d+`))
})

test('the figures of the coverage add up to the sentences, and follow what is done', async () => {
  const { agent, path } = await newArticle()
  const before = await openPage(agent, path)
  await makeClaim(agent, `${path}?at=2`, {})
  await agent.submit(`${path}?at=1`, { form: `${path.replace('/workbench', '/background')}` })

  const after = await openPage(agent, path)

  expect(figuresOf(before)).toMatchObject({ untouched: 5, 'in work': 0 })
  expect(figuresOf(after)).toEqual({
    checked: 0,
    'in work': 1,
    waiting: 0,
    'not checkable': 0,
    background: 1,
    untouched: 3,
  })
  expect(after('.coverage__total').text()).toBe('5 sentences:')
  expect(after('.coverage-strip .coverage__run--background').attr('d')).toBe('M0 0h6v1h-6z')
})

test('the counter leads from quantity to quantity until every one is claimed', async () => {
  const { agent, path } = await newArticle()
  const first = await openPage(agent, path)
  await makeClaim(agent, `${path}?at=2`, {})
  const second = await openPage(agent, `${path}?at=2`)
  await makeClaim(agent, `${path}?at=5`, { text: '230,000 citizens returned.' })
  const last = await openPage(agent, path)

  expect(first('.coverage__quantities a').attr('href')).toBe(`${path}?at=2#make`)
  expect(second('.coverage__quantities').text()).toMatch(/^1 quantity not yet claimed/)
  expect(second('.coverage__quantities a').attr('href')).toBe(`${path}?at=5#make`)
  expect(last('.coverage__quantities').text()).toBe('Every quantity is claimed')
})

test('a mark “background” outlives a corrected text as long as the sentence stays, and can be taken off', async () => {
  const { app, agent, id, path, text } = await newArticle()
  const form = `/articles/${id}/background`
  await agent.submit(`${path}?at=5`, { form })
  await agent.submit(`/articles/${id}/revisions/new`, {
    fields: {
      text: `A new first line.\n\n${text.replace('54 offices', '55 offices')}`,
      note: 'Count corrected',
    },
  })

  const moved = await openPage(agent, path)
  const cleared = await agent.submit(`${path}?at=6`, { form: `${form}/removal` })
  const after = await openPage(agent, path)

  expect(moved('.sentence--background').attr('id')).toBe('sentence-6')
  expect(cleared.status).toBe(303)
  expect(after('.sentence--background')).toHaveLength(0)
  const verbs = await app.deps.db('events').where({ article_id: id }).orderBy('sequence').pluck('verb')
  expect(verbs.filter((verb: string) => verb.includes('background'))).toEqual([
    'article.background_marked',
    'article.background_cleared',
  ])
})

test('what one has just done is undone step by step, and the history keeps both steps', async () => {
  const { app, agent, id, path } = await newArticle()
  const form = `/articles/${id}/undo`
  const claim = await makeClaim(agent, `${path}?at=2`, {})
  await agent.submit(`${path}?at=3`, { form: '#addition', fields: { claim: String(claim) } })
  await agent.submit(`${path}?at=1`, { form: `/articles/${id}/background` })

  const offered = []
  for (let step = 0; step < 3; step++) {
    offered.push((await openPage(agent, path))('#undo').text())
    if (step < 2) await agent.submit(path, { form })
  }

  expect(offered).toEqual(['Undo: the background mark', 'Undo: the passage you added', ''])
  const $ = await openPage(agent, path)
  expect($('.sentence--background')).toHaveLength(0)
  expect($('#sentence-3 mark')).toHaveLength(0)
  expect(await app.deps.db('events').where({ article_id: id, verb: 'passage.removed' })).toHaveLength(1)
})

test('a claim just made is dismissed by undoing it, both halves when there are two', async () => {
  const { app, agent, id, path } = await newArticle()
  const both = { alsoOther: 'yes', otherText: 'The spokesman said that 230,000 returned.' }
  const claim = await makeClaim(agent, `${path}?at=5`, { text: '230,000 returned.', ...both })

  const offered = (await openPage(agent, path))('#undo').text()
  const undone = await agent.submit(path, { form: `/articles/${id}/undo` })

  expect(offered).toBe('Undo: the claims you made')
  expect(undone.headers.location).toBe(`${path}?notice=undone`)
  const states = await app.deps.db('claims').where('id', '>=', claim).orderBy('id').pluck('work_state')
  expect(states).toEqual(['dismissed', 'dismissed'])
  expect(figuresOf(await openPage(agent, path)).untouched).toBe(5)
})

test('a claim that somebody has built on is not undone by whoever made it', async () => {
  const { app, agent, id, path } = await newArticle()
  const claim = await makeClaim(agent, `${path}?at=2`, {})
  const opened = (await agent.get(path)).text
  const other = await signIn(app, 'fact_checker', 'Ben Okri')
  await other.submit(`/claims/${claim}/evidence/new`, {
    fields: {
      stance: 'supports',
      excerpt: 'Fifty-four.',
      title: 'Survey',
      kind: 'ngo_report',
      whereabouts: 'here',
    },
  })

  const late = await agent.submitFrom(opened, path, { form: `/articles/${id}/undo` })

  expect((await openPage(agent, path))('#undo')).toHaveLength(0)
  expect(late.status).toBe(422)
  expect(late.text).toContain('This cannot be undone any more')
})

test('a source used once in the article is linked to the next claim from the tray', async () => {
  const { agent, id, path } = await newArticle()
  const first = await makeClaim(agent, `${path}?at=2`, {})
  await agent.submit(`/claims/${first}/evidence/new`, {
    fields: {
      stance: 'supports',
      excerpt: 'Fifty-four.',
      title: 'Survey',
      kind: 'ngo_report',
      whereabouts: 'here',
    },
  })
  const second = await makeClaim(agent, `${path}?at=5`, { text: '230,000 returned.' })
  const $ = await openPage(agent, `${path}?claim=${second}`)
  const attach = $('.workbench-tray a[data-attach]').attr('href') ?? ''

  const form = `/articles/${id}/claims/${second}/evidence`
  const empty = await agent.submit(attach, { form })
  const linked = await agent.submit(attach, {
    form,
    fields: { excerpt: 'Some 230,000 were persuaded.', stance: 'refutes', location: 'p. 4' },
  })

  expect(empty.status).toBe(422)
  expect(load(empty.text)('.error-summary a').attr('href')).toBe('#link-excerpt')
  expect(linked.headers.location).toBe(`${path}?claim=${second}&notice=evidence_added#claim`)
  const after = await openPage(agent, linked.headers.location ?? '')
  expect(after('.workbench-claim').text()).toContain('0 for, 1 against')
  expect(after('.workbench-claim__evidence').text()).toContain('Some 230,000 were persuaded.')
})

test('who else is on the article is said, and what others have made since is counted', async () => {
  const { app, agent, id, path } = await newArticle()
  const other = await agentOf(app, await createAccount(app, 'fact_checker', 'Ben Okri'))
  const $ = await openPage(agent, path)
  const seen = String($('.workbench').attr('data-seen'))
  const poll = async (who: Agent, sentence: string) => {
    const csrf = String((await openPage(who, path))('.workbench').attr('data-csrf'))
    return (await who.post(`/articles/${id}/presence`, { _csrf: csrf, sentence, seen })).body
  }

  const alone = await poll(agent, '2')
  await poll(other, '4')
  await makeClaim(other, `${path}?at=4`, { text: 'They are service points.', kind: 'quote' })
  const together = await poll(agent, '2')

  expect(alone).toEqual({ others: '', newClaims: 0 })
  expect(together).toEqual({ others: 'Ben Okri (sentence 4)', newClaims: 1 })
  expect((await openPage(agent, path))('.workbench-head__others').text()).toBe(
    'Here now: Ben Okri (sentence 4).',
  )
  expect(
    (await agent.post('/articles/999999/presence', { _csrf: String($('.workbench').attr('data-csrf')) }))
      .status,
  ).toBe(404)
})

test('the list of sentences does the same without any script, and goes on where one was', async () => {
  const { agent, id } = await newArticle()
  const list = `/articles/${id}/sentences`

  const saved = await agent.submit(`${list}?at=2`, { form: '#make-claim' })

  expect(saved.headers.location).toBe(`${list}?at=2&notice=claim_added#sentence-2`)
  const $ = await openPage(agent, saved.headers.location ?? '')
  expect(figuresOf($)).toMatchObject({ 'in work': 1, untouched: 4 })
  expect($('#sentence-2 .sentence-list__steps').text()).toMatch(/^in work /)
})

test('a claim form that came back stands open with what was typed', async () => {
  const { agent, path } = await newArticle()
  const claim = await makeClaim(agent, `${path}?at=2`, {})

  const refused = await agent.submit(`${path}?claim=${claim}&at=5`, {
    form: '#make-claim',
    fields: { kind: '', text: 'Half a thought' },
  })

  expect(refused.status).toBe(422)
  const $ = load(refused.text)
  expect($('#make').attr('open')).toBeDefined()
  expect($('#make-claim').attr('data-unsaved')).toBeDefined()
  expect($('#make-claim #text').text()).toContain('Half a thought')
})

test('who wants no keys of one letter switches them off in the account, and on again', async () => {
  const { agent, path } = await newArticle()
  const form = '/account/preferences'
  const keysOf = async () => (await openPage(agent, path))('.workbench').attr('data-keys')

  const first = await keysOf()
  const off = await agent.submit('/account', { form, fields: { shortcuts: undefined } })
  const without = await keysOf()
  await agent.submit('/account', { form, fields: { shortcuts: 'on' } })

  expect(off.headers.location).toBe('/account?notice=saved')
  expect([first, without, await keysOf()]).toEqual(['on', 'off', 'on'])
})
