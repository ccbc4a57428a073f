import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { CLAIM_KINDS } from '../../server/domain/claim'
import { type ArticleText, readArticleText } from '../../server/language/canonical-text'
import { COMPARATORS } from '../../server/language/suggestion'

const piece = z.string().min(3)
const goldShape = z.strictObject({
  referenceDate: z.iso.date(),
  claims: z.array(
    z.strictObject({
      sentence: piece,
      claimant: piece,
      also: z.array(piece).default([]),
      kind: z.enum(CLAIM_KINDS),
      repeats: z.array(piece).default([]),
    }),
  ),
  quantities: z.array(
    z.strictObject({
      words: z.string().min(1),
      occurrence: z.int().min(1).default(1),
      value: z.number().nullable(),
      high: z.number().optional(),
      comparator: z.enum(COMPARATORS),
      unit: z.string().optional(),
      counted: z.string().optional(),
      optional: z.boolean().default(false),
    }),
  ),
  answers: z.array(
    z.strictObject({
      sentence: piece,
      kind: z.enum(['denies_existence', 'denies_characterisation', 'gives_other_purpose', 'concedes']),
      answers: z.array(piece).min(1),
    }),
  ),
})
export type Gold = z.infer<typeof goldShape>
export type GoldQuantity = Gold['quantities'][number]

export interface GoldArticle {
  name: string
  article: ArticleText
  gold: Gold
}

/** `news` was at hand while rules were written; `news-unseen` was written behind them and tunes nothing. */
export type GoldSet = 'news' | 'news-unseen'

/** Our own articles with what a careful reader would want proposed, in the order of their names. */
export function readGoldArticles(set: GoldSet = 'news'): GoldArticle[] {
  const folder = join(__dirname, '../fixtures', set)
  const names = readdirSync(folder).filter((file) => file.endsWith('.txt'))
  return names.sort().map((file) => {
    const name = file.replace('.txt', '')
    return {
      name,
      article: readArticleText(readFileSync(join(folder, file), 'utf8'), 'plain'),
      gold: goldShape.parse(JSON.parse(readFileSync(join(folder, `${name}.gold.json`), 'utf8'))),
    }
  })
}

/** Where the words of a gold quantity begin and end; undefined when the text does not have them so often. */
export function findGoldWords(text: string, { words, occurrence }: GoldQuantity) {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const finds = [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'gu'))]
  const start = finds[occurrence - 1]?.index
  return start === undefined ? undefined : { start, end: start + words.length }
}
