import { isNewsroom, type Viewer } from '../../domain/account'
import { NotFound } from '../../domain/errors'
import type { HistoryEvent } from '../../domain/event'
import type { Evidence } from '../../domain/evidence'
import { shownVerdict } from '../../domain/publication'
import type { SnapshotHead } from '../../domain/snapshot'
import type { Source } from '../../domain/source'
import type { FrozenEvidence } from '../../domain/verdict-content'
import { maySeeClaim } from '../../domain/visibility'
import { type CitedSource, findCitedSource, listCitingClaimIds } from '../../store/cited-sources'
import type { Db } from '../../store/db'
import { listSubjectEvents } from '../../store/events'
import { listEvidenceOfSource } from '../../store/evidence'
import { type ClaimWithVerdicts, listClaimsWithVerdicts } from '../../store/published-claims'
import { listSnapshotHeads } from '../../store/snapshots'
import { findSource } from '../../store/sources'

/** One claim that rests on the source, by one excerpt. */
export interface Reliance extends ClaimWithVerdicts {
  evidence: FrozenEvidence | Evidence
  /** True when the revision that readers see does not cite it any more. */
  isPast: boolean
}

export interface SourceReading {
  source: CitedSource
  reliances: Reliance[]
  /** Stored copies without their words, newest first. */
  copies: SnapshotHead[]
  /** For the newsroom only. */
  history: HistoryEvent[]
}

/**
 * What the viewer may know of a source: readers what published revisions cite, the newsroom what is stored now.
 *
 * @throws NotFound when there is no such source, or the viewer may not know of it
 */
export async function readSource(db: Db, id: number, viewer: Viewer): Promise<SourceReading> {
  if (isNewsroom(viewer)) return readStored(db, id)
  const source = await findCitedSource(db, id)
  if (source === undefined) throw new NotFound('source')
  const claims = await listClaimsWithVerdicts(db, await listCitingClaimIds(db, id))
  const seen = claims.filter(({ claim, verdicts }) => maySeeClaim(viewer, claim, verdicts, false))
  return {
    source,
    reliances: seen.flatMap((each) => citations(each, id)),
    copies: await listSnapshotHeads(db, id),
    history: [],
  }
}

/** A stored source in the words of a cited one. */
export function asCited({ id, kind, publishedOn, ...source }: Source): CitedSource {
  const { title, publisher, author, url, archivedUrl, whereabouts, language, interestNote } = source
  return {
    sourceId: id,
    sourceKind: kind,
    publishedOn: publishedOn ?? null,
    title,
    publisher,
    author,
    url,
    archivedUrl,
    whereabouts,
    language,
    interestNote,
  }
}

async function readStored(db: Db, id: number): Promise<SourceReading> {
  const source = await findSource(db, id)
  if (source === undefined) throw new NotFound('source')
  const evidence = await listEvidenceOfSource(db, id)
  const claims = await listClaimsWithVerdicts(db, [...new Set(evidence.map(({ claimId }) => claimId))])
  return {
    source: asCited(source),
    reliances: evidence.flatMap((each) =>
      claims
        .filter(({ claim }) => claim.id === each.claimId)
        .map((claim) => ({ ...claim, evidence: each, isPast: false })),
    ),
    copies: await listSnapshotHeads(db, id),
    history: await listSubjectEvents(db, { kind: 'source', id }),
  }
}

/** The excerpts of the revision readers see; of the newest earlier one that cites the source, when that one does not. */
function citations(each: ClaimWithVerdicts, sourceId: number): Reliance[] {
  const shown = shownVerdict(each.verdicts)
  const published = each.verdicts.filter(({ approval }) => approval !== undefined)
  for (const verdict of [shown, ...published]) {
    const cited = verdict?.submission?.content.evidence.filter((item) => item.sourceId === sourceId) ?? []
    if (cited.length > 0) return cited.map((evidence) => ({ ...each, evidence, isPast: verdict !== shown }))
  }
  return []
}
