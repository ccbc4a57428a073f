import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The folder of measurement data beside the checkout; it is no part of the project. */
export const SHARED_DATA = join(__dirname, '../../../../shared/data')

export interface LabelledSentence {
  id: number
  text: string
  isWorthChecking: boolean
}

/** Sentences of US presidential debates with labels by Arslan, Hassan, Li and Tremayne; undefined where they are absent. */
export function readClaimBuster(): LabelledSentence[] | undefined {
  const file = join(SHARED_DATA, 'checkworthy-claimbuster/train.jsonl')
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => {
    const { sentence_id: id, text, label } = JSON.parse(line)
    return { id, text, isWorthChecking: label === 1 }
  })
}

export const FOLDS = 5
export const KEPT_BACK = 0

/** Which fifth a sentence belongs to, by FNV-1a over its id: the same whatever the order. Fifth 0 is never fitted on. */
export function foldOf({ id }: LabelledSentence): number {
  let hash = 2166136261
  for (const digit of String(id)) hash = Math.imul(hash ^ digit.charCodeAt(0), 16777619) >>> 0
  return (hash >>> 8) % FOLDS
}
