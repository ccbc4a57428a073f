import { connect } from '../../server/database/connect'
import { ROLES } from '../../server/domain/account'
import { allRoutes } from '../../server/web/routes'
import { agentOf, anonymous, createAccount } from '../support/agent'
import { testApp } from '../support/app'
import { freshDatabaseUrl } from '../support/database'

const gets = allRoutes(new Proxy({} as never, { get: () => () => undefined })).filter(
  (route) => route.method === 'get',
)

test('no page writes: each is answered where the database refuses every change', async () => {
  const url = await freshDatabaseUrl()
  const writer = connect(url)
  const reader = connect(`${url}?options=${encodeURIComponent('-c default_transaction_read_only=on')}`)
  const writing = testApp(writer)
  const reading = testApp(reader)
  const accounts = await Promise.all(ROLES.map((role) => createAccount(writing, role)))
  // The sessions are begun by the writing app and used in the reading one.
  const cookies = await Promise.all(accounts.map((account) => agentOf(writing, account)))
  const agents = [anonymous(reading), ...cookies.map((agent) => agent.on(reading))]

  const failed = []
  for (const { path } of gets) {
    for (const agent of agents) {
      const { status } = await agent.get(path.replace(/:\w+/g, '1'))
      if (status >= 500) failed.push(`${agent.account?.role ?? 'reader'} ${path}: ${status}`)
    }
  }
  await Promise.all([writer.destroy(), reader.destroy()])

  expect(failed).toEqual([])
})
