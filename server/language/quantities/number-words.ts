const list = (words: string): string[] => words.split(' ')

const SMALL = list(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
    'seventeen eighteen nineteen',
)
const TENS = list('twenty thirty forty fifty sixty seventy eighty ninety')

/** "seven" → 7, "forty" → 40. */
export const UNITS: ReadonlyMap<string, number> = new Map([
  ...SMALL.map((word, value) => [word, value] as const),
  ...TENS.map((word, at) => [word, (at + 2) * 10] as const),
])

/** What a number is multiplied by when the word follows it. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
  ['trillion', 1e12],
])

/** Scales that are written behind digits only, without a blank or with one: "1.2bn", "54k". */
export const SHORT_SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['mio', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
])

/** What a share is one of: "two thirds" → 3. The ordinals among them count nothing without an article or a number. */
export const DENOMINATORS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['quarter', 4],
  ['quarters', 4],
  ...list('third fourth fifth sixth seventh eighth ninth tenth').flatMap((word, at): [string, number][] => [
    [word, at + 3],
    [`${word}s`, at + 3],
  ]),
])

/** Signs that are whole numbers' remainders: "2½". */
export const FRACTION_SIGNS: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
])
