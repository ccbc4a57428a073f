import { load } from 'cheerio'
import { hashText } from '../../server/language/text-hash'
import { findSnapshot, listSnapshotHeads } from '../../server/store/snapshots'
import { anonymous, signIn } from '../support/agent'
import { NOW } from '../support/claims'
import { newsroom, quote, REPORT, store } from '../support/copies'
import { publishClaim } from '../support/evidence'

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
