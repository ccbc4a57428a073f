import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type HistoryReport, verifyHistory } from '../actions/checkpoints'
import { loadConfig } from '../config'
import { databaseFor } from '../database/database-for'
import { createLog } from '../log'
import { checkpointSigner } from '../web/shared/checkpoint-signer'
import type { Command } from './command'

/** For whoever doubts: is the history what it was when its checkpoints were signed? */
export const verifyHistoryCommand: Command = {
  summary: 'hold the history against itself and against its signed checkpoints',
  usage: [
    'Usage: claimtrail verify-history [--checkpoint FILE] [--verifier KEY] [--json]',
    '',
    'Recomputes every hash of the history and compares it with each kept checkpoint.',
    '  --checkpoint FILE   also with one that was saved elsewhere: only that shows a tail that was cut',
    '  --verifier KEY      the key that signs, as the page /log gives it; else that of this configuration',
    '  --json              {"events": …, "agreed": …, "problems": […]} on one line',
    '',
    'Ends with 1 when something does not agree.',
  ].join('\n'),
  async run(argv) {
    const options = {
      checkpoint: { type: 'string' },
      verifier: { type: 'string' },
      json: { type: 'boolean' },
    } as const
    const { values } = parseArgs({ args: argv, options })
    const outside = values.checkpoint === undefined ? undefined : readFileSync(values.checkpoint, 'utf8')
    const config = loadConfig()
    const database = await databaseFor(config, createLog('warn', process.stderr))
    try {
      const verifier = values.verifier ?? checkpointSigner(config).verifier
      const report = await verifyHistory(database.db, { outside, verifier })
      process.stdout.write(values.json ? `${JSON.stringify(report)}\n` : inWords(report))
      return report.problems.length === 0 ? 0 : 1
    } finally {
      await database.close()
    }
  },
}

function inWords({ events, agreed, problems }: HistoryReport): string {
  const lines = [`${events} lines follow from each other; ${agreed} checkpoints agree.`, ...problems]
  return lines.map((line) => `${line}\n`).join('')
}
