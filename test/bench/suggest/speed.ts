import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readArticleText } from '../../../server/language/canonical-text'
import { suggestClaims } from '../../../server/language/suggesting/suggest-claims'
import { readGoldArticles } from '../../support/news-gold'

export interface Timing {
  name: string
  characters: number
  /** Milliseconds on the clock, and those that the processor worked for us. */
  clock: number
  cpu: number
}

/** Milliseconds that reading texts of so many words takes; the fastest of a few tries, after a warm-up. */
export function timeSizes(): { words: number; timing: Timing }[] {
  for (let round = 0; round < 5; round++) timeReading('warm-up', textOf(4000))
  return [850, 2000, 20_000, 200_000].map((words) => {
    const text = textOf(words)
    const tries = Array.from({ length: words > 50_000 ? 1 : 8 }, () => timeReading(`${words} words`, text))
    return { words, timing: tries.reduce((best, one) => (one.cpu < best.cpu ? one : best)) }
  })
}

/** Reads what nobody would write; an error is thrown on, so that it is seen. */
export function timeHostile(): Timing[] {
  return hostileInputs().map(([name, text]) => timeReading(name, text))
}

function hostileInputs(): [name: string, text: string][] {
  const made: [string, string][] = [
    ['100 kB without a space', 'x'.repeat(100_000)],
    ['100 kB of one digit', '7'.repeat(100_000)],
    ['100 kB of capitals', 'A'.repeat(100_000)],
    ['nested quotes', `${'“‘'.repeat(25_000)}he said${'’”'.repeat(25_000)}`],
    ['opening quotes', '“He said '.repeat(12_000)],
    ['straight quotes', '"'.repeat(100_000)],
    ['10,000 numbers', Array.from({ length: 10_000 }, (_one, at) => at * 7).join(' ')],
    ['10,000 numbers with commas', Array.from({ length: 10_000 }, (_one, at) => at * 7).join(', ')],
    ['number words', 'twenty hundred and '.repeat(5000)],
    ['100 kB of "said"', 'said '.repeat(20_000)],
    ['names without end', 'Mr. John Smith '.repeat(6600)],
    ['denials without end', 'He denied it. '.repeat(7000)],
    ['one sentence again and again', 'The ministry said 54 offices in 21 countries were shut. '.repeat(1800)],
    ['according to', 'according to '.repeat(7700)],
    ['commas', 'a, '.repeat(33_000)],
    ['white space', `a${' \t'.repeat(50_000)}b`],
    ['full stops', '.'.repeat(100_000)],
    ['brackets', '('.repeat(100_000)],
    ['dates', 'on 3 May 2021 '.repeat(7000)],
  ]
  const lines = naughtyStrings().map((line, at): [string, string] => [`naughty string ${at + 1}`, line])
  return [...made, ...lines, ['all naughty strings', naughtyStrings().join('\n\n')]]
}

/** The strings of the Big List of Naughty Strings; none where the list is absent. */
export function naughtyStrings(): string[] {
  const file = join(__dirname, '../../../../shared/data/adversarial/blns.json')
  if (!existsSync(file)) return []
  const lines: unknown = JSON.parse(readFileSync(file, 'utf8'))
  return Array.isArray(lines) ? lines.filter((line) => typeof line === 'string') : []
}

function textOf(words: number): string {
  const paragraphs: string[] = []
  const source = readGoldArticles().flatMap(({ article }) => article.text.split('\n\n'))
  for (let count = 0, at = 0; count < words; at++) {
    const paragraph = source[at % source.length]!
    paragraphs.push(paragraph)
    count += paragraph.split(/\s+/).length
  }
  return paragraphs.join('\n\n')
}

function timeReading(name: string, source: string): Timing {
  const clock = performance.now()
  const cpu = process.cpuUsage()
  suggestClaims({ ...readArticleText(source, 'plain'), language: 'en', referenceDate: '2026-03-12' })
  const { user, system } = process.cpuUsage(cpu)
  return {
    name,
    characters: source.length,
    clock: performance.now() - clock,
    cpu: (user + system) / 1000,
  }
}
