import { setTimeout as sleep } from 'node:timers/promises'
import type { Knex } from 'knex'
import { connect } from './connect'
import { startEmbedded } from './embedded'
import type { Log } from './log-type'

const PATIENCE_AT_END = 5_000

/** The part of the configuration that decides about the database. */
export interface DatabaseConfig {
  /** A PostgreSQL of the operator's; undefined means the embedded one. */
  databaseUrl?: string
  /** The role that migrates, when the operator keeps it apart from the one the program runs as. */
  databaseOwnerUrl?: string
  dataDir: string
}

export interface Database {
  /** What requests and jobs use. */
  db: Knex
  /** Owns the tables: for migrating, and for `grantAppRole` afterwards. The same as `db` when there is one role only. */
  ownerDb: Knex
  /** Ends the pools, and the embedded server with the last program that uses it. */
  close(): Promise<void>
}

/**
 * The database that the configuration asks for. An operator's own is not contacted yet, so that the program can start
 * before its database and report itself as not ready; the embedded one is running when this resolves.
 */
export async function databaseFor(config: DatabaseConfig, log: Log): Promise<Database> {
  if (config.databaseUrl !== undefined) return open(config.databaseUrl, config.databaseOwnerUrl, log)
  const embedded = await startEmbedded({ dataDir: config.dataDir, log })
  const database = open(embedded.appUrl, embedded.ownerUrl, log)
  return {
    ...database,
    close: async () => {
      await database.close()
      await embedded.stop()
    },
  }
}

function open(url: string, ownerUrl: string | undefined, log: Log): Database {
  const db = connect(url, { log })
  const ownerDb = ownerUrl === undefined ? db : connect(ownerUrl, { poolSize: 2, log })
  return {
    db,
    ownerDb,
    close: async () => {
      await endPool(db)
      if (ownerDb !== db) await endPool(ownerDb)
    },
  }
}

/** Waits for connections in use, but not for one whose transaction nobody will end: the server rolls that one back. */
async function endPool(db: Knex): Promise<void> {
  await Promise.race([db.destroy(), sleep(PATIENCE_AT_END, undefined, { ref: false })])
}
