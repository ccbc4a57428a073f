import { isPlural } from './nouns'
import { SCALES } from './number-words'
import { type Counted, readCounted } from './read-counted'
import type { Token } from './tokens'

/** An amount without a number: "dozens", "several", "a number of". */
export interface VagueAmount {
  start: number
  end: number
  first: number
  next: number
  counted?: string
}

const PLURAL_SCALES = /^(?:dozens|scores|hundreds|thousands|millions|billions|trillions|tens)$/
/** Count only what stands right behind them. */
const BEFORE_NOUNS = /^(?:several|many|numerous|countless|few|multiple|myriad|umpteen)$/
/** After "a", before "of" and a plural. */
const NOUNS =
  /^(?:number|handful|couple|string|series|lot|host|range|raft|multitude|plethora|variety|majority|minority)$/
const SIZES =
  /^(?:large|small|growing|limited|great|huge|significant|considerable|substantial|record|whole|good|tiny|vast|certain|high|low|big)$/

/** Reads the vague amount that begins at a token; undefined when there is none. */
export function readVague(tokens: Token[], at: number): VagueAmount | undefined {
  const token = tokens[at]
  if (token?.kind !== 'word') return undefined
  return readScales(tokens, at) ?? readBeforeNoun(tokens, at) ?? readNumberOf(tokens, at)
}

/** "hundreds of thousands of people", "several hundred", "dozens were hurt". */
function readScales(tokens: Token[], at: number): VagueAmount | undefined {
  if (!PLURAL_SCALES.test(tokens[at]!.lower)) return undefined
  let next = at + 1
  while (tokens[next]?.lower === 'of' && PLURAL_SCALES.test(tokens[next + 1]?.lower ?? '')) next += 2
  const isScore = /^(?:scores|tens)$/.test(tokens[at]!.lower)
  if (isScore && tokens[next]?.lower !== 'of' && next === at + 1) return undefined
  return vague(tokens, at, next, readCounted(tokens, next, null))
}

function readBeforeNoun(tokens: Token[], at: number): VagueAmount | undefined {
  const token = tokens[at]!
  const before = tokens[at - 1]?.lower ?? ''
  const isArticled = token.lower === 'a' && tokens[at + 1]?.lower === 'few'
  const word = isArticled ? tokens[at + 1]! : token
  if (
    !BEFORE_NOUNS.test(word.lower) ||
    /^(?:how|too|so|as|very|the|these|those|his|her|their|its|only)$/.test(before)
  ) {
    return undefined
  }
  let next = at + (isArticled ? 2 : 1)
  if (/^(?:dozen|hundred|thousand|million|billion)$/.test(tokens[next]?.lower ?? '')) next++
  const isScaled = next > at + (isArticled ? 2 : 1)
  const counted = readCounted(tokens, next, null)
  if (isScaled) return vague(tokens, at, next, counted)
  const isCount = counted && (isPlural(counted.words.split(' ').at(-1) ?? '') || tokens[next]?.lower === 'of')
  return isCount && !isTime(counted) ? vague(tokens, at, next, counted) : undefined
}

/** "for many years", "a few days": how long, and vaguely, is nothing to check. */
function isTime({ words }: Counted): boolean {
  return /^(?:\p{L}+ )?(?:seconds|minutes|hours|days|weeks|months|years|decades|centuries|times|ways)$/iu.test(
    words,
  )
}

/** "a number of methods", "a growing number of people", "a lot of channels". */
function readNumberOf(tokens: Token[], at: number): VagueAmount | undefined {
  if (!/^an?$/.test(tokens[at]!.lower)) return undefined
  const next = at + (SIZES.test(tokens[at + 1]?.lower ?? '') ? 2 : 1)
  if (!NOUNS.test(tokens[next]?.lower ?? '') || tokens[next + 1]?.lower !== 'of') return undefined
  const end = SCALES.has(tokens[next + 2]?.lower ?? '') ? next + 3 : next + 1
  const counted = readCounted(tokens, end, null)
  return counted && isPlural(counted.words.split(' ').at(-1) ?? '')
    ? vague(tokens, at, end, counted)
    : undefined
}

function vague(tokens: Token[], first: number, next: number, counted: Counted | undefined): VagueAmount {
  const { start } = tokens[first]!
  return { start, end: tokens[next - 1]!.end, first, next, ...(counted && { counted: counted.words }) }
}
