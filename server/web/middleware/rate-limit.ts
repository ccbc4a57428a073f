import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { TooMany } from '../shared/problems'

export interface LimitFigures {
  /** Wrong passwords for one account before the back-off starts. */
  freeFailures: number
  /** Seconds to wait after the first failure beyond those; doubles with each further one. */
  firstWaitSeconds: number
  longestWaitSeconds: number
  /** Sign-in attempts from one address in five minutes, right or wrong. */
  attemptsPerAddress: number
}

export const USUAL_LIMITS: LimitFigures = {
  freeFailures: 5,
  firstWaitSeconds: 2,
  longestWaitSeconds: 900,
  attemptsPerAddress: 60,
}

/** Brakes on guessing. In memory: a restart forgives, a second process counts for itself. */
export interface Limits {
  /** @throws TooMany while this account or this address has to wait */
  beforeSignIn(email: string, address: string): Promise<void>
  signInFailed(email: string): Promise<void>
  signInSucceeded(email: string): Promise<void>
}

const DAY = 86_400

/**
 * Per account a growing pause from the sixth wrong password on, never a lock: whoever knows the password gets in when the
 * pause is over, and other accounts feel nothing. Unknown accounts are counted alike, so the pause tells nothing.
 */
export function createLimits(figures: LimitFigures = USUAL_LIMITS): Limits {
  const failures = new RateLimiterMemory({ points: 1_000_000, duration: DAY, keyPrefix: 'failures' })
  const pauses = new RateLimiterMemory({
    points: 1,
    duration: figures.longestWaitSeconds,
    keyPrefix: 'pause',
  })
  const addresses = new RateLimiterMemory({ points: figures.attemptsPerAddress, duration: 300 })
  return {
    async beforeSignIn(email, address) {
      await consume(addresses, subnet(address))
      const pause = await pauses.get(email)
      if (pause && pause.consumedPoints > 1) throw tooMany(pause)
    },
    async signInFailed(email) {
      const { consumedPoints } = await failures.consume(email)
      const excess = consumedPoints - figures.freeFailures
      if (excess < 1) return
      const wait = Math.min(figures.longestWaitSeconds, figures.firstWaitSeconds * 2 ** (excess - 1))
      await pauses.block(email, wait)
    },
    async signInSucceeded(email) {
      await Promise.all([failures.delete(email), pauses.delete(email)])
    },
  }
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key)
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) throw tooMany(refusal)
    throw refusal
  }
}

function tooMany(state: RateLimiterRes): TooMany {
  const seconds = Math.max(1, Math.ceil(state.msBeforeNext / 1000))
  return new TooMany(`Too many attempts. Wait ${inWords(seconds)}, then try again.`, seconds)
}

function inWords(seconds: number): string {
  if (seconds < 90) return seconds === 1 ? 'one second' : `${seconds} seconds`
  return `${Math.ceil(seconds / 60)} minutes`
}

/** One household or provider customer: an IPv4 address, the first 64 bits of an IPv6 one. */
function subnet(address: string): string {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address
  return address.split(':').slice(0, 4).join(':')
}
