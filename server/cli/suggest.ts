import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { listSuggestions } from './article-suggestions'
import { type Command, WrongUsage } from './command'
import { suggestSentences } from './suggest-sentences'

/** Says which sentences deserve a check, and why. Needs no database. */
export const suggest: Command = {
  summary: 'say which sentences deserve a check, and why',
  usage: [
    'Usage: claimtrail suggest [--limit N] [--date YYYY-MM-DD] [FILE]',
    '       claimtrail suggest --sentences [FILE]',
    '',
    'Reads from FILE or from standard input. Without --sentences that is one article in plain text or Markdown, and',
    'every sentence of it comes out as a JSON line, best first: {id, start, end, text, score, reasons[], quantities[],',
    'claimant?, speech_act?, kind, checkable, why_not?, wording, repeats?, answers?}. start and end count UTF-16 code',
    'units of the input, end exclusive; id counts the sentences from 1.',
    '  --limit N     print the best N only',
    '  --date DAY    the day on which "last year" and "on Tuesday" rest',
    '  --sentences   JSON lines {id, text, speaker?, doc?} in; for every line {id, score, rank, kind, checkable,',
    '                why_not?, reasons[]} out, ranked within doc. The weights of the reasons add up to the score before',
    '                squashing: score = 1 / (1 + e^-sum)',
  ].join('\n'),
  run: (argv) => printSuggestions(argv, process.stdin),
}

/** As the command does, with another standard input. */
export async function printSuggestions(argv: string[], input: Readable): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { sentences: { type: 'boolean' }, limit: { type: 'string' }, date: { type: 'string' } },
  })
  if (positionals.length > 1) throw new WrongUsage(`Name one file at most, not ${positionals.length}.`)
  const [file] = positionals
  const source = file === undefined ? input : createReadStream(file)
  if (values.sentences) {
    if (values.limit ?? values.date) throw new WrongUsage('--limit and --date are for articles.')
    await print(await suggestSentences(source))
  } else {
    await print(await articleLines(source, { ...readChoices(values), filename: file }))
  }
  return 0
}

interface Choices {
  limit: number
  referenceDate?: string | undefined
}

function readChoices({ limit, date }: { limit?: string | undefined; date?: string | undefined }): Choices {
  if (limit !== undefined && !/^\d{1,9}$/.test(limit)) throw new WrongUsage(`--limit ${limit} is no number.`)
  if (date !== undefined && !isDay(date)) throw new WrongUsage(`--date ${date} is no day like 2022-10-27.`)
  return { limit: limit === undefined ? Number.POSITIVE_INFINITY : Number(limit), referenceDate: date }
}

function isDay(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`)
  return /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date)
}

/** A byte order mark stays: offsets are those of the input. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

async function articleLines(
  input: Readable,
  { limit, ...options }: Choices & { filename: string | undefined },
): Promise<string[]> {
  const records = listSuggestions(decoder.decode(await buffer(input)), options)
  return records.slice(0, limit).map((record) => `${JSON.stringify(record)}\n`)
}

async function print(lines: Iterable<string>): Promise<void> {
  for (const line of lines) if (!process.stdout.write(line)) await once(process.stdout, 'drain')
}
