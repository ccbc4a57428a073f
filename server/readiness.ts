import type { Knex } from 'knex'
import { checkDurability } from './database/durability'
import { schemaVersion } from './database/schema-version'
import { findChainHead } from './store/events'

const MAX_AGE_MS = 1000
/** A health check that answers late is as good as one that says no. */
const PATIENCE_MS = 1500

/**
 * Says what this process needs to do its work, each with 'ok' or what is wrong; asks at most once a second, so that a
 * health check cannot become the load.
 */
export function readinessOf(db: Knex, isDraining: () => boolean): () => Promise<Record<string, string>> {
  let asked: { at: number; answer: Promise<Record<string, string>> } | undefined
  return () => {
    if (isDraining()) return Promise.resolve({ process: 'stopping' })
    const now = Date.now()
    if (!asked || now - asked.at >= MAX_AGE_MS) asked = { at: now, answer: within(PATIENCE_MS, look(db)) }
    return asked.answer
  }
}

async function look(db: Knex): Promise<Record<string, string>> {
  try {
    const { pending } = await schemaVersion(db)
    const weak = await checkDurability(db)
    const head = await findChainHead(db)
    return {
      database: 'ok',
      schema: pending.length === 0 ? 'ok' : 'migrations are missing',
      durability: weak.length === 0 ? 'ok' : weak.join(' '),
      history: head === undefined ? 'the head of the history is missing' : 'ok',
    }
  } catch {
    return { database: 'not reachable' }
  }
}

async function within(ms: number, answer: Promise<Record<string, string>>): Promise<Record<string, string>> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Record<string, string>>((resolve) => {
    timer = setTimeout(() => resolve({ database: 'does not answer in time' }), ms)
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}
