import { addSource } from '../../actions/sources'
import type { Account } from '../../domain/account'
import { shownVerdict } from '../../domain/publication'
import type { Verdict } from '../../domain/verdict'
import type { Db } from '../../store/db'
import { listVerdicts } from '../../store/verdicts'
import type { DemoClock } from './clock'
import type { Person } from './content'
import { DEMO_SOURCES } from './sources'

/** The newsroom while it is being filled: who is there, what has which id, and what time it is. */
export interface Room {
  trx: Db
  clock: DemoClock
  people: Map<Person, Account>
  articles: Map<string, number>
  claims: Map<string, number>
  sources: Map<string, number>
}

/** What stands under a key. @throws Error when the content names something that is not there */
export function need<Key extends string, Value>(map: Map<Key, Value>, key: Key): Value {
  const value = map.get(key)
  if (value === undefined) throw new Error(`The demonstration has no “${key}” at this point.`)
  return value
}

/** The id of a source, added when it is used for the first time. */
export async function sourceId(room: Room, by: Account, key: string): Promise<number> {
  const known = room.sources.get(key)
  if (known !== undefined) return known
  const stated = DEMO_SOURCES[key]
  if (stated === undefined) throw new Error(`The demonstration has no source “${key}”.`)
  const blank = { publisher: '', author: '', url: '', archivedUrl: '', whereabouts: '', interestNote: '' }
  const statement = { ...blank, language: 'en', ...stated }
  const id = await addSource(room.trx, by, statement, room.clock.next())
  room.sources.set(key, id)
  return id
}

/** The verdict of the claim that readers see. */
export async function shownVerdictOf(room: Room, claim: string): Promise<Verdict> {
  const verdict = shownVerdict(await listVerdicts(room.trx, need(room.claims, claim)))
  if (verdict === undefined) throw new Error(`The demonstration has no verdict on “${claim}” at this point.`)
  return verdict
}
