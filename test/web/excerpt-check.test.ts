import { load } from 'cheerio'
import { addEvidence } from '../../server/actions/evidence'
import { addSnapshot } from '../../server/actions/snapshots'
import { agentOf, anonymous, signIn } from '../support/agent'
import { insertTriaged, NOW } from '../support/claims'
import { newsroom, quote, REPORT, type Room, store } from '../support/copies'
import { publishClaim, statementOf } from '../support/evidence'
import { insertSeed } from '../support/seed'
import { insertNewsroom, insertSubmitted } from '../support/verdicts'

const words = (html: string, selector: string) => load(html)(selector).text().replace(/\s+/g, ' ').trim()

describe('an excerpt beside its source', () => {
  test.each([
    [
      'We counted 54 offices in 21 countries.',
      'Excerpt: exact, paragraph 2 of copy 1, read on 23 November 2026',
    ],
    ['Garlic grows well in winter.', 'Excerpt: not found in copy 1, read on 23 November 2026'],
  ])('“%s” on the page of the claim: %s', async (excerpt, sentence) => {
    const room = await newsroom()
    await store(room, REPORT)
    const { claimId } = await quote(room, excerpt)

    const { text } = await room.checker.open(`/claims/${claimId}/work`)

    expect(words(text, '.excerpt-check')).toBe(sentence)
  })

  test('a number that differs is named, and the words are shown', async () => {
    const room = await newsroom()
    await store(room, REPORT)
    const { claimId, id } = await quote(room, 'We counted 102 offices in 21 countries.')

    for (const address of [`/claims/${claimId}/work`, `/claims/${claimId}/verdict`, `/evidence/${id}/edit`]) {
      const $ = load((await room.checker.open(address)).text)
      expect($('.excerpt-check li').text()).toBe('A number differs: “102” in the excerpt, “54” in the copy.')
      expect($('.excerpt-check del').text()).toContain('102')
      expect($('.excerpt-check ins').text()).toContain('54')
      expect($('.excerpt-check a').attr('href')).toBe(`/sources/${room.sourceId}/snapshots/1#paragraph-2`)
    }
  })

  test('a source without a copy offers to store one', async () => {
    const room = await newsroom()
    const { claimId } = await quote(room, 'We counted 54 offices')

    const $ = load((await room.checker.open(`/claims/${claimId}/work`)).text)

    expect($('.excerpt-check').text()).toContain('not checked: no copy')
    expect($('.excerpt-check a').attr('href')).toBe(room.form)
  })

  test('an excerpt that only an older copy has says that the source changed', async () => {
    const room = await newsroom()
    await store(room, REPORT)
    await store(room, REPORT.replace('54', '102'))
    const { claimId } = await quote(room, 'We counted 54 offices in 21 countries.')

    const check = words((await room.checker.open(`/claims/${claimId}/work`)).text, '.excerpt-check')

    expect(check).toContain('Excerpt: exact, paragraph 2 of copy 1')
    expect(check).toContain('The source has changed since: not so in copy 2')
    expect(check).toContain('A number differs: “54” in the excerpt, “102” in the copy.')
  })

  test('an editor who decides sees the checks and their count, and readers see none', async () => {
    const { app, db } = await newsroom()
    const { checker } = await insertNewsroom(db)
    const editor = await signIn(app, 'editor')
    const { verdictId } = await insertSubmitted(db, checker)
    const { content } = await db('verdicts').where({ id: verdictId }).first('content')
    const copy = { text: '54 offices in 21 countries', format: 'plain' as const, takenTime: '' }
    await addSnapshot(db, checker, { sourceId: content.evidence[0].sourceId, ...copy }, NOW)

    const { text } = await editor.open(`/review/${verdictId}`)

    expect(words(text, '#evidence ~ .section__lead')).toBe('Excerpts: 1 exact, 1 without a stored copy.')
    expect(words(text, '.evidence-list')).toContain('Excerpt: exact, paragraph 1 of copy 1')
  })

  test('readers of a published claim see no check', async () => {
    const room = await newsroom()
    const editor = await signIn(room.app, 'editor')
    await store(room, REPORT)
    const { claimId } = await quote(room, 'We counted 54 offices in 21 countries.')
    await publishClaim(room.db, room.checker.account, editor.account, claimId)

    const { text } = await anonymous(room.app).open(`/claims/${claimId}`)

    expect(text).toContain('We counted 54 offices in 21 countries.')
    expect(text).not.toContain('excerpt-check')
  })
})

describe('while somebody types', () => {
  const ask = (room: Room, query: Record<string, string>) =>
    room.checker.get(`/excerpt-check?${new URLSearchParams(query)}`)

  test('the words are compared with the copy of the source chosen', async () => {
    const room = await newsroom()
    await store(room, REPORT)
    const excerpt = 'denied that they do police work'

    const chosen = await ask(room, { source: String(room.sourceId), excerpt })
    const typed = await ask(room, { sourceId: `#${room.sourceId} Survey of police offices abroad`, excerpt })

    expect(chosen.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(chosen.headers['cache-control']).toContain('no-store')
    expect(chosen.text).not.toContain('<html')
    expect(words(chosen.text, '.excerpt-check')).toContain('Excerpt: exact, paragraph 3 of copy 1')
    expect(typed.text).toBe(chosen.text)
  })

  test.each<[string, Record<string, string>]>([
    ['without a source', { source: '', excerpt: 'We counted' }],
    ['with words for a source', { sourceId: 'survey of offices', excerpt: 'We counted' }],
    ['with a source that is not here', { source: '999999999', excerpt: 'We counted' }],
    ['with a number no column holds', { source: '99999999999999999999', excerpt: 'We counted' }],
    ['without words', { source: '1', excerpt: '  ' }],
    ['with nothing at all', {}],
  ])('%s nothing is said', async (_what, query) => {
    const room = await newsroom()

    const answer = await ask(room, query)

    expect(answer.status).toBe(200)
    expect(words(answer.text, 'body')).toBe('')
  })

  test('the forms ask for it: that of new evidence, that of a piece of it, and that of the workbench', async () => {
    const { app } = await newsroom()
    const seed = await insertSeed(app.deps.db)
    const checker = await agentOf(app, seed.people.checker)
    const forms = [
      `/claims/${seed.claimInWork}/evidence/new`,
      `/evidence/${seed.newest.evidence}/edit`,
      `/articles/${seed.article}/workbench?claim=${seed.claimInWork}`,
    ]

    for (const address of forms) {
      const $ = load((await checker.open(address)).text)
      const place = $('[data-ask="/excerpt-check"][data-behaviour=ask-while-typing]')
      const names = (place.attr('data-fields') ?? '').split(' ')
      expect(names.map((name) => place.closest('form').find(`[name=${name}]`).length)).toEqual([1, 1])
    }
  })

  test('the form of the workbench that comes back comes back with the check', async () => {
    const { app, db } = await newsroom()
    const seed = await insertSeed(db)
    const checker = await agentOf(app, seed.people.checker)
    const { id } = await db('sources').orderBy('id', 'desc').first('id')
    const input = { claimId: seed.claimInWork, source: { id }, statement: statementOf() }
    await addEvidence(db, seed.people.checker, input, NOW)

    const sent = await checker.submit(`/articles/${seed.article}/workbench?claim=${seed.claimInWork}`, {
      form: '#link-form',
      fields: { source: String(id), excerpt: 'We counted 102 of them.', stance: '' },
    })

    expect(sent.status).toBe(422)
    expect(words(sent.text, '.excerpt-asking')).toContain('“102” in the excerpt, “54” in the copy')
  })

  test('a form that comes back with its words comes back with their check', async () => {
    const room = await newsroom()
    await store(room, REPORT)
    const claimId = await insertTriaged(room.db, room.checker.account)
    const excerpt = 'We counted 102 offices in 21 countries.'

    const sent = await room.checker.submit(`/claims/${claimId}/evidence/new`, {
      fields: { sourceId: String(room.sourceId), excerpt },
    })

    expect(sent.status).toBe(422)
    expect(words(sent.text, '.excerpt-asking')).toContain('A number differs')
  })
})
