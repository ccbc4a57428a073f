import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type TaggedWord, tagWords } from '../../../server/language/scoring/tagging'
import { sumFor } from './boosting'
import { readClaimBuster } from './claimbuster-data'
import { measureRanking, readDebates, sayFigures } from './debates'
import { columnsOf, fitOnDebates } from './fitting'

interface Candidate {
  name: string
  packages: string[]
  /** Loads it and gives its tagger, so that loading can be timed. */
  load(): (text: string) => TaggedWord[]
}

const CANDIDATES: Candidate[] = [
  { name: 'rules of our own', packages: [], load: () => tagWords },
  {
    name: 'wink-nlp',
    packages: ['wink-nlp', 'wink-eng-lite-web-model'],
    load: () => require('./tag-with-wink').tagWithWink,
  },
  {
    name: 'compromise',
    packages: ['compromise', 'efrt', 'grad-school', 'suffix-thumb'],
    load: () => require('./tag-with-compromise').tagWithCompromise,
  },
]

/**
 * Compares taggers on the same features, each with weights fitted for it; lines to print. Takes some minutes. Times
 * are of the processor, so that a busy machine matters less.
 */
export function measurePackages(): string[] {
  const sentences = readClaimBuster()
  const debates = readDebates()
  if (!sentences || !debates) return ['skipped: ../shared/data is absent']
  return CANDIDATES.flatMap((candidate) => {
    const started = process.cpuUsage()
    const tag = candidate.load()
    tag('The first sentence warms up.')
    const loading = millisecondsSince(started)
    const fitted = fitOnDebates(sentences, tag)
    const lines = debates.flat()
    const columns = columnsOf(
      lines.map(({ text }) => text),
      tag,
    )
    const rows = new Map(lines.map((line, row) => [line, row]))
    const ranking = measureRanking(debates, (line) => sumFor(fitted.model, columns, rows.get(line)!))
    return [
      `${candidate.name}: AUC ${fitted.auc.toFixed(3)}, F1 ${fitted.f1.toFixed(3)}, ${sayFigures(ranking)}`,
      `  loading ${loading.toFixed(0)} ms, tagging ${perArticle(tag, sentences).toFixed(1)} ms for 850 words, ${sizes(candidate)}`,
    ]
  })
}

function perArticle(tag: (text: string) => TaggedWord[], sentences: { text: string }[]): number {
  const some = sentences.slice(0, 2000)
  const words = some.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
  const started = process.cpuUsage()
  for (const { text } of some) tag(text)
  return (millisecondsSince(started) / words) * 850
}

function millisecondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

function sizes({ packages }: Candidate): string {
  const folders = packages.map((name) => join(__dirname, '../../../node_modules', name))
  const said = folders.map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    return `${name} ${version} (${license}, ${(bytesBelow(folder) / 1e6).toFixed(1)} MB)`
  })
  return said.join(', ') || 'nothing to install'
}

function bytesBelow(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
  return files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0)
}

if (require.main === module) process.stdout.write(`${measurePackages().join('\n')}\n`)
