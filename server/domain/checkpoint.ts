/** What the history was at one moment: so many lines, with this Merkle root over their hashes. */
export interface Checkpoint {
  /** Which log this is: the site's host and `/log`. */
  origin: string
  size: number
  /** 32 bytes as base64. */
  root: string
}

/** A checkpoint as it was published. `day` is the UTC day it stands for. */
export interface PublishedCheckpoint {
  day: string
  size: number
  /** The signed note, as it is served. */
  note: string
}

/** The text of a checkpoint, to be signed. Source: C2SP tlog-checkpoint. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${root}\n`
}

/** Reads the text of a checkpoint; lines after the third are extensions. Returns `undefined` when it is none. */
export function readCheckpoint(text: string): Checkpoint | undefined {
  const [origin, size, root] = text.split('\n')
  if (!origin || !/^(0|[1-9]\d{0,15})$/.test(size ?? '') || !/^[A-Za-z0-9+/]{43}=$/.test(root ?? ''))
    return undefined
  return { origin, size: Number(size), root: root ?? '' }
}
