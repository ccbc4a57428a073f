import type { Token } from './tokens'
import { currencyOfCode, unitNamed, unitOfSymbol } from './units'

/** A unit behind a number; `next` is the token behind it and `end` its end in the text. */
export interface ReadUnit {
  unit: string
  next: number
  end: number
}

/**
 * Reads the unit at a token: "per cent", "square metres", "kg", "°C", "Swiss francs". `number.isDigits` says whether the number
 * is in digits, which bare symbols need.
 */
export function readUnit(tokens: Token[], at: number, number: { isDigits: boolean }): ReadUnit | undefined {
  const token = tokens[at]
  if (!token) return undefined
  return readPhrase(tokens, at) ?? readSymbol(tokens, at, number.isDigits) ?? readWord(tokens, at)
}

function readPhrase(tokens: Token[], at: number): ReadUnit | undefined {
  for (const length of [3, 2]) {
    const words = tokens.slice(at, at + length)
    if (words.length < length) continue
    const unit = unitNamed(words.map(({ lower }) => lower).join(' '))
    if (unit !== undefined) return { unit, next: at + length, end: words.at(-1)!.end }
  }
  return undefined
}

function readSymbol(tokens: Token[], at: number, isDigits: boolean): ReadUnit | undefined {
  const token = tokens[at]!
  const unit = unitOfSymbol(token.text)
  if (unit === undefined || !isDigits) return undefined
  const isSign = !/^[a-z]$/i.test(token.text)
  if (!isSign && !token.glued) return undefined
  // "1080p" is the height of a picture.
  if (unit === 'pence' && tokens[at - 1]!.text.length > 2) return undefined
  return { unit, next: at + 1, end: token.end }
}

function readWord(tokens: Token[], at: number): ReadUnit | undefined {
  const token = tokens[at]!
  const unit = unitNamed(token.lower) ?? currencyOfCode(token.text)
  if (unit === undefined || NEEDS_PLURAL.test(token.lower)) return undefined
  return { unit, next: at + 1, end: token.end }
}

/** "54 foot soldiers", "two second homes", "won": more often another word. */
const NEEDS_PLURAL = /^(?:foot|second|won|crown|point|min|sec|ton|pound)$/
