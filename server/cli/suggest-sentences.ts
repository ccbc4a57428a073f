import type { Readable } from 'node:stream'
import { z } from 'zod'
import { featuresOf } from '../language/scoring/features-of'
import { kindOf } from '../language/scoring/kind'
import { readSentence } from '../language/scoring/reading'
import { scoreOf } from '../language/scoring/score'
import { readJsonLines } from './json-lines'

const sentenceLine = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  speaker: z.string().nullish(),
  doc: z.union([z.string(), z.number()]).nullish(),
})

type SentenceLine = z.infer<typeof sentenceLine>

/**
 * Scores sentences one by one and ranks them within their documents; JSON lines in, one JSON line for each out.
 *
 * Documents keep the order in which they first appear, sentences of one score the order in which they came. Lines
 * without `doc` are one document together. Scores have six digits, and it is those that rank.
 *
 * @throws Error with the number of a line that is no sentence; nothing is ranked in part
 */
export async function suggestSentences(input: Readable): Promise<string[]> {
  const documents = new Map<string, SentenceLine[]>()
  for await (const line of readJsonLines(input, sentenceLine)) {
    const key = JSON.stringify(line.doc ?? null)
    const lines = documents.get(key)
    if (lines) lines.push(line)
    else documents.set(key, [line])
  }
  return [...documents.values()].flatMap(ranked)
}

function ranked(lines: SentenceLine[]): string[] {
  const judged = lines.map(judge).sort((one, other) => other.score - one.score)
  return judged.map((line, at) => `${JSON.stringify({ ...line, rank: at + 1 })}\n`)
}

function judge({ id, text, speaker, doc }: SentenceLine) {
  const reading = readSentence(text)
  const { score, reasons } = scoreOf(featuresOf(reading))
  const { kind, checkable, whyNot } = kindOf(reading)
  return {
    id,
    score: Math.round(score * 1e6) / 1e6,
    ...(doc != null && { doc }),
    ...(speaker != null && { speaker }),
    kind,
    checkable,
    ...(whyNot && { why_not: whyNot }),
    reasons,
  }
}
