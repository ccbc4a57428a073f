import { anonymous } from '../support/agent'
import { testApp } from '../support/app'
import { testDatabase } from '../support/database'

test('an address that does not exist is answered with a page', async () => {
  const app = testApp(await testDatabase())

  const response = await anonymous(app).get('/nothing-here')

  expect(response.status).toBe(404)
  expect(response.text).toContain('There is no such page.')
})
