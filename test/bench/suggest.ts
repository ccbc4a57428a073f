import type { GoldSet } from '../support/news-gold'
import { type ArticleMeasures, hasRealArticle, measureRealArticle } from './suggest/article'
import { measureClaimbuster } from './suggest/claimbuster'
import { measureDebates } from './suggest/debates'
import { f1, measureNews, type Share, shareOf } from './suggest/news'
import { type Timing, timeHostile, timeSizes } from './suggest/speed'

/**
 * Prints what the first reading of articles is worth, and what it takes: `npm run bench:suggest`, with `-- --misses`
 * every miss on our own articles in words.
 */
function printAll(): void {
  printArticle()
  heading('2. Debates and speeches that nothing was fitted on')
  for (const words of measureDebates()) line(words)
  heading('3. A fifth of the labelled sentences, kept back from fitting')
  for (const words of measureClaimbuster()) line(words)
  const withMisses = process.argv.includes('--misses')
  heading('4. Our own articles, which were at hand while the rules were written')
  printNews('news', withMisses)
  heading('   Further articles of our own, which no rule was written for')
  printNews('news-unseen', withMisses)
  printSpeed()
  heading('6. Property tests: npx jest --selectProjects=fast --testPathPatterns suggesting')
}

function printArticle(): void {
  heading('1. The real article')
  if (!hasRealArticle) line('skipped: ../shared/article.txt is absent')
  else printArticleMeasures(measureRealArticle())
}

function printArticleMeasures(measures: ArticleMeasures): void {
  for (const { claim, rank, isRightClaimant, said } of measures.ranks)
    line(
      `${claim.padEnd(4)} rank ${String(rank).padStart(2)}  claimant ${isRightClaimant ? 'right' : 'WRONG'}: ${said}`,
    )
  const among = measures.ranks.filter(({ rank }) => rank <= 24).length
  line(`among the first 24 of ${measures.sentences}: ${among} of ${measures.ranks.length}`)
  line(`right claimants: ${measures.ranks.filter((one) => one.isRightClaimant).length} (goal 13)`)
  for (const { value, counted, isFound, isCounted } of measures.quantities)
    line(`${value} ${counted}: ${isFound ? 'found' : 'MISSED'}, ${isCounted ? 'counted' : 'NOT COUNTED'}`)
  line(`other quantities with a value: ${measures.otherQuantities.join('; ') || 'none'}`)
  line(`boilerplate ranks ${measures.lastRanks.boilerplate}, the chant ${measures.lastRanks.chant}`)
  for (const name of ['denial', 'concession'] as const) {
    const { kind, answer, claims } = measures[name]
    line(`${name}: ${kind}, ${answer ?? 'no answer'}, answers ${claims.join(', ') || 'nothing'}`)
  }
  for (const disagreement of measures.disagreements) line(`disagreement: ${disagreement}`)
}

function printNews(set: GoldSet, withMisses: boolean): void {
  const measures = measureNews(set)
  line(`recall in the top half:      ${percent(measures.recallTopHalf)} (goal 95)`)
  line(`recall in the top third:     ${percent(measures.recallTopThird)}`)
  line(`precision in the top third:  ${percent(measures.precisionTopThird)}`)
  line(`claimants:                   ${percent(measures.claimants)} (goal 85)`)
  line(`kinds:                       ${percent(measures.kinds)}`)
  for (const name of ['quantities', 'denials', 'denialSentences'] as const) {
    const { found, missed, wrong } = measures[name]
    const precision = (found / (found + wrong)).toFixed(3)
    const recall = (found / (found + missed)).toFixed(3)
    line(`${name}: F1 ${f1(measures[name]).toFixed(3)}, precision ${precision}, recall ${recall}`)
  }
  line(
    `of the quantities found: comparator ${percent(measures.comparators)}, unit ${percent(measures.units)},`,
  )
  line(`  what is counted ${percent(measures.counted)}; kinds of denials ${percent(measures.denialKinds)}`)
  if (withMisses) for (const miss of measures.misses) line(`- ${miss}`)
}

function printSpeed(): void {
  heading('5. Speed')
  const sizes = timeSizes()
  for (const { timing } of sizes) line(sayTiming(timing))
  const [, two, twenty, twoHundred] = sizes.map(({ timing }) => timing.cpu)
  line(
    `20,000 to 2,000 words: × ${(twenty! / two!).toFixed(1)}; 200,000: × ${(twoHundred! / two!).toFixed(1)}`,
  )
  const hostile = timeHostile().sort((one, other) => other.cpu - one.cpu)
  line(`hostile inputs: ${hostile.length}, none threw; the slowest:`)
  for (const timing of hostile.slice(0, 5)) line(sayTiming(timing))
}

function sayTiming({ name, characters, clock, cpu }: Timing): string {
  return `${name} (${characters} characters): ${clock.toFixed(0)} ms, processor ${cpu.toFixed(0)} ms`
}

function percent(share: Share): string {
  return `${(shareOf(share) * 100).toFixed(1)} % (${share.right} of ${share.of})`
}

function heading(words: string): void {
  process.stdout.write(`\n${words}\n`)
}

function line(words: string): void {
  process.stdout.write(`  ${words}\n`)
}

printAll()
