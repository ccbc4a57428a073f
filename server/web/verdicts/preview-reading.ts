import type { Db } from '../../store/db'
import type { PublishedClaim } from '../shared/claim-parts'
import { readerPreview } from '../shared/reader-preview'
import { type DraftReading, readDraft } from './draft-reading'

export interface PreviewReading extends DraftReading {
  published: PublishedClaim
}

/** The verdict in work as readers would see it, made by the presenter of their page. */
export async function readPreview(db: Db, claimId: number, viewerId: number): Promise<PreviewReading> {
  const reading = await readDraft(db, claimId, viewerId)
  const content = reading.verdict?.submission?.content ?? reading.assessment.content
  return { ...reading, published: await readerPreview(db, content) }
}
