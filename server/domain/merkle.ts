import { createHash } from 'node:crypto'

export interface MerkleTree {
  /** Takes the bytes of the next entry. */
  add(entry: Uint8Array): void
  /** 32 bytes over all entries so far; the hash of nothing for an empty log. */
  root(): Buffer
  size(): number
}

/**
 * A growing Merkle tree over a log, of which only the right edge is kept: one hash for each set bit of the size, so
 * memory is logarithmic.
 *
 * Source: RFC 6962, section 2.1.
 */
export function merkleTree(): MerkleTree {
  const edge: { hash: Buffer; height: number }[] = []
  let size = 0
  return {
    add(entry) {
      let node = { hash: sha256(Buffer.from([0]), entry), height: 0 }
      for (let last = edge.at(-1); last?.height === node.height; last = edge.at(-1)) {
        edge.pop()
        node = { hash: parent(last.hash, node.hash), height: node.height + 1 }
      }
      edge.push(node)
      size += 1
    },
    root() {
      const hashes = edge.map(({ hash }) => hash)
      return hashes.length === 0 ? sha256() : hashes.reduceRight((right, left) => parent(left, right))
    },
    size: () => size,
  }
}

function parent(left: Buffer, right: Buffer): Buffer {
  return sha256(Buffer.from([1]), left, right)
}

function sha256(...parts: Uint8Array[]): Buffer {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
