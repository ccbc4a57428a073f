import { gzipSync } from 'node:zlib'
import { connect } from '../../server/database/connect'
import { browserStage, patiently } from '../support/browser'
import { addLongArticle, articleText } from './long-article'

jest.setTimeout(240_000)
const stage = browserStage()

/** As many a sentence in the short article as in the long one. */
const ARTICLES = { long: { words: 20_000, claims: 400 }, short: { words: 2_000, claims: 40 } }
const KEYS = 120
/** A machine busy with other tests is not the program: the best of these counts. */
const TIMES = 3

let long: number
let short: number

beforeAll(async () => {
  const db = connect(stage().newsroom.databaseUrl, { poolSize: 2 })
  try {
    long = await addLongArticle(db, articleText(ARTICLES.long.words), ARTICLES.long.claims)
    short = await addLongArticle(db, articleText(ARTICLES.short.words), ARTICLES.short.claims)
  } finally {
    await db.destroy()
  }
})

interface Measured {
  /** From the end of the response to the first key that moved the cursor, in milliseconds. */
  interactive: number
  /** What the script took for each key, in milliseconds. */
  keys: number[]
  /** The sentence where the keys ended. */
  at: string
}

test('a fact-checker works on 20,000 words with 400 claims as fast as on a page: it answers within a second, each key within a frame', async () => {
  const runs: Measured[] = []
  for (let time = 0; time < TIMES; time += 1) runs.push(await measure(long))

  const interactive = Math.min(...runs.map((run) => run.interactive))
  const medians = runs.map(({ keys }) => rank(keys, 0.5))
  const best = runs[medians.indexOf(Math.min(...medians))]?.keys ?? []
  console.log(
    `20,000 words: interactive ${runs.map((run) => run.interactive.toFixed(0)).join(', ')} ms after the response; ` +
      `script a key: median ${rank(best, 0.5).toFixed(2)}, p95 ${rank(best, 0.95).toFixed(2)}, most ${Math.max(...best).toFixed(2)} ms`,
  )
  expect(runs.map(({ at }) => at)).toEqual(runs.map(() => `sentence-${KEYS + 2}`))
  expect(interactive).toBeLessThan(1000)
  expect(Math.min(...medians)).toBeLessThan(16)
})

test('the workbench of a long article weighs no more for each sentence than that of a short one', async () => {
  const [big, small] = [await weigh(long), await weigh(short)]

  const perSentence = ({ raw, packed, sentences }: Weight) => [raw / sentences, packed / sentences] as const
  for (const [name, each] of [
    ['long', big],
    ['short', small],
  ] as const)
    console.log(
      `${name}: ${each.sentences} sentences, ${each.claims} marks, ${each.raw} bytes, ${each.packed} packed; ` +
        `a sentence ${perSentence(each)
          .map((size) => size.toFixed(0))
          .join(', ')}`,
    )
  expect([big.sentences, small.sentences]).toEqual([1000, 100])
  expect([big.claims, small.claims]).toEqual([400, 40])
  expect(perSentence(big)[0]).toBeLessThanOrEqual(perSentence(small)[0])
  expect(perSentence(big)[1]).toBeLessThanOrEqual(perSentence(small)[1])
})

/** Opens it in a browser of its own and goes down by `j`, the first as soon as somebody listens. */
async function measure(article: number): Promise<Measured> {
  const { context, page, go } = await stage().open('fact_checker')
  await page.addInitScript(() => {
    const down = () => {
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'j', bubbles: true, cancelable: true }),
      )
      if (document.activeElement?.id === 'sentence-2')
        Object.assign(window, { answeredAt: performance.now() })
      else setTimeout(down, 4)
    }
    down()
  })
  await go(`/articles/${article}/workbench?at=1`)
  await page.waitForFunction(() => 'answeredAt' in window)
  const measured = await page.evaluate(async (times) => {
    const keys = []
    for (let time = 0; time < times; time += 1) {
      const before = performance.now()
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'j', bubbles: true, cancelable: true }),
      )
      keys.push(performance.now() - before)
      await new Promise((done) => requestAnimationFrame(done))
    }
    const [navigation] = performance.getEntriesByType('navigation')
    const responded = navigation instanceof PerformanceNavigationTiming ? navigation.responseEnd : Number.NaN
    const answered = 'answeredAt' in window ? Number(window.answeredAt) : Number.NaN
    return { interactive: answered - responded, keys, at: document.activeElement?.id ?? '' }
  }, KEYS)
  await context.close()
  return measured
}

interface Weight {
  raw: number
  packed: number
  sentences: number
  claims: number
}

async function weigh(article: number): Promise<Weight> {
  const { context } = await stage().open('fact_checker')
  const html = await (await patiently(() => context.request.get(`/articles/${article}/workbench`))).text()
  const count = (pattern: RegExp) => html.match(pattern)?.length ?? 0
  return {
    raw: Buffer.byteLength(html),
    packed: gzipSync(html).length,
    sentences: count(/id="sentence-\d+"/g),
    claims: count(/<mark\b/g),
  }
}

/** The value that `share` of them do not exceed. */
function rank(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? Number.NaN
}
