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

const lines = [
  { id: 1, doc: 'b', text: 'Thank you, and good evening to all of you.', speaker: 'Ada' },
  { id: 2, doc: 'a', text: 'Rents rose by 14 percent between 2016 and 2019.' },
  { id: 3, doc: 'b', text: 'The city closed 12 of its 40 schools last year.', speaker: 'Bo' },
  { id: 'four', doc: 'b', text: 'Thank you, and good evening to all of you.' },
]

function fileOf(text: string): string {
  const file = join(folder, 'lines.jsonl')
  writeFileSync(file, text)
  return file
}

async function suggestLines(rows: unknown[]) {
  const code = await run([
    'suggest',
    '--sentences',
    fileOf(rows.map((row) => JSON.stringify(row)).join('\n')),
  ])
  return {
    code,
    rows: printed.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  }
}

test('every sentence comes back, ranked within its document, ties in the order of the document', async () => {
  const { code, rows } = await suggestLines(lines)

  expect(code).toBe(0)
  expect(rows.map(({ id, doc, rank }) => [doc, rank, id])).toEqual([
    ['b', 1, 3],
    ['b', 2, 1],
    ['b', 3, 'four'],
    ['a', 1, 2],
  ])
  expect(rows[1].score).toBe(rows[2].score)
  expect(rows[0]).toMatchObject({ speaker: 'Bo', kind: 'quantity', checkable: true })
})

test('the reasons of a sentence add up to its score', async () => {
  const { rows } = await suggestLines(lines)

  for (const { score, reasons } of rows) {
    const sum = reasons.reduce((total: number, reason: { weight: number }) => total + reason.weight, 0)
    expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(score, 5)
  }
})

test('what cannot be checked says why', async () => {
  const { rows } = await suggestLines([{ id: 'q', text: 'Who paid for the bridge?' }])

  expect(rows[0]).toMatchObject({ checkable: false, why_not: 'It asks and asserts nothing.' })
})

test('the same input gives the same output, from a file as from standard input', async () => {
  const text = `\uFEFF${lines.map((row) => JSON.stringify(row)).join('\r\n')}\n\n`
  await run(['suggest', '--sentences', fileOf(text)])
  const fromFile = printed.out
  printed.out = ''

  const code = await printSuggestions(['--sentences'], Readable.from([Buffer.from(text)]))

  expect(code).toBe(0)
  expect(printed.out).toBe(fromFile)
})

test.each([
  ['no JSON', 'Line 3 is no JSON.'],
  ['{"id":7}', 'Line 3: text: '],
  ['{"id":8,"text":9}', 'Line 3: text: '],
  ['{"text":"The city closed."}', 'Line 3: id: '],
])('a line that is no sentence (%s) is named by its number, and nothing is ranked', async (line, message) => {
  const text = [JSON.stringify(lines[0]), '', line].join('\n')

  const code = await run(['suggest', '--sentences', fileOf(text)])

  expect(code).toBe(1)
  expect(printed.out).toBe('')
  expect(printed.err).toContain(message)
})

test('an empty input gives an empty output', async () => {
  expect(await run(['suggest', '--sentences', fileOf('\n \n')])).toBe(0)
  expect(printed.out).toBe('')
})

test.each([
  [['suggest', '--sentences', 'one', 'two'], 2],
  [['suggest', '--nonsense'], 2],
  [['suggest', '--sentences', '/nowhere/at/all.jsonl'], 1],
])('%p ends with %i and a message', async (argv, expected) => {
  expect(await run(argv)).toBe(expected)
  expect(printed.err).not.toBe('')
})
