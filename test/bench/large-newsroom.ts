import type { Knex } from 'knex'

/** Behind every copied id: higher than any id of what is copied. */
const STRIDE = 100_000

/** Parents first; what points to somebody of the newsroom goes on pointing to them. */
const TABLES = [
  'claimants',
  'claims',
  'articles',
  'article_revisions',
  'passages',
  'passage_anchors',
  'sources',
  'evidence',
  'verdicts',
  'claim_quantities',
  'verdict_contributors',
]

const IDS = 'id claim_id article_id article_revision_id passage_id source_id claimant_id verdict_id'.split(
  ' ',
)

/** What has to differ from copy to copy, beside the ids. */
const ALTERED: Record<string, string> = {
  'articles.title': `t.title || ' ' || n`,
  'claimants.name': `t.name || ' ' || n`,
  'article_revisions.text_hash': `encode(sha256((t.text || n)::bytea), 'hex')`,
  'verdicts.content': `CASE WHEN t.content IS NULL THEN NULL ELSE jsonb_set(
      jsonb_set(t.content, '{claim,claimantId}', coalesce(to_jsonb((t.content #>> '{claim,claimantId}')::bigint + n * ${STRIDE}), 'null')),
      '{evidence}', (SELECT coalesce(jsonb_agg(item || jsonb_build_object('sourceId', (item ->> 'sourceId')::bigint + n * ${STRIDE})), '[]')
        FROM jsonb_array_elements(t.content -> 'evidence') AS item)) END`,
}

/**
 * Copies everything in the newsroom `copies` times: claims, articles, sources, claimants, verdicts. Without the log of
 * events, and without the triggers that guard a step: only the lists are meant to be long.
 */
export async function enlarge(db: Knex, copies: number): Promise<void> {
  await db.transaction(async (trx) => {
    await trx.raw('SET LOCAL session_replication_role = replica')
    for (const table of TABLES) {
      const columns = await storedColumns(trx, table)
      const names = columns.map((column) => `"${column}"`).join(', ')
      const values = columns.map((column) => copied(table, column)).join(', ')
      await trx.raw(
        `INSERT INTO "${table}" (${names}) OVERRIDING SYSTEM VALUE
         SELECT ${values} FROM "${table}" AS t, generate_series(1, ${copies}) AS n`,
      )
    }
  })
  await db.raw('ANALYZE')
}

function copied(table: string, column: string): string {
  const altered = ALTERED[`${table}.${column}`]
  if (altered) return altered
  return IDS.includes(column) ? `t."${column}" + n * ${STRIDE}` : `t."${column}"`
}

async function storedColumns(db: Knex, table: string): Promise<string[]> {
  return db('information_schema.columns')
    .where({ table_schema: 'public', table_name: table, is_generated: 'NEVER' })
    .pluck('column_name')
}
