import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Config } from './config'
import type { Logger } from './log'

/** Slow senders lose the connection instead of keeping it. Milliseconds. */
const HEADERS_TIMEOUT = 10_000
const REQUEST_TIMEOUT = 30_000
const KEEP_ALIVE_TIMEOUT = 5_000
const LOOK_FOR_SLOW_ONES_EVERY = 5_000
/** What is in work when the program is told to stop may take this long. */
const FINISH_WITHIN = 10_000

export interface Serving {
  url: string
  /** Replaces the "starting" answers by the application. */
  begin(application: RequestListener): void
  isDraining(): boolean
  /** Says "not ready", waits for the load balancer to see it, finishes what is in work, and closes. */
  drain(): Promise<void>
}

/**
 * Listens before there is anything to say: a health check hears "live" and "not ready" from the first moment, and the
 * program comes up by itself when its database does.
 *
 * @throws Error naming the port when it is taken
 */
export async function serve(config: Config, log: Logger): Promise<Serving> {
  let application: RequestListener = starting
  let draining = false
  const server = createServer({ connectionsCheckingInterval: LOOK_FOR_SLOW_ONES_EVERY }, (req, res) => {
    if (draining) res.setHeader('Connection', 'close')
    application(req, res)
  })
  setTimeouts(server)
  await listen(server, config)
  const url = urlOf(server, config)
  log.info({ url }, 'listening')
  return {
    url,
    begin: (begun) => {
      application = begun
    },
    isDraining: () => draining,
    drain: async () => {
      draining = true
      await sleep(config.drainMs)
      await close(server)
    },
  }
}

function setTimeouts(server: Server): void {
  server.headersTimeout = HEADERS_TIMEOUT
  server.requestTimeout = REQUEST_TIMEOUT
  server.keepAliveTimeout = KEEP_ALIVE_TIMEOUT
}

function listen(server: Server, { host, port }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(isTaken(error) ? portTaken(port) : error))
    server.listen({ host, port }, resolve)
  })
}

function isTaken(error: Error): boolean {
  return 'code' in error && error.code === 'EADDRINUSE'
}

function portTaken(port: number): Error {
  return new Error(`Port ${port} is in use by another program. Set PORT to a free one.`)
}

function urlOf(server: Server, config: Config): string {
  const { port } = server.address() as AddressInfo
  return config.port === port ? config.publicUrl : config.publicUrl.replace(/(:\d+)?$/, `:${port}`)
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const force = setTimeout(() => server.closeAllConnections(), FINISH_WITHIN)
  await closed
  clearTimeout(force)
}

const starting: RequestListener = (req, res) => {
  if (req.url === '/health/live') return answer(res, 200, '{"status":"live"}')
  answer(res, 503, '{"status":"not ready","checks":{"process":"starting"}}')
}

function answer(res: ServerResponse, status: number, body: string): void {
  const headers = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' }
  res.writeHead(status, {
    ...headers,
    'X-Content-Type-Options': 'nosniff',
    ...(status === 503 && { 'Retry-After': '5' }),
  })
  res.end(`${body}\n`)
}
