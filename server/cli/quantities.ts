import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { validDay } from '../language/quantities/calendar'
import { findQuantities } from '../language/quantities/find-quantities'
import type { Period, Quantity } from '../language/suggestion'
import { type Command, WrongUsage } from './command'
import { readJsonLines } from './json-lines'

/** Finds the quantities of texts, for measurements and other programs. Needs no database. */
export const quantities: Command = {
  summary: 'find the quantities of texts in JSON lines',
  usage: [
    'Usage: claimtrail quantities [--date YYYY-MM-DD] < LINES',
    '',
    'Reads JSON lines {id, text} and prints, for each,',
    '  {id, quantities: [{start, end, value, high?, comparator, unit?, counted?, period?, place?}]}',
    'start and end count UTF-16 code units, end exclusive. value is null for vague amounts ("dozens"). period is an ISO',
    'interval, ".." for an open side; without a reference date, relative dates ("last year") give none.',
  ].join('\n'),
  run: (argv) => printQuantities(argv, process.stdin),
}

const asked = z.object({ id: z.union([z.string(), z.number()]), text: z.string() })

/**
 * Answers line by line, and no faster than the answers are taken.
 *
 * @throws Error with the number of a line that is no `{id, text}`; the lines before it are answered
 */
export async function printQuantities(argv: string[], input: Readable): Promise<number> {
  const { values } = parseArgs({ args: argv, options: { date: { type: 'string' } } })
  const referenceDate = values.date
  if (referenceDate !== undefined && validDay(referenceDate) === undefined) {
    throw new WrongUsage(`${referenceDate} is no day: give it as YYYY-MM-DD.`)
  }
  for await (const { id, text } of readJsonLines(input, asked)) {
    const found = findQuantities(text, { referenceDate }).map(toPrinted)
    const goesOn = process.stdout.write(`${JSON.stringify({ id, quantities: found })}\n`)
    if (!goesOn) await once(process.stdout, 'drain')
  }
  return 0
}

function toPrinted({ start, end, value, high, comparator, unit, counted, period, place }: Quantity): object {
  return { start, end, value, high, comparator, unit, counted, period: period && asInterval(period), place }
}

function asInterval({ from = '..', to = '..' }: Period): string {
  return `${from}/${to}`
}
