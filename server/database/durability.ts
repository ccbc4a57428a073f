import type { Knex } from 'knex'

/** Without these a power cut or a crash loses what a reader or an editor was told is stored. */
const MUST_BE_ON = ['fsync', 'full_page_writes', 'synchronous_commit']

/**
 * Looks whether the server keeps what it acknowledges. Returns one sentence for each setting that is off, naming it
 * and what to do; empty when all is well.
 */
export async function checkDurability(db: Knex): Promise<string[]> {
  const settings: { name: string; setting: string }[] = await db('pg_settings')
    .whereIn('name', MUST_BE_ON)
    .orderBy('name')
    .select('name', 'setting')
  return settings.filter(({ setting }) => setting === 'off').map(({ name }) => sentence(name))
}

function sentence(name: string): string {
  return `PostgreSQL runs with ${name} = off and may lose what it acknowledged: set ${name} = on and reload the server.`
}
