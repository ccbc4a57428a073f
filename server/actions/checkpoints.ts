import { type Checkpoint, checkpointText, readCheckpoint } from '../domain/checkpoint'
import { type MerkleTree, merkleTree } from '../domain/merkle'
import { type NoteSigner, openNote } from '../domain/signed-note'
import { findCheckpoint, insertCheckpoint, listCheckpoints } from '../store/checkpoints'
import type { Db } from '../store/db'
import { listEventHashes, verifyEventChain } from '../store/events'

/**
 * Publishes the checkpoint of the UTC day of `now`, unless that day has one. Safe in several processes at once.
 * The leaves of the tree are the 32 bytes of each event's hash, in order.
 *
 * Returns false when the day had its checkpoint already, or there is no history yet.
 */
export async function publishCheckpoint(db: Db, signer: NoteSigner, now: Date): Promise<boolean> {
  const day = now.toISOString().slice(0, 10)
  if ((await findCheckpoint(db, day)) !== undefined) return false
  const tree = await growTree(db)
  if (tree.size() === 0) return false
  const text = checkpointText({ origin: signer.name, size: tree.size(), root: rootOf(tree) })
  return insertCheckpoint(db, { day, size: tree.size(), note: signer.sign(text) })
}

export interface HistoryReport {
  /** Lines of the history that follow from each other. */
  events: number
  /** Sentences; empty when the history is what it was. */
  problems: string[]
  /** Checkpoints that the history agrees with. */
  agreed: number
}

/**
 * Holds the history against itself and against every checkpoint: those kept in the database, and `outside`, one that
 * somebody saved elsewhere. A tail that was cut, or a history written anew, shows only there.
 * With `verifier` the signature of each is asked for as well.
 */
export async function verifyHistory(
  db: Db,
  { outside, verifier }: { outside?: string; verifier?: string },
): Promise<HistoryReport> {
  const chain = await verifyEventChain(db)
  const notes = (await listCheckpoints(db)).map(({ day, note }) => ({
    name: `The checkpoint of ${day}`,
    note,
  }))
  if (outside !== undefined) notes.push({ name: 'The checkpoint from outside', note: outside })
  const found = notes.map((each) => readNote(each, verifier))
  const checkpoints = found.flatMap(({ checkpoint }) => checkpoint ?? [])
  const roots = await rootsAt(db, new Set(checkpoints.map(({ size }) => size)))
  const problems = found.flatMap((each) => problemOf(each, roots))
  const broken = chain.brokenAt === undefined ? [] : [`The history is broken at line ${chain.brokenAt}.`]
  return {
    events: chain.events,
    problems: [...broken, ...problems],
    agreed: found.length - problems.length,
  }
}

interface ReadNote {
  name: string
  checkpoint?: Checkpoint
}

/** A note nobody signed says nothing; without a verifier the words are taken as they are. */
function readNote({ name, note }: { name: string; note: string }, verifier: string | undefined): ReadNote {
  const text = verifier === undefined ? note.slice(0, note.lastIndexOf('\n\n') + 1) : openNote(note, verifier)
  return { name, checkpoint: text === undefined ? undefined : readCheckpoint(text) }
}

function problemOf({ name, checkpoint }: ReadNote, roots: Map<number, string>): string[] {
  if (checkpoint === undefined) return [`${name} is not signed by this key, or is no checkpoint.`]
  const root = roots.get(checkpoint.size)
  if (root === undefined) return [`${name} speaks of ${checkpoint.size} lines; the history is shorter.`]
  return root === checkpoint.root ? [] : [`${name} does not agree with the first ${checkpoint.size} lines.`]
}

async function growTree(db: Db): Promise<MerkleTree> {
  const tree = merkleTree()
  for await (const hash of listEventHashes(db)) tree.add(Buffer.from(hash, 'hex'))
  return tree
}

/** The root after each of the given numbers of lines, as far as the history goes. */
async function rootsAt(db: Db, sizes: ReadonlySet<number>): Promise<Map<number, string>> {
  const tree = merkleTree()
  const roots = new Map<number, string>()
  const note = () => sizes.has(tree.size()) && roots.set(tree.size(), rootOf(tree))
  note()
  for await (const hash of listEventHashes(db)) {
    tree.add(Buffer.from(hash, 'hex'))
    note()
  }
  return roots
}

function rootOf(tree: MerkleTree): string {
  return tree.root().toString('base64')
}
