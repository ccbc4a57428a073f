import { openFirstAdministrator } from '../../server/actions/account-entry'
import { connect } from '../../server/database/connect'
import type { Stage, Visit } from '../support/browser'
import { type Newsroom, startNewsroom } from '../support/browser-newsroom'
import { emptyDatabaseUrl } from '../support/database'
import { linkOn, type Reached, served } from './sights'

/** A newsroom on its first day, with nothing in it: three people who come in one after the other. */
export interface FirstDay {
  newsroom: Newsroom
  /** The page that makes the first administrator. */
  entrance: Reached
  reader: Visit
  administrator: Visit
  editor: Visit
}

const TOKEN = 'first-day-first-day-first-day-first-day-42'

/** The program makes its tables itself; the first administrator invites an editor. The caller closes the newsroom. */
export async function firstDay(stage: Stage, prepare: (visit: Visit) => Promise<Visit>): Promise<FirstDay> {
  const newsroom = await startNewsroom(await emptyDatabaseUrl())
  const [reader, administrator, editor] = [
    await prepare(await stage.openAt(newsroom)),
    await prepare(await stage.openAt(newsroom)),
    await prepare(await stage.openAt(newsroom)),
  ]
  const path = await offerEntrance(newsroom)
  const entrance = await served(reader, () => reader.go(path))
  await administrator.go(path)
  await enter(administrator, 'A. First', 'first@newsroom.example')
  await administrator.go('/admin/invitations')
  await administrator.page.locator('#email').fill('second@newsroom.example')
  await administrator.page.locator('[name=role][value=editor]').check()
  await served(administrator, () => administrator.page.locator('main .button--primary').click())
  await editor.go(await linkOn(administrator))
  await enter(editor, 'B. Second')
  return { newsroom, entrance, reader: await prepare(await stage.openAt(newsroom)), administrator, editor }
}

/** As the program does when it starts without an administrator, but with a token known here: the path of the link. */
export async function offerEntrance({ databaseUrl }: Newsroom): Promise<string> {
  const db = connect(databaseUrl, { poolSize: 1 })
  await openFirstAdministrator(db, TOKEN, new Date()).finally(() => db.destroy())
  return `/first-administrator/${TOKEN}`
}

async function enter({ page }: Visit, name: string, email?: string): Promise<void> {
  await page.locator('#name').fill(name)
  if (email !== undefined) await page.locator('#email').fill(email)
  await page.locator('#password').fill('lamp-oil-for-the-night-desk-17')
  await page.locator('main .button--primary').click()
  await page.waitForURL('**/account**')
}
