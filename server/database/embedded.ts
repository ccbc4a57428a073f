import { mkdirSync } from 'node:fs'
import { join as joinPath, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { readableBinaries } from './embedded/binaries'
import { type Credentials, clusterFolderOf, ensureCluster, readCredentials } from './embedded/cluster'
import { join, type Membership } from './embedded/membership'
import { findPostmaster, type Postmaster } from './embedded/postmaster-file'
import type { Site } from './embedded/run-binary'
import { startServer, stopServer } from './embedded/server'
import { chooseServerUser } from './embedded/server-user'
import { errorMessage } from './error-code'
import type { Log } from './log-type'
import { isUnavailable } from './unavailable'

export interface EmbeddedOptions {
  /** Holds the cluster, its passwords and its log; made when missing. */
  dataDir: string
  log: Log
  /** Loses data in a crash and is faster for it. */
  forTests?: boolean
}

export interface Embedded {
  /** The role that owns the tables and migrates. */
  ownerUrl: string
  /** The role that the program runs as. */
  appUrl: string
  /** For maintenance and tests. */
  superuserUrl: string
  /** Leaves the server, and stops it when no other program uses it. */
  stop(): Promise<void>
}

/** How long programs that come and go at the same instant, or the remains of a killed server, may hold up a start. */
const PATIENCE = 120_000
const PAUSE = 200
const PAUSE_AFTER_FAILURE = 5_000

/**
 * A PostgreSQL of this checkout's own: starts it, or joins the one that another program of this checkout runs.
 * While the program runs, a server that dies is started again on the same port.
 */
export async function startEmbedded({ dataDir, log, forTests = false }: EmbeddedOptions): Promise<Embedded> {
  const home = joinPath(resolve(dataDir), 'postgres')
  mkdirSync(resolve(dataDir), { recursive: true, mode: 0o700 })
  const site = await prepareSite(home)
  const house: House = { site, credentials: readCredentials(home), log, forTests, logFile: `${home}.log` }
  const first = await enter(house, undefined)
  const presence = stayPresent(house, first)
  const { port } = first.postmaster
  return {
    ownerUrl: urlOf('claimtrail_owner', house.credentials.owner, port, 'claimtrail'),
    appUrl: urlOf('claimtrail_app', house.credentials.app, port, 'claimtrail'),
    superuserUrl: superuserUrl(house, port),
    stop: () => presence.end(),
  }
}

interface House {
  site: Site
  credentials: Credentials
  log: Log
  forTests: boolean
  logFile: string
}

interface Entry {
  postmaster: Postmaster
  membership: Membership
}

async function prepareSite(home: string): Promise<Site> {
  const clusterFolder = clusterFolderOf(home)
  const user = chooseServerUser(clusterFolder)
  const binFolder = readableBinaries(home, user)
  await ensureCluster(home, binFolder, user)
  return { binFolder, clusterFolder, user: chooseServerUser(clusterFolder) }
}

/** Starts or finds the server and joins it; again and again, since another program may be stopping it meanwhile. */
async function enter(house: House, preferredPort: number | undefined): Promise<Entry> {
  const end = Date.now() + PATIENCE
  for (;;) {
    try {
      const postmaster = await findOrStart(house, preferredPort)
      const membership = await join(superuserUrl(house, postmaster.port))
      house.log.info({ port: postmaster.port }, 'embedded PostgreSQL is up')
      return { postmaster, membership }
    } catch (error) {
      if (Date.now() > end || !passes(error)) throw error
      await sleep(PAUSE)
    }
  }
}

/** Another program's start or stop, the last processes of a killed server, a port taken in the same instant. */
const WHAT_PASSES = /lock file|pre-existing shared memory|could not create any TCP\/IP sockets/

function passes(error: unknown): boolean {
  return isUnavailable(error) || WHAT_PASSES.test(errorMessage(error))
}

async function findOrStart(house: House, preferredPort: number | undefined): Promise<Postmaster> {
  const { site, forTests, logFile } = house
  return findPostmaster(site.clusterFolder) ?? startServer(site, { preferredPort, forTests, logFile })
}

/** Keeps the program's entry alive until `end`, which leaves and stops the server if nobody else is there. */
function stayPresent(house: House, first: Entry): { end(): Promise<void> } {
  let entry: Entry | undefined = first
  let ending = false
  const watch = async () => {
    while (!ending) {
      await entry?.membership.lost
      if (ending) return
      entry = undefined
      house.log.warn('the embedded PostgreSQL went away; starting it again')
      await sleep(PAUSE)
      entry = await enter(house, first.postmaster.port).catch((error) => reportFailure(house, error))
    }
  }
  const watching = watch()
  const end = async () => {
    ending = true
    if (entry === undefined) await watching
    if (entry !== undefined) await leaveAndStop(house, entry)
  }
  let ended: Promise<void> | undefined
  return { end: () => (ended ??= end()) }
}

async function reportFailure({ log }: House, error: unknown): Promise<undefined> {
  log.error({ err: error }, 'the embedded PostgreSQL could not be started again; trying on')
  // Trying on is no reason for a program to stay that has nothing else to do.
  await sleep(PAUSE_AFTER_FAILURE, undefined, { ref: false })
  return undefined
}

async function leaveAndStop(house: House, { postmaster, membership }: Entry): Promise<void> {
  if (await membership.leave()) {
    await stopServer(house.site, postmaster.pid)
    house.log.info('embedded PostgreSQL stopped')
  }
  await membership.close()
}

function superuserUrl({ credentials }: House, port: number): string {
  return urlOf('postgres', credentials.superuser, port, 'postgres')
}

function urlOf(role: string, password: string, port: number, database: string): string {
  return `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`
}
