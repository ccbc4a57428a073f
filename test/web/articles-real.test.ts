import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'cheerio'
import { signIn } from '../support/agent'
import { testApp } from '../support/app'
import { testDatabase } from '../support/database'

const FILE = join(__dirname, '..', '..', '..', 'shared', 'article.txt')
const isThere = existsSync(FILE)
if (!isThere) console.info('The real article is not beside this checkout: its journey is skipped.')

/** None of its sentences stands here: they are taken from the page by what they hold. */
const FIGURES = [
  '54',
  '25 cities',
  '230,000',
  'Amsterdam',
  'Ireland',
  'Canada',
  'Jiangsu',
  'illegal',
  'pandemic',
]

;(isThere ? test : test.skip)('the real article is taken apart through its pages', async () => {
  const app = testApp(await testDatabase())
  const checker = await signIn(app, 'fact_checker')
  const added = await checker.submit('/articles/new', {
    fields: { text: '', reference: 'unknown' },
    file: { field: 'file', name: 'article.txt', content: readFileSync(FILE) },
  })
  const path = added.headers.location?.split('?')[0]?.replace('/workbench', '/sentences') ?? ''
  const list = load((await checker.get(path)).text)
  const sentences = list('.sentence-list__words')
    .toArray()
    .map((each) => list(each).text())

  const saved = []
  for (const figure of FIGURES) {
    const number = sentences.findIndex((words) => words.includes(figure)) + 1
    const fields = {
      text: `A claim of our own about ${figure}.`,
      kind: 'event',
      voice: 'article',
      claimantName: '',
    }
    saved.push(await checker.submit(`${path}?at=${number}`, { form: '#make-claim', fields }))
  }

  expect(sentences.length).toBeGreaterThanOrEqual(34)
  expect(sentences.length).toBeLessThanOrEqual(40)
  expect(saved.map(({ status }) => status)).toEqual(FIGURES.map(() => 303))
  const $ = load((await checker.open(path.replace('/sentences', ''))).text)
  expect($('.page-head').text()).toContain('date unknown')
  expect($('.claim-card')).toHaveLength(FIGURES.length)
  expect($('.annotated__text mark').length).toBeGreaterThanOrEqual(FIGURES.length - 2)
  expect($('main').text()).toContain('unknown: days that the text names only relatively stay open')
})
