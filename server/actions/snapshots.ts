import type { Account } from '../domain/account'
import type { SourceFormat } from '../domain/article'
import { NotFound, Refused } from '../domain/errors'
import { type ReadingTime, readingMoment } from '../domain/snapshot'
import { readArticleText } from '../language/canonical-text'
import { hashText } from '../language/text-hash'
import { type Db, inTransaction } from '../store/db'
import { appendEvent } from '../store/events'
import { insertSnapshot } from '../store/snapshots'
import { lockSource } from '../store/source-search'

export interface NewSnapshot extends ReadingTime {
  sourceId: number
  /** As it was pasted or decoded, in `format`. */
  text: string
  format: SourceFormat
}

/**
 * Stores a copy of what a source says and returns its number. The same text again is a copy of its own: that nothing
 * changed until then is worth knowing.
 * Nobody becomes a contributor of a verdict by it: a verdict rests on excerpts, and a copy changes none.
 *
 * @throws NotFound when there is no such source
 * @throws Refused when no visible word remains, or it was read in the future or at half a time
 */
export async function addSnapshot(db: Db, actor: Account, input: NewSnapshot, now: Date): Promise<number> {
  const { text } = readArticleText(input.text, input.format)
  if (text === '') throw new Refused([{ field: 'text', message: EMPTY }])
  const read = readingMoment(input, now)
  if (!read.ok) throw new Refused([read.objection])
  const { sourceId } = input
  const copy = { sourceId, text, textHash: hashText(text), takenAt: read.at }
  return inTransaction(db, async (trx) => {
    if ((await lockSource(trx, sourceId)) === undefined) throw new NotFound('source')
    const number = await insertSnapshot(trx, copy, actor.id, now)
    await appendEvent(trx, {
      actor,
      verb: 'source.snapshot_added',
      subject: { kind: 'source', id: sourceId },
      to: { number, textHash: copy.textHash, takenAt: copy.takenAt },
      at: now,
    })
    return number
  })
}

const EMPTY =
  'There is no text in this. Paste the words of the source, or choose another format if they were lost.'
