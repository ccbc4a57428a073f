import { Readable } from 'node:stream'
import { run } from '../../server/cli/claimtrail'
import { printQuantities } from '../../server/cli/quantities'
import { watchPrinted } from '../support/printed'

const printed = watchPrinted()

const answers = () =>
  printed.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

test('each line is answered with its quantities, and fields that are not known are left out', async () => {
  const lines = [
    { id: 'a', text: 'From April 2021 to July 2022 at least 230 000 nationals went back.' },
    { id: 2, text: 'Dozens of families left.' },
    { id: 'c', text: 'Nothing to count.' },
  ]

  const code = await printQuantities([], Readable.from(lines.map((line) => `${JSON.stringify(line)}\n`)))

  expect(code).toBe(0)
  expect(answers()).toEqual([
    {
      id: 'a',
      quantities: [
        {
          start: 29,
          end: 45,
          value: 230000,
          comparator: 'at_least',
          counted: 'nationals',
          period: '2021-04-01/2022-07-31',
        },
      ],
    },
    { id: 2, quantities: [{ start: 0, end: 6, value: null, comparator: 'vague', counted: 'families' }] },
    { id: 'c', quantities: [] },
  ])
})

test('relative dates are resolved against a reference date and open sides are marked', async () => {
  const line = JSON.stringify({
    id: 1,
    text: 'In September 54 stations opened.\n\nBy 2030 there will be 102 stations.',
  })

  await printQuantities(['--date', '2022-10-27'], Readable.from([line]))

  expect(answers()[0].quantities.map(({ period }: { period: string }) => period)).toEqual([
    '2022-09-01/2022-09-30',
    '../2030-12-31',
  ])
})

test('a line separator inside of a text and a character cut between two pieces do no harm', async () => {
  const bytes = Buffer.from('{"id":1,"text":"54 cafés\u2028and 21 bars"}\n\n{"id":2,"text":"no number"}')
  const cut = bytes.indexOf(0xc3) + 1

  await printQuantities([], Readable.from([bytes.subarray(0, cut), bytes.subarray(cut)]))

  expect(answers().map(({ quantities }) => quantities.length)).toEqual([2, 0])
})

test.each([
  ['{"id":1,"text":"54"}\nnonsense', 'Line 2 is no JSON.'],
  ['{"id":1,"text":54}', 'Line 1: text'],
  ['\n\n{"text":"54"}', 'Line 3: id'],
])('the bad line of %j is named', async (input, message) => {
  await expect(printQuantities([], Readable.from([input]))).rejects.toThrow(message)
})

test('a day that is none is wrong usage', async () => {
  expect(await run(['quantities', '--date', '2022-02-30'])).toBe(2)
})
