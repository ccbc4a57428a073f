import { connect } from '../../server/database/connect'
import { ROLES } from '../../server/domain/account'
import { allRoutes } from '../../server/web/routes'
import { agentOf, anonymous, createAccount } from '../support/agent'
import { testApp } from '../support/app'
import { NOW } from '../support/claims'
import { freshDatabaseUrl } from '../support/database'
import { fillPath, insertSeed } from '../support/seed'

const gets = allRoutes(new Proxy({} as never, { get: () => () => undefined })).filter(
  (route) => route.method === 'get',
)

/** An administrator exists: nobody becomes the first one. */
const NOT_SHOWN = ['/first-administrator/:token']

test('no page writes: each is answered where the database refuses every change', async () => {
  const url = await freshDatabaseUrl()
  const writer = connect(url)
  const reader = connect(`${url}?options=${encodeURIComponent('-c default_transaction_read_only=on')}`)
  const writing = testApp(writer, { clock: () => NOW })
  const reading = testApp(reader, { clock: () => NOW })
  const seed = await insertSeed(writer)
  const accounts = await Promise.all(ROLES.map((role) => createAccount(writing, role)))
  // The sessions are begun by the writing app and used in the reading one.
  const cookies = await Promise.all(accounts.map((account) => agentOf(writing, account)))
  const agents = [anonymous(reading), ...cookies.map((agent) => agent.on(reading))]

  const failed = []
  const shown = new Set<string>()
  for (const { path } of gets) {
    for (const agent of agents) {
      const { status, headers } = await agent.get(fillPath(path, seed))
      if (status >= 500) failed.push(`${agent.account?.role ?? 'reader'} ${path}: ${status}`)
      const following = status === 301 ? (await agent.get(headers.location ?? '')).status : status
      if (following === 200) shown.add(path)
    }
  }
  await Promise.all([writer.destroy(), reader.destroy()])

  expect(failed).toEqual([])
  expect(gets.map(({ path }) => path).filter((path) => !shown.has(path))).toEqual(NOT_SHOWN)
})
