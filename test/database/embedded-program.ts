import pino from 'pino'
import { connect } from '../../server/database/connect'
import { startEmbedded } from '../../server/database/embedded'

/**
 * A program that uses the embedded database, for the tests to start and kill: adds a row to `visits`, prints one line
 * of JSON and stays until it is told to end.
 */
async function visit(dataDir: string): Promise<void> {
  const embedded = await startEmbedded({ dataDir, log: pino({ level: 'silent' }) })
  const db = connect(embedded.superuserUrl)
  await db.raw('SELECT pg_advisory_lock(1)')
  await db.raw('CREATE TABLE IF NOT EXISTS visits (id bigint GENERATED ALWAYS AS IDENTITY)')
  await db.raw('INSERT INTO visits DEFAULT VALUES')
  const { rows } = await db.raw('SELECT count(*) AS visits FROM visits')
  await db.destroy()
  // Before the line is written: who reads it may end the program in the same instant.
  process.once('SIGTERM', () => embedded.stop().then(() => process.exit(0)))
  process.stdout.write(
    `${JSON.stringify({ visits: rows[0].visits, port: new URL(embedded.ownerUrl).port })}\n`,
  )
}

void visit(process.argv[2] ?? '')
