import { load } from 'cheerio'
import { addArticle } from '../../server/actions/article-entry'
import { anonymous, signIn } from '../support/agent'
import { testApp } from '../support/app'
import { freshDatabase, testDatabase } from '../support/database'

const NOW = new Date('2026-11-23T12:00:00Z')

const TEXT = (group: string) =>
  [
    'Offices under review',
    `${group} says it has mapped 54 offices in 21 countries. Four governments have opened inquiries.`,
    'The ministry put the number of citizens who agreed to come home at 230,000.',
  ].join('\n\n')

async function app() {
  return testApp(await testDatabase(), { clock: () => NOW })
}

test('a fact-checker pastes a bare text and arrives at its workbench', async () => {
  const checker = await signIn(await app(), 'fact_checker')

  const added = await checker.submit('/articles/new', {
    fields: { text: TEXT('A rights group'), reference: 'unknown' },
  })

  expect(added.status).toBe(303)
  expect(added.headers.location).toMatch(/^\/articles\/\d+\/workbench\?notice=article_added$/)
  const list = await checker.get('/articles')
  expect(load(list.text)('main').text()).toContain('Offices under review')
})

test('the same text pasted again leads to the article that is there', async () => {
  const checker = await signIn(await app(), 'fact_checker')
  const fields = { text: TEXT('An observer'), reference: 'unknown' }
  const first = await checker.submit('/articles/new', { fields })

  const again = await checker.submit('/articles/new', { fields: { ...fields, title: 'Another title' } })

  const address = (location: string | undefined) => location?.split('?')[0]
  expect(address(again.headers.location)).toBe(address(first.headers.location))
  expect(again.headers.location).toContain('notice=article_known')
})

test('an uploaded file in an old encoding is read as it was written', async () => {
  const server = await app()
  const checker = await signIn(server, 'fact_checker')
  const words =
    'Die Behörde zählte 54 Büros in 21 Ländern. Die Zahl stammt aus dem Frühjahr und ist ungeprüft.'

  const added = await checker.submit('/articles/new', {
    fields: { text: '', reference: 'unknown' },
    file: { field: 'file', name: 'bericht.txt', content: Buffer.from(words, 'latin1'), type: 'text/plain' },
  })

  expect(added.status).toBe(303)
  const row = await server.deps.db('article_revisions').orderBy('id', 'desc').first()
  expect(row.text).toBe(words)
})

describe('what cannot be added is explained, and everything typed stays', () => {
  const typed = { title: 'A title kept', outlet: 'The Example', author: 'N. N.', reference: 'unknown' }

  test.each([
    ['nothing at all', {}, undefined, 'Paste the text of the article, or choose a file.'],
    ['white space only', { text: ' \n ' }, undefined, 'Paste the text of the article'],
    [
      'HTML without words',
      { text: '<p> </p><script>x</script>', format: 'html' },
      undefined,
      'There is no text in this',
    ],
    [
      'a publication tomorrow',
      { text: 'Words.', publishedOn: '2026-11-24' },
      undefined,
      'lies in the future',
    ],
    [
      'a day that does not exist',
      { text: 'Words.', publishedOn: '2026-02-30' },
      undefined,
      'Give a date that exists',
    ],
    ['two answers about the date', { text: 'Words.', referenceDate: '2022-10-01' }, undefined, 'Choose one'],
    [
      'an address that is a script',
      { text: 'Words.', url: 'javascript:alert(1)' },
      undefined,
      'whole address',
    ],
    [
      'a picture',
      {},
      { name: 'a.txt', content: Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1') },
      'This file is not a text',
    ],
    ['another kind of file', {}, { name: 'a.csv', content: 'a,b' }, 'Choose a .txt, .md or .html file'],
    ['a text and a file', { text: 'Words.' }, { name: 'a.txt', content: 'Words.' }, 'Leave one of them out'],
  ])('%s', async (_what, fields, file, sentence) => {
    const checker = await signIn(await app(), 'fact_checker')

    const answer = await checker.submit('/articles/new', {
      fields: { ...typed, ...fields },
      file: file && { field: 'file', ...file },
    })

    expect(answer.status).toBe(422)
    const $ = load(answer.text)
    expect($('title').text()).toMatch(/^Error: /)
    expect($('main').text()).toContain(sentence)
    expect($('#title').val()).toBe('A title kept')
    expect($('#outlet').val()).toBe('The Example')
    expect($('[name=reference]:checked').val()).toBe('unknown')
    for (const [name, value] of Object.entries(fields))
      expect($(`[name=${name}]:not([type=radio])`).val()).toBe(value)
  })

  test('nothing said about the reference date', async () => {
    const checker = await signIn(await app(), 'fact_checker')

    const answer = await checker.submit('/articles/new', { fields: { text: 'Words of an article.' } })

    expect(answer.status).toBe(422)
    expect(load(answer.text)('#reference-error').text()).toContain('or say that it is unknown')
    expect(load(answer.text)('#text').text()).toContain('Words of an article.')
  })

  test('everything that is missing is named at once, and each sentence leads to its field', async () => {
    const checker = await signIn(await app(), 'fact_checker')

    const answer = await checker.submit('/articles/new', { fields: { title: 'A title kept' } })

    const $ = load(answer.text)
    const places = $('.error-summary a')
      .toArray()
      .map((link) => $(link).attr('href'))
    expect(places).toEqual(['#text', '#reference'])
    expect($('#title').val()).toBe('A title kept')
  })

  test('the day of publication may be the reference date, if it is given', async () => {
    const server = await app()
    const checker = await signIn(server, 'fact_checker')
    const fields = { text: 'Words of a new article.', reference: 'published' }

    const without = await checker.submit('/articles/new', { fields })
    const added = await checker.submit('/articles/new', { fields: { ...fields, publishedOn: '2022-10-26' } })

    expect(load(without.text)('#publishedOn-error').text()).toContain('Give the date of publication')
    expect(added.status).toBe(303)
    const row = await server.deps.db('articles').orderBy('id', 'desc').first()
    expect(row.reference_date).toBe('2022-10-26')
  })

  test('the words of a good file stay when something else is wrong', async () => {
    const checker = await signIn(await app(), 'fact_checker')

    const answer = await checker.submit('/articles/new', {
      fields: { ...typed, publishedOn: '2030-01-01' },
      file: { field: 'file', name: 'report.md', content: '# Offices\n\nThere are 54.' },
    })

    expect(answer.status).toBe(422)
    expect(load(answer.text)('#text').text()).toContain('There are 54.')
    expect(load(answer.text)('#format').val()).toBe('markdown')
  })

  test.each([
    [
      'a text of 2 MiB',
      { text: 'word '.repeat(420_000) },
      undefined,
      'A text in this form is larger than 1 MiB',
    ],
    ['a file of 2 MiB', {}, 'word '.repeat(420_000), 'The file is larger than 1 MiB'],
  ])('%s', async (_what, fields, content, sentence) => {
    const checker = await signIn(await app(), 'fact_checker')

    const answer = await checker.submit('/articles/new', {
      fields: { ...typed, ...fields },
      file: content === undefined ? undefined : { field: 'file', name: 'long.txt', content },
    })

    expect(answer.status).toBe(413)
    const $ = load(answer.text)
    expect($('h1').text()).toBe('Add an article')
    expect($('.error-summary').text()).toContain(sentence)
    expect($('#title').val()).toBe('A title kept')
  })
})

test('readers do not see an article without a published verdict, and cannot add one', async () => {
  const server = await app()
  const checker = await signIn(server, 'fact_checker')
  const added = await checker.submit('/articles/new', {
    fields: { text: TEXT('Somebody'), reference: 'unknown' },
  })
  const id = /\/articles\/(\d+)/.exec(added.headers.location ?? '')?.[1]

  const reader = anonymous(server)

  expect((await reader.get(`/articles/${id}`)).status).toBe(404)
  expect((await reader.get(`/articles/${id}/ledger`)).status).toBe(404)
  expect(load((await reader.get('/articles')).text)('main').text()).not.toContain('Offices under review')
  expect((await reader.get('/articles/new')).headers.location).toMatch(/^\/sign-in/)
})

test('an edit is stored, and whoever saves second sees both and keeps their words', async () => {
  const server = await app()
  const checker = await signIn(server, 'fact_checker')
  const other = await signIn(server, 'editor')
  const added = await checker.submit('/articles/new', {
    fields: { text: TEXT('A group'), reference: 'unknown' },
  })
  const path = `/articles/${/\/articles\/(\d+)/.exec(added.headers.location ?? '')?.[1]}/edit`
  const opened = (await other.get(path)).text

  const saved = await checker.submit(path, { fields: { outlet: 'The Example' } })
  const second = await other.submitFrom(opened, path, { fields: { outlet: 'The Other', author: 'N. N.' } })

  expect(saved.status).toBe(303)
  expect(second.status).toBe(409)
  const $ = load(second.text)
  expect($('#outlet').val()).toBe('The Other')
  expect($('main').text()).toContain('The Example')
  const merged = await other.submitFrom(second.text, path)
  expect(merged.status).toBe(303)
  expect(load((await other.get(path)).text)('#outlet').val()).toBe('The Other')
})

test('the list of articles comes in pages, and a page too far is the last one', async () => {
  const server = testApp(await freshDatabase(), { clock: () => NOW })
  const checker = await signIn(server, 'fact_checker')
  const fields = { title: '', outlet: '', author: '', url: '', language: 'en' }
  for (let number = 1; number <= 21; number += 1) {
    const entry = {
      fields: { ...fields, title: `Article ${number}` },
      text: `Text ${number}.`,
      format: 'plain',
    } as const
    await addArticle(server.deps.db, checker.account, entry, NOW)
  }
  const titles = async (path: string) => {
    const $ = load((await checker.get(path)).text)
    return $('.desk-list__title')
      .toArray()
      .map((each) => $(each).text())
  }

  const first = await titles('/articles')
  const beyond = await titles('/articles?page=99')

  expect(first).toHaveLength(20)
  expect(first[0]).toBe('Article 21')
  expect(beyond).toEqual(['Article 1'])
})
