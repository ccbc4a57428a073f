import { hash, verify } from '@node-rs/argon2'
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'
import { Refused } from '../domain/errors'
import { passwordObjection } from '../domain/password'

/** argon2id as of OWASP ASVS 5.0.0, appendix C: 46 MiB, one pass, one lane. The default algorithm is argon2id. */
const COST = { memoryCost: 47_104, timeCost: 1, parallelism: 1 }
/** More at once would take memory and processor from those who only read. */
const AT_ONCE = 2

/** Scores a password against common ones, keyboard rows, repetitions and sequences, without asking anybody outside. */
const estimator = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
/** The estimate grows with the square of the length; what starts so is not saved by its end. */
const ESTIMATED_PART = 72
/** Powers of ten of guesses. */
const ENOUGH_GUESSES = 10

/**
 * Refuses passwords that are too short, too long, common, or made of the given words.
 *
 * @throws Refused with a sentence for the field
 */
export function checkPassword(password: string, words: readonly string[], field = 'password'): void {
  const message = passwordObjection(password, words) ?? commonObjection(password, words)
  if (message) throw new Refused([{ message, field }])
}

function commonObjection(password: string, words: readonly string[]): string | undefined {
  const estimate = estimator.check(password.slice(0, ESTIMATED_PART), [...words])
  if (estimate.guessesLog10 >= ENOUGH_GUESSES) return undefined
  return 'This is among the passwords that are tried first. Several words that do not belong together are better.'
}

/** The argon2id string to store: parameters, salt and hash. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, COST))
}

/**
 * Whether the password is the one of `stored`. Without an account it takes just as long and is false: how long an answer
 * takes must not tell who has an account.
 */
export async function isPassword(password: string, stored: string | undefined): Promise<boolean> {
  const against = stored ?? (await nobodysHash())
  const matches = await inTurn(() => verify(against, password))
  return stored !== undefined && matches
}

let nobody: Promise<string> | undefined

function nobodysHash(): Promise<string> {
  nobody ??= hashPassword('nobody has this password')
  return nobody
}

let running = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  running += 1
  try {
    return await work()
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}
