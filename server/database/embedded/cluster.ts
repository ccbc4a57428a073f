import { randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { clusterArgument, runBinary, type Site } from './run-binary'
import type { ServerUser } from './server-user'

/** Passwords of the cluster's roles, made at random when it was made. */
export interface Credentials {
  superuser: string
  owner: string
  app: string
}

const CREDENTIALS_FILE = 'credentials.json'

export function clusterFolderOf(home: string): string {
  return join(home, 'cluster')
}

export function readCredentials(home: string): Credentials {
  return JSON.parse(readFileSync(join(home, CREDENTIALS_FILE), 'utf8'))
}

/**
 * Makes a cluster at `home` unless there is one. It is built under another name and then renamed, so that a crash
 * never leaves half a cluster and of two programs at the same instant one wins and the other uses the winner's.
 */
export async function ensureCluster(home: string, binFolder: string, user: ServerUser): Promise<void> {
  if (existsSync(home)) return
  const draft = mkdtempSync(`${home}.new-`)
  try {
    await buildCluster(draft, binFolder, user)
    if (!existsSync(home)) renameSync(draft, home)
  } catch (error) {
    if (!existsSync(home)) throw error
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

async function buildCluster(draft: string, binFolder: string, user: ServerUser): Promise<void> {
  const clusterFolder = clusterFolderOf(draft)
  mkdirSync(clusterFolder, { mode: 0o700 })
  if (user !== undefined) chownSync(clusterFolder, user.uid, user.gid)
  const site = { binFolder, clusterFolder, user }
  await initialise(site)
  const credentials = { superuser: secret(), owner: secret(), app: secret() }
  writeFileSync(join(draft, CREDENTIALS_FILE), JSON.stringify(credentials), { mode: 0o600 })
  await makeRoles(site, credentials)
}

/** 24 random bytes as hexadecimal digits, which need no quoting in SQL or in a URL. */
function secret(): string {
  return randomBytes(24).toString('hex')
}

/**
 * The same order of characters on every machine (C, by code point), and the knowledge of what is a letter from the
 * machine where it has one for UTF-8: text search splits words by it. Nobody can sign in until makeRoles has run.
 */
async function initialise(site: Site): Promise<void> {
  const args = ['-D', clusterArgument(site), '--username=postgres', '--auth=reject', '--encoding=UTF8', '-k']
  const order = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  try {
    await runBinary(site, 'initdb', [...args, ...order, '--lc-ctype=C.UTF-8'])
  } catch (error) {
    if (String(error).includes('user does not exist')) throw namelessUser()
    if (!String(error).includes('locale')) throw error
    await runBinary(site, 'initdb', [...args, ...order])
  }
}

function namelessUser(): Error {
  return new Error(
    `PostgreSQL cannot be set up by user id ${process.getuid?.()}, which has no entry in /etc/passwd. Run the program ` +
      "as a user that has one (in a container: the image's own user, or root), or set DATABASE_URL.",
  )
}

const SIGN_IN_RULES = `# Only this machine, only by password.
host all all 127.0.0.1/32 scram-sha-256
host replication all 127.0.0.1/32 scram-sha-256
`

/** Roles and database are made by a server without any network, before the first one that listens. */
async function makeRoles(site: Site, credentials: Credentials): Promise<void> {
  const statements = [
    `ALTER ROLE postgres PASSWORD '${credentials.superuser}'`,
    `CREATE ROLE claimtrail_owner LOGIN CREATEDB PASSWORD '${credentials.owner}'`,
    `CREATE ROLE claimtrail_app LOGIN PASSWORD '${credentials.app}'`,
    'CREATE DATABASE claimtrail OWNER claimtrail_owner',
    'REVOKE TEMPORARY ON DATABASE claimtrail FROM PUBLIC',
  ]
  const alone = ['--single', '-D', clusterArgument(site), '-c', 'exit_on_error=on', 'postgres']
  await runBinary(site, 'postgres', alone, `${statements.join('\n')}\n`)
  writeFileSync(join(site.clusterFolder, 'pg_hba.conf'), SIGN_IN_RULES)
}
