import { load } from 'cheerio'
import { type Agent, signIn } from '../support/agent'
import { type TestApp, testApp } from '../support/app'
import { testDatabase } from '../support/database'

const NOW = new Date('2026-11-23T12:00:00Z')

/** Sentence 1 is the heading; “the offices” stands in 3 and 4. */
function textOf(group: string): string {
  return [
    `Offices of ${group} under review`,
    `${group} says it has mapped 54 offices in 21 countries. Four governments want the offices closed.`,
    'A spokesman said the offices “are service points”. He put the number of returned citizens at 230,000.',
  ].join('\n\n')
}

const CLAIM = {
  text: 'There are 54 offices in 21 countries.',
  kind: 'quantity',
  voice: 'named',
  claimantName: 'Safeguard Defenders',
  claimantKind: 'organisation',
}

let articles = 0

async function newArticle(role: 'fact_checker' | 'editor' = 'fact_checker') {
  const app = testApp(await testDatabase(), { clock: () => NOW })
  const agent = await signIn(app, role)
  articles += 1
  const added = await agent.submit('/articles/new', {
    fields: { text: textOf(`Group ${articles}`), reference: 'unknown' },
  })
  const id = Number(/\/articles\/(\d+)/.exec(added.headers.location ?? '')?.[1])
  return { app, agent, id, path: `/articles/${id}/sentences` }
}

async function passages(app: TestApp, id: number): Promise<string[]> {
  return app.deps.db('passages').where({ article_id: id }).orderBy('id').pluck('exact')
}

function makeClaim(agent: Agent, path: string, fields: Record<string, string | string[]>) {
  return agent.submit(path, { form: '#make-claim', fields: { ...CLAIM, ...fields } })
}

test('the text is listed sentence by sentence, each with its way to a claim', async () => {
  const { agent, path } = await newArticle()

  const $ = load((await agent.get(path)).text)

  expect($('.sentence-list__item')).toHaveLength(5)
  expect($('#sentence-3 .sentence-list__words').text()).toBe('Four governments want the offices closed.')
  expect($('#sentence-3 .sentence-list__steps a').attr('href')).toBe(`${path}?at=3#make`)
})

test('a chosen sentence fills the form, and the saved claim stands under it', async () => {
  const { app, agent, id, path } = await newArticle()
  const opened = load((await agent.get(`${path}?at=2`)).text)

  const saved = await makeClaim(agent, `${path}?at=2`, {})

  expect(opened('#quotation').text().trim()).toMatch(/^Group \d+ says it has mapped 54 offices/)
  expect(opened('#make-claim #text').text().trim()).toMatch(/in 21 countries\.$/)
  expect(opened('#sentence-2').attr('aria-current')).toBe('true')
  expect(saved.status).toBe(303)
  expect(saved.headers.location).toBe(`${path}?at=2&notice=claim_added#sentence-2`)
  const $ = load((await agent.get(saved.headers.location ?? '')).text)
  expect($('.flash').text()).toBe('The claim is added.')
  expect($('#sentence-2 .sentence-list__claims').text()).toContain('1: There are 54 offices in 21 countries.')
  expect($('#sentence-2 mark')).toHaveLength(1)
  expect(await passages(app, id)).toEqual([expect.stringMatching(/^Group \d+ says .* in 21 countries\.$/)])
})

test('several sentences make one claim', async () => {
  const { app, agent, id, path } = await newArticle()

  await makeClaim(agent, `${path}?at=2&to=4`, { quotation: '' })

  expect(await passages(app, id)).toEqual([
    expect.stringMatching(
      /^Group \d+ says[\s\S]*closed\.\n\nA spokesman said the offices “are service points”\.$/,
    ),
  ])
})

test('a pasted quotation is found whatever its quotation marks and blanks', async () => {
  const { app, agent, id, path } = await newArticle()

  const saved = await makeClaim(agent, path, { quotation: '"are  service\r\npoints"' })

  expect(saved.headers.location).toContain('?at=4&')
  expect(await passages(app, id)).toEqual(['“are service points”'])
})

test('a passage may be smaller than a sentence, and others may overlap it', async () => {
  const { app, agent, id, path } = await newArticle()
  await makeClaim(agent, path, { quotation: '54 offices in 21 countries' })
  await makeClaim(agent, path, { quotation: 'mapped 54 offices', text: 'It mapped 54.' })

  const $ = load((await agent.get(path)).text)

  expect(await passages(app, id)).toEqual(['54 offices in 21 countries', 'mapped 54 offices'])
  const marks = $('#sentence-2 mark').toArray()
  expect(marks.map((mark) => $(mark).text())).toEqual(['mapped ', '54 offices', ' in 21 countries'])
  expect($('#sentence-2 .mark-number').text()).toBe('122')
})

test('a selection in the text is taken at its place', async () => {
  const { app, agent, id, path } = await newArticle()
  const text = String(
    await app.deps
      .db('article_revisions')
      .where({ article_id: id })
      .first('text')
      .then((row) => row.text),
  )
  const start = text.lastIndexOf('the offices')

  await makeClaim(agent, path, { quotation: 'the offices', start: `${start}`, end: `${start + 11}` })

  const [row] = await app.deps.db('passages').where({ article_id: id })
  expect([row.start_at, row.exact]).toEqual([start, 'the offices'])
})

test('words that stand several times are asked about, and the choice decides', async () => {
  const { app, agent, id, path } = await newArticle()

  const asked = await makeClaim(agent, path, { quotation: 'the offices', occasion: 'to a newspaper' })

  expect(asked.status).toBe(422)
  const $ = load(asked.text)
  expect($('.error-summary').text()).toContain('These words stand 2 times in the article.')
  expect($('#occasion').val()).toBe('to a newspaper')
  const places = $('[name=occurrence]')
    .toArray()
    .map((radio) => String($(radio).val()))
  expect(places).toHaveLength(2)
  const saved = await agent.submitFrom(asked.text, path, {
    form: '#make-claim',
    fields: { occurrence: places[1] ?? '' },
  })
  expect(saved.status).toBe(303)
  const [row] = await app.deps.db('passages').where({ article_id: id })
  expect(`${row.start_at}-${row.end_at}`).toBe(places[1])
})

test('a chosen sentence decides between several occurrences', async () => {
  const { app, agent, id, path } = await newArticle()

  const saved = await makeClaim(agent, `${path}?at=4`, { quotation: 'the offices' })

  expect(saved.headers.location).toContain('?at=4&')
  expect(await passages(app, id)).toEqual(['the offices'])
})

test('words that are not in the text are turned back with the nearest sentence', async () => {
  const { app, agent, id, path } = await newArticle()

  const refused = await makeClaim(agent, path, {
    quotation: 'says it has mapped 102 offices in 21 countries',
  })

  expect(refused.status).toBe(422)
  const $ = load(refused.text)
  expect($('#quotation-error').text()).toContain(
    'These words do not stand in the article. Nearest is sentence 2',
  )
  expect($('#quotation').text()).toContain('102 offices')
  expect($('#claimantName').val()).toBe('Safeguard Defenders')
  expect(await passages(app, id)).toEqual([])
})

test('a claim without any passage, and one with its fields missing, come back as typed', async () => {
  const { agent, path } = await newArticle()

  const nothing = await makeClaim(agent, path, { quotation: '' })
  const halfway = await makeClaim(agent, `${path}?at=2`, { kind: '', occasion: 'in a report' })

  expect(nothing.status).toBe(422)
  expect(load(nothing.text)('.error-summary').text()).toContain('Choose a sentence of the list, or paste')
  expect(halfway.status).toBe(422)
  expect(load(halfway.text)('#occasion').val()).toBe('in a report')
  expect(load(halfway.text)('#quotation').text()).toContain('54 offices')
  expect(load(halfway.text)('#sentence-2').attr('aria-current')).toBe('true')
})

test('said-it and is-it are made at once, on the same passage', async () => {
  const { app, agent, id, path } = await newArticle()

  const saved = await makeClaim(agent, `${path}?at=5`, {
    text: '230,000 citizens returned.',
    alsoOther: ['yes'],
    otherText: 'The spokesman said that 230,000 citizens returned.',
  })

  expect(saved.status).toBe(303)
  expect(await passages(app, id)).toHaveLength(2)
  expect(await app.deps.db('attribution_pairs').count({ count: '*' }).first()).not.toEqual({ count: 0 })
})

test('the passage is added to a claim that is there already', async () => {
  const { app, agent, id, path } = await newArticle()
  await makeClaim(agent, `${path}?at=1`, {})
  const claimId = String((await app.deps.db('passages').where({ article_id: id }).first()).claim_id)

  const added = await agent.submit(`${path}?at=2`, { form: '#addition', fields: { claim: claimId } })
  const again = await agent.submit(`${path}?at=2`, { form: '#addition', fields: { otherClaim: claimId } })
  const unknown = await agent.submit(`${path}?at=3`, { form: '#addition', fields: { otherClaim: '999999' } })
  const none = await agent.submit(`${path}?at=3`, { form: '#addition' })

  expect(added.headers.location).toBe(`${path}?at=2&notice=passage_added#sentence-2`)
  expect(await passages(app, id)).toHaveLength(2)
  expect([again, unknown, none].map(({ status }) => status)).toEqual([422, 422, 422])
  expect(again.text).toContain('The claim has this passage already.')
  expect(unknown.text).toContain('There is no claim with this number.')
  expect(load(none.text)('details[open]').text()).toContain('Choose the claim, or give its number.')
})

test('a claim made from a text that was corrected meanwhile comes back with every word', async () => {
  const { app, agent, id, path } = await newArticle()
  const opened = (await agent.get(`${path}?at=5`)).text
  const correction = `/articles/${id}/revisions/new`
  const text = `A new first line.\n\n${textOf(`Group ${articles}`).replace('230,000', '210,000')}`
  const corrected = await agent.submit(correction, { fields: { text, note: 'Figure corrected' } })

  const late = await agent.submitFrom(opened, path, {
    form: '#make-claim',
    fields: { ...CLAIM, quotation: '', occasion: 'to a newspaper' },
  })

  expect(corrected.status).toBe(303)
  expect(late.status).toBe(409)
  const $ = load(late.text)
  expect($('main').text()).toContain('was corrected after you opened this page')
  expect($('#quotation').text()).toContain('returned citizens at 230,000')
  expect($('#occasion').val()).toBe('to a newspaper')
  expect(await passages(app, id)).toEqual([])
  const then = await agent.submitFrom(late.text, path, {
    form: '#make-claim',
    fields: { quotation: 'returned citizens at 210,000' },
  })
  expect(then.status).toBe(303)
  expect(await passages(app, id)).toEqual(['returned citizens at 210,000'])
})

test('a double click makes one claim', async () => {
  const { app, agent, id, path } = await newArticle()
  const opened = (await agent.get(`${path}?at=2`)).text
  const send = () => agent.submitFrom(opened, path, { form: '#make-claim', fields: CLAIM })

  const [first, second] = await Promise.all([send(), send()])

  expect([first.status, second.status]).toEqual([303, 303])
  expect(await passages(app, id)).toHaveLength(1)
})
