import { randomBytes } from 'node:crypto'
import {
  acceptInvitation,
  becomeFirstAdministrator,
  invite,
  openFirstAdministrator,
} from '../../actions/account-entry'
import type { Account } from '../../domain/account'
import { countAdministrators, findAccountByEmail } from '../../store/accounts'
import { type Db, inTransaction } from '../../store/db'
import { lockSettings } from '../../store/settings'
import { DEMO_ACCOUNTS, type DemoAccount } from './accounts'
import { ARABIC_ARTICLE, ARABIC_CHECKS, ARABIC_CLAIMS } from './arabic-report'
import { DEMO_ARTICLES, DEMO_TEXT_REVISIONS } from './articles'
import { DEMO_CLAIMS } from './claims'
import { DemoClock } from './clock'
import type { Dated } from './content'
import { DEMO_COPIES } from './copies'
import { DUTCH_CHECKS } from './dutch-checks'
import { enterArticle, enterClaim, enterCopy, reviseText } from './enter'
import { DEMO_LATER_CLAIMS } from './later-claims'
import { OFFICE_CHECKS } from './office-checks'
import { answerLate, research } from './research'
import { RETURN_CHECKS } from './return-checks'
import type { Room } from './room'
import { takeTurn } from './take-turn'
import { DEMO_CORRECTIONS, DEMO_LATE_REBUTTALS, DEMO_TURNS } from './turns'

const FIRST_DAY = '2022-10-26'

/**
 * Fills the demonstration's newsroom, act by act as people would have done it, in one transaction: all of it or
 * nothing. Returns false when it is there already; then nothing is written.
 *
 * @throws Error when the database holds somebody else's accounts
 */
export async function fillDemo(db: Db): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    await lockSettings(trx)
    if (await holdsDemo(trx)) return false
    if ((await countAdministrators(trx)) > 0)
      throw new Error('This database holds a newsroom of its own. The demonstration fills an empty one only.')
    const clock = new DemoClock()
    clock.open(FIRST_DAY)
    const people = await admitEverybody(trx, clock)
    const room: Room = { trx, clock, people, articles: new Map(), claims: new Map(), sources: new Map() }
    for (const { on, act } of inOrder()) {
      clock.open(on)
      await act(room)
    }
    return true
  })
}

/** They come and go in one transaction, so one of them stands for all. */
async function holdsDemo(db: Db): Promise<boolean> {
  const [first] = DEMO_ACCOUNTS
  return first !== undefined && (await findAccountByEmail(db, first.email)) !== undefined
}

interface Act {
  on: string
  act: (room: Room) => Promise<void>
}

/** By day; within a day in the order given here. */
function inOrder(): Act[] {
  const acts = [
    ...each([...DEMO_ARTICLES, ARABIC_ARTICLE], enterArticle),
    ...each([...DEMO_CLAIMS, ...DEMO_LATER_CLAIMS, ...ARABIC_CLAIMS], enterClaim),
    ...each(
      [...OFFICE_CHECKS, ...RETURN_CHECKS, ...DUTCH_CHECKS, ...ARABIC_CHECKS, ...DEMO_CORRECTIONS],
      research,
    ),
    ...each(DEMO_LATE_REBUTTALS, answerLate),
    ...each(DEMO_TURNS, takeTurn),
    ...each(DEMO_TEXT_REVISIONS, reviseText),
    ...each(DEMO_COPIES, enterCopy),
  ]
  return acts.sort((a, b) => a.on.localeCompare(b.on))
}

function each<Content extends Dated>(
  contents: readonly Content[],
  act: (room: Room, content: Content) => Promise<void>,
): Act[] {
  return contents.map((content) => ({ on: content.on, act: (room) => act(room, content) }))
}

/** The administrator by the first link, the others by invitation, as everywhere. */
async function admitEverybody(trx: Db, clock: DemoClock): Promise<Room['people']> {
  const people: Room['people'] = new Map()
  for (const person of DEMO_ACCOUNTS) {
    const admin = people.get('admin')
    people.set(person.key, await (admin ? admit(trx, clock, admin, person) : begin(trx, clock, person)))
  }
  return people
}

async function begin(trx: Db, clock: DemoClock, person: DemoAccount): Promise<Account> {
  const token = newToken()
  await openFirstAdministrator(trx, token, clock.next())
  return becomeFirstAdministrator(trx, token, { ...person, words: [] }, clock.next())
}

async function admit(trx: Db, clock: DemoClock, admin: Account, person: DemoAccount): Promise<Account> {
  const token = newToken()
  await invite(trx, admin, { email: person.email, role: person.role, token }, clock.next())
  return acceptInvitation(trx, token, { ...person, words: [] }, clock.next())
}

function newToken(): string {
  return randomBytes(32).toString('base64url')
}
