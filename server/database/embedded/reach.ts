import { readdirSync, type Stats, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

interface Account {
  uid: number
  gid: number
}

const READ = 4
const ENTER = 1

/** True when the account can get to the folder from the root of the file system and read everything in it. */
export function mayReadAll(folder: string, account: Account): boolean {
  return mayReach(folder, account) && mayReadWithin(folder, account)
}

function mayReach(folder: string, account: Account): boolean {
  const parent = dirname(folder)
  if (!may(statSync(folder), account, ENTER)) return false
  return parent === folder || mayReach(parent, account)
}

function mayReadWithin(folder: string, account: Account): boolean {
  return readdirSync(folder).every((name) => {
    const path = join(folder, name)
    const stats = statSync(path)
    if (!stats.isDirectory()) return may(stats, account, READ)
    return may(stats, account, READ + ENTER) && mayReadWithin(path, account)
  })
}

/** The file's mode only: where an access list says more, a copy that was not needed does no harm. */
function may(stats: Stats, { uid, gid }: Account, wanted: number): boolean {
  const others = stats.gid === gid ? stats.mode >> 3 : stats.mode
  const bits = stats.uid === uid ? stats.mode >> 6 : others
  return (bits & wanted) === wanted
}
