import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { parseArgs } from 'node:util'
import { type Command, WrongUsage } from './command'
import { suggestSentences } from './suggest-sentences'

/** Says which sentences deserve a check, and why. Needs no database. */
export const suggest: Command = {
  summary: 'say which sentences deserve a check, and why',
  usage: [
    'Usage: claimtrail suggest --sentences [FILE]',
    '',
    'Reads from FILE or from standard input.',
    '  --sentences   JSON lines {id, text, speaker?, doc?} in; for every line {id, score, rank, kind, checkable,',
    '                why_not?, reasons[]} out, ranked within doc. The weights of the reasons add up to the score before',
    '                squashing: score = 1 / (1 + e^-sum)',
  ].join('\n'),
  run: (argv) => printSuggestions(argv, process.stdin),
}

export async function printSuggestions(argv: string[], input: Readable): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { sentences: { type: 'boolean' } },
  })
  if (positionals.length > 1) throw new WrongUsage(`Name one file at most, not ${positionals.length}.`)
  if (!values.sentences) throw new WrongUsage('Say --sentences.')
  const [file] = positionals
  const lines = await suggestSentences(file === undefined ? input : createReadStream(file))
  for (const line of lines) if (!process.stdout.write(line)) await once(process.stdout, 'drain')
  return 0
}
