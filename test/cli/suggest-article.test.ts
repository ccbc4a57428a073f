import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { run } from '../../server/cli/claimtrail'
import { printSuggestions } from '../../server/cli/suggest'
import { watchPrinted } from '../support/printed'

const printed = watchPrinted()
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'suggest-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const article =
  '\uFEFFStations Found Abroad\r\n\r\nThe group Harbour Watch said that 54 offices were opened in 21 countries ' +
  'last year.\r\n\r\nIt is a fine day. “We deny it,” the ministry’s spokesman, Ben Sample, said.'

async function suggestFor(text: string, name: string, ...options: string[]) {
  const file = join(folder, name)
  writeFileSync(file, text)
  const code = await run(['suggest', ...options, file])
  const rows = printed.out.trim().split('\n').filter(Boolean)
  return { code, rows: rows.map((line) => JSON.parse(line)) }
}

test('every sentence of an article comes out, best first, at its place in the input', async () => {
  const { code, rows } = await suggestFor(article, 'article.txt')

  expect(code).toBe(0)
  expect(rows.map(({ id }) => id).sort()).toEqual([1, 2, 3, 4])
  expect(rows.map(({ score }) => score)).toEqual(rows.map(({ score }) => score).sort((a, b) => b - a))
  for (const { start, end, text, score } of rows) {
    expect(article.slice(start, end)).toBe(text)
    expect(score).toBeGreaterThanOrEqual(0)
    expect(score).toBeLessThanOrEqual(1)
  }
})

test('the best sentence says why, who asserts it, and what it counts, at places in the input', async () => {
  const { rows } = await suggestFor(article, 'article.txt', '--limit', '1', '--date', '2022-10-27')

  expect(rows).toHaveLength(1)
  const [{ quantities, reasons, ...row }] = rows
  expect(row).toMatchObject({ id: 2, claimant: 'Harbour Watch', speech_act: 'said', checkable: true })
  expect(reasons[0]).toEqual({
    feature: expect.any(String),
    weight: expect.any(Number),
    sentence: expect.any(String),
  })
  expect(
    quantities.map(({ value, counted }: { value: number; counted: string }) => [value, counted]),
  ).toEqual([
    [54, 'offices'],
    [21, 'countries'],
  ])
  expect(
    quantities.map(({ start, end }: { start: number; end: number }) => article.slice(start, end)),
  ).toEqual(['54', '21'])
  expect(row.wording).toBe('54 offices were opened in 21 countries in 2021.')
})

test('offsets of a Markdown article are those of its source', async () => {
  const source = '# Found\n\nThe group said **54** [offices](https://a.example/54) were shut.\n\n> It rained.'
  const { rows } = await suggestFor(source, 'article.md')

  expect(new Set(rows.map(({ start, end }) => source.slice(start, end)))).toEqual(
    new Set(['Found', 'The group said **54** [offices](https://a.example/54) were shut.', 'It rained.']),
  )
})

test('an article from standard input is read as one from a file', async () => {
  await suggestFor(article, 'article.txt')
  const fromFile = printed.out
  printed.out = ''

  const code = await printSuggestions([], Readable.from([Buffer.from(article)]))

  expect(code).toBe(0)
  expect(printed.out).toBe(fromFile)
})

test('an empty article has no suggestions', async () => {
  expect(await suggestFor('', 'empty.txt')).toEqual({ code: 0, rows: [] })
})

test.each([
  [['suggest', '--limit', 'many']],
  [['suggest', '--date', '2022-02-30']],
  [['suggest', '--sentences', '--limit', '3']],
])('%p makes no sense and says so', async (argv) => {
  expect(await run(argv)).toBe(2)
  expect(printed.err).not.toBe('')
})
