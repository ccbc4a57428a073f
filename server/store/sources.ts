import type { Source, SourceKind } from '../domain/source'
import type { Db } from './db'

export interface SourceFields {
  kind: SourceKind
  title: string
  publisher: string
  author: string
  url: string
  archivedUrl: string
  whereabouts: string
  publishedOn?: string
  language: string
  interestNote: string
}

/** Inserts a source and returns its id. */
export async function insertSource(trx: Db, fields: SourceFields, by: number, at: Date): Promise<number> {
  const [row] = await trx('sources')
    .insert({ ...toColumns(fields), created_by: by, created_at: at, updated_at: at })
    .returning('id')
  return row.id
}

/** Writes the fields when the stored revision is still `revision`, and counts it up. False when it is not. */
export async function updateSource(
  trx: Db,
  id: number,
  revision: number,
  fields: SourceFields,
  at: Date,
): Promise<boolean> {
  const rows = await trx('sources')
    .where({ id, revision })
    .update({ ...toColumns(fields), revision: revision + 1, updated_at: at })
  return rows === 1
}

/** The source, or undefined. */
export async function findSource(db: Db, id: number): Promise<Source | undefined> {
  const row = await db('sources').where({ id }).first()
  return row && toSource(row)
}

/** Sources by title, for choosing one; newest first when `limit` cuts the list. */
export async function listSources(db: Db, limit: number): Promise<Source[]> {
  return (await db('sources').orderBy('id', 'desc').limit(limit)).map(toSource)
}

function toColumns(fields: SourceFields) {
  return {
    kind: fields.kind,
    title: fields.title,
    publisher: fields.publisher,
    author: fields.author,
    url: fields.url,
    archived_url: fields.archivedUrl,
    whereabouts: fields.whereabouts,
    published_on: fields.publishedOn ?? null,
    language: fields.language,
    interest_note: fields.interestNote,
  }
}

// biome-ignore lint/suspicious/noExplicitAny: row mapper
export function toSource(row: any): Source {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    publisher: row.publisher,
    author: row.author,
    url: row.url,
    archivedUrl: row.archived_url,
    whereabouts: row.whereabouts,
    publishedOn: row.published_on ?? undefined,
    language: row.language,
    interestNote: row.interest_note,
    revision: row.revision,
    createdBy: row.created_by,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
