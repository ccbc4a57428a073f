import type { Topic } from '../domain/claim'
import type { Db } from './db'

/** Finds the topic with this slug or makes it with this name; two people who do so at once get the same one. */
export async function ensureTopic(trx: Db, slug: string, name: string): Promise<number> {
  await trx('topics').insert({ slug, name }).onConflict('slug').ignore()
  return (await trx('topics').where({ slug }).first('id')).id
}

/** The topic, or undefined. */
export async function findTopic(db: Db, slug: string): Promise<Topic | undefined> {
  return db('topics').where({ slug }).first('id', 'slug', 'name')
}

/** All topics by name. */
export async function listTopics(db: Db): Promise<Topic[]> {
  return db('topics').orderBy('name').select('id', 'slug', 'name')
}
