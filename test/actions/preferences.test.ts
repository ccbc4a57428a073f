import { setKeys, setShortcuts } from '../../server/actions/preferences'
import { getPreferences, upsertKeys } from '../../server/store/preferences'
import { insertPerson } from '../support/claims'
import { freshDatabase, withRollback } from '../support/database'
import { refusalOf } from '../support/verdicts'

const db = withRollback()

test('somebody who never chose has the standard keys, switched on', async () => {
  const checker = await insertPerson(db(), 'fact_checker')

  expect(await getPreferences(db(), checker.id)).toEqual({ shortcuts: true, keys: {} })
})

test('own keys and the switch do not undo each other, and are one person’s alone', async () => {
  const [checker, editor] = [await insertPerson(db(), 'fact_checker'), await insertPerson(db(), 'editor')]

  await setKeys(db(), checker, { make: 'x', open: 'o' })
  await setShortcuts(db(), checker, false)
  await setKeys(db(), checker, { make: 'y' })

  expect(await getPreferences(db(), checker.id)).toEqual({ shortcuts: false, keys: { make: 'y' } })
  expect(await getPreferences(db(), editor.id)).toEqual({ shortcuts: true, keys: {} })
})

test('refused keys leave those that were chosen before', async () => {
  const checker = await insertPerson(db(), 'fact_checker')
  await setKeys(db(), checker, { make: 'x' })

  const refusal = await refusalOf(setKeys(db(), checker, { make: 'n' }))

  expect(refusal).toContain('“n” is also the key of “next quantity without a claim”')
  expect((await getPreferences(db(), checker.id)).keys).toEqual({ make: 'x' })
})

test.each([
  ['a word', { make: 'cc' }],
  ['a digit', { make: '7' }],
  ['a blank', { make: ' ' }],
  ['a number', { make: 7 }],
])('%s as a key is refused by the database, too', async (_what, keys) => {
  const checker = await insertPerson(db(), 'fact_checker')

  const write = db().transaction((trx) => upsertKeys(trx, checker.id, keys as Record<string, string>))

  await expect(write).rejects.toThrow('preferences_key_is_one_character')
})

test('of two tabs that save keys and switch at once, both are kept', async () => {
  const house = await freshDatabase()
  const checker = await insertPerson(house, 'fact_checker')

  await Promise.all([setKeys(house, checker, { make: 'x' }), setShortcuts(house, checker, false)])

  expect(await getPreferences(house, checker.id)).toEqual({ shortcuts: false, keys: { make: 'x' } })
})
