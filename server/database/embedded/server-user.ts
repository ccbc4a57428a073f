import { readFileSync, statSync } from 'node:fs'

/** Who the server process runs as; undefined means: as whoever runs this program. */
export type ServerUser = { uid: number; gid: number } | undefined

/** First choice first. Whoever it is owns the cluster's files and nothing else. */
const PREFERRED_NAMES = ['postgres', 'nobody']

/**
 * PostgreSQL refuses to run as root, so that a hole in it is not a hole in the machine. Started by root, it runs as
 * the owner of the cluster that is there, or for a new one as an unprivileged account of the machine. The account must
 * have an entry in /etc/passwd, since initdb looks its own name up.
 *
 * @throws Error when the program runs as root on a machine without any other account
 */
export function chooseServerUser(clusterFolder: string): ServerUser {
  if (process.getuid?.() !== 0) return undefined
  return ownerOf(clusterFolder) ?? unprivilegedAccount()
}

function ownerOf(folder: string): ServerUser {
  const found = statSync(folder, { throwIfNoEntry: false })
  return found === undefined || found.uid === 0 ? undefined : { uid: found.uid, gid: found.gid }
}

function unprivilegedAccount(): ServerUser {
  const accounts = readAccounts().filter(({ uid, gid }) => uid > 0 && gid > 0)
  const byName = PREFERRED_NAMES.map((name) => accounts.find((account) => account.name === name))
  const chosen = byName.find((account) => account !== undefined) ?? accounts[0]
  if (chosen === undefined) {
    throw new Error(
      'PostgreSQL refuses to run as root, and this machine has no other account (/etc/passwd) to run it as. ' +
        'Start the program as an ordinary user, or set DATABASE_URL.',
    )
  }
  return { uid: chosen.uid, gid: chosen.gid }
}

function readAccounts(): { name: string; uid: number; gid: number }[] {
  return passwdLines().map((line) => {
    const [name = '', , uid, gid] = line.split(':')
    return { name, uid: Number(uid), gid: Number(gid) }
  })
}

function passwdLines(): string[] {
  try {
    return readFileSync('/etc/passwd', 'utf8').split('\n').filter(Boolean)
  } catch {
    return []
  }
}
