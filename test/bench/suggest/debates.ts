import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { featuresOf } from '../../../server/language/scoring/features-of'
import { readSentence } from '../../../server/language/scoring/reading'
import { scoreOf } from '../../../server/language/scoring/score'
import { SHARED_DATA } from './claimbuster-data'
import { averagePrecision, precisionAt, type Scored } from './ranking'

export interface DebateLine {
  text: string
  isChecked: boolean
}

export interface RankingFigures {
  map: number
  at5: number
  at10: number
  at20: number
}

const FOLDER = join(SHARED_DATA, 'checkworthy-ct20-task5-train')

/**
 * How well the first reading ranks the sentences that a desk chose to check, on debates and speeches that nothing was
 * fitted on, beside length; lines to print, and one that says so where the data is absent.
 */
export function measureDebates(): string[] {
  const debates = readDebates()
  if (!debates) return ['skipped: ../shared/data/checkworthy-ct20-task5-train is absent']
  const length = measureRanking(debates, ({ text }) => text.length)
  const ours = measureRanking(debates, ({ text }) => scoreOf(featuresOf(readSentence(text))).score)
  const sentences = debates.reduce((sum, lines) => sum + lines.length, 0)
  return [
    `${debates.length} transcripts, ${sentences} sentences`,
    `ours:   ${sayFigures(ours)}`,
    `length: ${sayFigures(length)}`,
    `ours against length: ${(ours.map / length.map).toFixed(2)} times the mean average precision (goal 1.5)`,
    'reference: hand rules MAP 0.075, P@10 0.072',
  ]
}

/** The transcripts in the order of their names; undefined where they are absent. */
export function readDebates(): DebateLine[][] | undefined {
  if (!existsSync(FOLDER)) return undefined
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.tsv'))
  return files.sort().map((file) => readDebate(readFileSync(join(FOLDER, file), 'utf8')))
}

/** Means over the documents; ties stay in the order of the document. */
export function measureRanking(debates: DebateLine[][], score: (line: DebateLine) => number): RankingFigures {
  const scored = debates.map((lines) =>
    lines.map((line): Scored => ({ score: score(line), isRight: line.isChecked })),
  )
  const mean = (figure: (all: Scored[]) => number) =>
    scored.reduce((sum, all) => sum + figure(all), 0) / scored.length
  return {
    map: mean(averagePrecision),
    at5: mean((all) => precisionAt(all, 5)),
    at10: mean((all) => precisionAt(all, 10)),
    at20: mean((all) => precisionAt(all, 20)),
  }
}

export function sayFigures({ map, at5, at10, at20 }: RankingFigures): string {
  return `MAP ${map.toFixed(4)}, P@5 ${at5.toFixed(3)}, P@10 ${at10.toFixed(3)}, P@20 ${at20.toFixed(3)}`
}

/** Columns: line number, speaker, text, label. */
function readDebate(table: string): DebateLine[] {
  const rows = table.split('\n').filter(Boolean)
  return rows.map((row) => {
    const [, , text = '', label = ''] = row.split('\t')
    return { text, isChecked: label.trim() === '1' }
  })
}
