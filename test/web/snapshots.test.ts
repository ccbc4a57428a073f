import { load } from 'cheerio'
import { addEvidence } from '../../server/actions/evidence'
import { addSnapshot } from '../../server/actions/snapshots'
import { addSource } from '../../server/actions/sources'
import { hashText } from '../../server/language/text-hash'
import { findSnapshot, listSnapshotHeads } from '../../server/store/snapshots'
import { agentOf, anonymous, signIn } from '../support/agent'
import { testApp } from '../support/app'
import { insertTriaged, NOW } from '../support/claims'
import { testDatabase } from '../support/database'
import { publishClaim, sourceOf, statementOf } from '../support/evidence'
import { insertSeed } from '../support/seed'
import { insertNewsroom, insertSubmitted } from '../support/verdicts'

const REPORT = [
  'Overseas police service centres',
  'We counted 54 offices in 21 countries.',
  'The ministry denied that they do police work.',
].join('\n\n')

async function newsroom() {
  const app = testApp(await testDatabase(), { clock: () => NOW })
  const checker = await signIn(app, 'fact_checker', 'Ines Checker')
  const sourceId = await addSource(app.deps.db, checker.account, sourceOf(), NOW)
  return { app, db: app.deps.db, checker, sourceId, form: `/sources/${sourceId}/snapshots/new` }
}

type Room = Awaited<ReturnType<typeof newsroom>>

function store({ db, checker, sourceId }: Room, text: string): Promise<number> {
  return addSnapshot(db, checker.account, { sourceId, text, format: 'plain', takenTime: '' }, NOW)
}

/** A claim with one excerpt from the source; returns the claim's id and the evidence's. */
async function quote({ db, checker, sourceId }: Room, excerpt: string) {
  const claimId = await insertTriaged(db, checker.account)
  const input = { claimId, source: { id: sourceId }, statement: statementOf({ excerpt }) }
  return { claimId, id: (await addEvidence(db, checker.account, input, NOW)).id }
}

const words = (html: string, selector: string) => load(html)(selector).text().replace(/\s+/g, ' ').trim()

describe('storing a copy', () => {
  test('a checker pastes what the source says and reads it in numbered paragraphs', async () => {
    const { db, checker, sourceId, form } = await newsroom()

    const sent = await checker.submit(form, { fields: { text: REPORT.replaceAll('\n', '\r\n') } })

    expect(sent.headers.location).toBe(`/sources/${sourceId}/snapshots/1?notice=snapshot_added`)
    const $ = load((await checker.open(sent.headers.location ?? '')).text)
    expect($('#paragraph-2 p').text()).toBe('We counted 54 offices in 21 countries.')
    expect($('#paragraph-2 a').attr('href')).toBe('#paragraph-2')
    expect($('main').text()).toContain(hashText(REPORT))
    expect($('main').text()).toContain('stored by Ines Checker')
    expect(await findSnapshot(db, sourceId, 1)).toMatchObject({ text: REPORT, takenAt: NOW })
  })

  test('a file in an old encoding is read as it was written', async () => {
    const { db, checker, sourceId, form } = await newsroom()
    const text = 'Die Behörde zählte 54 Büros in 21 Ländern, und die Zahl ist seither nicht geprüft.'

    await checker.submit(form, {
      fields: { text: '' },
      file: { field: 'file', name: 'bericht.txt', content: Buffer.from(text, 'latin1') },
    })

    expect((await findSnapshot(db, sourceId, 1))?.text).toBe(text)
  })

  test('a form that is sent twice stores one copy', async () => {
    const { db, checker, sourceId, form } = await newsroom()
    const page = (await checker.open(form)).text

    const answers = [
      await checker.submitFrom(page, form, { fields: { text: REPORT } }),
      await checker.submitFrom(page, form, { fields: { text: REPORT } }),
    ]

    expect(new Set(answers.map(({ headers }) => headers.location)).size).toBe(1)
    expect(await listSnapshotHeads(db, sourceId)).toHaveLength(1)
  })

  test('the day and time somebody read it are kept', async () => {
    const { db, checker, sourceId, form } = await newsroom()

    await checker.submit(form, { fields: { text: REPORT, takenOn: '2022-09-30', takenTime: '14:05' } })

    expect((await findSnapshot(db, sourceId, 1))?.takenAt.toISOString()).toBe('2022-09-30T14:05:00.000Z')
  })

  test.each<[string, Record<string, string>, string, string]>([
    ['nothing', { text: '' }, 'text', 'Paste the text of the source, or choose a file.'],
    ['marks without words', { text: '<p> </p>', format: 'html' }, 'text', 'There is no text in this'],
    ['a NUL', { text: 'We counted\0 54.' }, 'text', 'NUL character'],
    ['a day without a time', { text: REPORT, takenOn: '2022-09-30' }, 'takenTime', 'Give the time as well'],
    ['a time of no clock', { text: REPORT, takenOn: '2022-09-30', takenTime: '25:00' }, 'takenTime', '14:05'],
    [
      'a day to come',
      { text: REPORT, takenOn: '2030-01-01', takenTime: '10:00' },
      'takenOn',
      'lies in the future',
    ],
  ])('%s is explained at its field, and what was typed stays', async (_what, fields, field, sentence) => {
    const { db, checker, sourceId, form } = await newsroom()

    const sent = await checker.submit(form, { fields })

    const $ = load(sent.text)
    expect(sent.status).toBe(422)
    expect($('title').text()).toMatch(/^Error: /)
    expect($(`#${field}-error`).text()).toContain(sentence)
    expect($('#takenOn').val() ?? '').toBe(fields.takenOn ?? '')
    if (fields.text === REPORT) expect($('#text').text()).toContain('We counted 54 offices')
    expect(await listSnapshotHeads(db, sourceId)).toEqual([])
  })

  test('a text of 2 MiB is refused on its own form', async () => {
    const { checker, form } = await newsroom()

    const sent = await checker.submit(form, { fields: { text: 'word '.repeat(420_000) } })

    expect(sent.status).toBe(413)
    expect(words(sent.text, 'h1')).toBe('Store a copy')
    expect(words(sent.text, '.error-summary')).toContain('larger than 1 MiB')
  })

  test('markup in a copy is words', async () => {
    const room = await newsroom()
    await store(room, 'A <b>bold</b> count & <script>alert(1)</script>')

    const { text } = await room.checker.open(`/sources/${room.sourceId}/snapshots/1`)

    expect(words(text, '#paragraph-1 p')).toBe('A <b>bold</b> count & <script>alert(1)</script>')
    expect(load(text)('main script, main b').length).toBe(0)
  })
})

describe('the copies of a source', () => {
  test('a later copy says what changed since the one before', async () => {
    const room = await newsroom()
    await store(room, REPORT)
    await store(room, REPORT.replace('54', '102'))
    await store(room, REPORT.replace('54', '102'))

    const page = (number: number) => room.checker.open(`/sources/${room.sourceId}/snapshots/${number}`)

    const changed = load((await page(2)).text)
    expect(changed('#change').text()).toContain('Changed since copy 1')
    expect(changed('.difference del').text()).toContain('54')
    expect(changed('.difference ins').text()).toContain('102')
    expect(words((await page(3)).text, '[aria-labelledby=change]')).toContain(
      'both copies have the same words',
    )
    expect((await page(4)).status).toBe(404)
    const list = words(
      (await room.checker.open(`/sources/${room.sourceId}`)).text,
      '[aria-labelledby=copies]',
    )
    expect(list).toContain('The same words as copy 2.')
    expect(list).toContain('Changed since copy 1.')
  })

  test('the page of a source without a copy says what that means and leads to the form', async () => {
    const { checker, sourceId, form } = await newsroom()

    const $ = load((await checker.open(`/sources/${sourceId}`)).text)

    expect($('[aria-labelledby=copies]').text()).toContain('cannot be checked')
    expect($(`[aria-labelledby=copies] a[href="${form}"]`).length).toBe(1)
  })

  test('a reader of a cited source sees when it was read and its hash, and no word of it', async () => {
    const room = await newsroom()
    const editor = await signIn(room.app, 'editor')
    const { claimId } = await quote(room, 'We counted 54 offices')
    await store(room, REPORT)
    const reader = anonymous(room.app)
    const before = await reader.get(`/sources/${room.sourceId}`)
    await publishClaim(room.db, room.checker.account, editor.account, claimId)

    const { text } = await reader.open(`/sources/${room.sourceId}`)

    expect(before.status).toBe(404)
    const copies = words(text, '[aria-labelledby=copies]')
    expect(copies).toContain('Copy 1')
    expect(copies).toContain('23 November 2026, 12:00 UTC')
    expect(copies).toContain(hashText(REPORT))
    expect(load(text)('[aria-labelledby=copies] a').length).toBe(0)
    expect(text).not.toContain('ministry denied')
  })

  test('readers and administrators get neither copies nor checks', async () => {
    const room = await newsroom()
    await store(room, REPORT)
    const admin = await signIn(room.app, 'admin')
    const addresses = [
      `/sources/${room.sourceId}/snapshots/1`,
      room.form,
      `/excerpt-check?source=${room.sourceId}&excerpt=We+counted+102+offices+in+21+countries`,
    ]

    for (const address of addresses) {
      const asked = [await anonymous(room.app).get(address), await admin.get(address)]
      expect(asked.map(({ status }) => status)).toEqual([303, 403])
      for (const { text } of asked) expect(text).not.toContain('54 offices')
    }
  })
})

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
