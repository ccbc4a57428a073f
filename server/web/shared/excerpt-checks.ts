import type { Snapshot } from '../../domain/snapshot'
import { checkExcerpt } from '../../language/excerpts/check-excerpt'
import { type CopyText, paragraphWords, readCopy } from '../../language/excerpts/copy-text'
import type { Db } from '../../store/db'
import { listNewestSnapshots } from '../../store/snapshots'
import { findSource } from '../../store/sources'
import type { AnyEvidence } from './evidence-parts'
import { type CheckedCopy, excerptCheckPart } from './excerpt-check-part'
import type { ExcerptCheck } from './parts'
import { referenceNumber } from './reference'

declare module './page' {
  interface Fragments {
    'partials/excerpt-check': { excerptCheck?: ExcerptCheck }
  }
}

/** An excerpt, and where its words are said to stand. */
export interface Quoted {
  sourceId: number
  /** Of the source. */
  language: string
  excerpt: string
}

/** Every page shows what the newest copies say; a source that changed oftener is looked up by hand. */
const MOST_COPIES = 5

/**
 * Each excerpt compared with the stored copies of its source, for the newsroom: copies are not published. In the order
 * given; what is not in the newest copy is looked for in older ones.
 */
export async function readExcerptChecks(db: Db, quoted: readonly Quoted[]): Promise<ExcerptCheck[]> {
  const newest = await listNewestSnapshots(db, sourcesOf(quoted), 1)
  const first = compareAll(quoted, newest)
  const unsure = quoted.filter((_each, at) => first[at]?.result.kind !== 'exact')
  const older = (await listNewestSnapshots(db, sourcesOf(unsure), MOST_COPIES)).filter(
    (copy) => !newest.some(({ id }) => id === copy.id),
  )
  return quoted.map((each, at) => {
    const checked = first[at]
    const earlier = checked?.result.kind === 'exact' ? undefined : findExact(each, older)
    return excerptCheckPart(each, checked, earlier)
  })
}

/** The same for pieces of evidence, by their id. */
export async function readEvidenceChecks(
  db: Db,
  evidence: readonly AnyEvidence[],
): Promise<Map<number, ExcerptCheck>> {
  const checks = await readExcerptChecks(db, evidence.map(quotedOf))
  return new Map(evidence.flatMap(({ id }, at) => checks.slice(at, at + 1).map((check) => [id, check])))
}

/** How typed words stand to the stored copies of the source typed or chosen beside them; nothing while one is missing. */
export async function readTypedCheck(
  db: Db,
  source: string,
  excerpt: string,
): Promise<ExcerptCheck | undefined> {
  const id = referenceNumber(source)
  const found = id !== undefined && excerpt.trim() !== '' ? await findSource(db, id) : undefined
  if (found === undefined) return undefined
  const [check] = await readExcerptChecks(db, [{ sourceId: found.id, language: found.language, excerpt }])
  return check
}

function quotedOf(evidence: AnyEvidence): Quoted {
  const { excerpt } = evidence
  if (!('source' in evidence)) return { sourceId: evidence.sourceId, language: evidence.language, excerpt }
  return { sourceId: evidence.source.id, language: evidence.source.language, excerpt }
}

function sourcesOf(quoted: readonly Quoted[]): number[] {
  return quoted.map(({ sourceId }) => sourceId)
}

/** A text is made ready once, however many excerpts were taken from it. */
function compareAll(quoted: readonly Quoted[], copies: readonly Snapshot[]): (CheckedCopy | undefined)[] {
  const results = new Map<Quoted, CheckedCopy>()
  for (const copy of copies) {
    const text = readCopy(copy.text)
    for (const each of quoted)
      if (each.sourceId === copy.sourceId) results.set(each, checked(each, copy, text))
  }
  return quoted.map((each) => results.get(each))
}

/** The newest of the copies that holds the excerpt as it stands. */
function findExact({ sourceId, excerpt }: Quoted, copies: readonly Snapshot[]): CheckedCopy | undefined {
  for (const copy of copies) {
    if (copy.sourceId !== sourceId) continue
    const found = checked({ excerpt }, copy, readCopy(copy.text))
    if (found.result.kind === 'exact') return found
  }
  return undefined
}

function checked({ excerpt }: Pick<Quoted, 'excerpt'>, copy: Snapshot, text: CopyText): CheckedCopy {
  const result = checkExcerpt(excerpt, text)
  const passage = result.kind === 'absent' ? '' : paragraphWords(text, result.paragraph, result.lastParagraph)
  return { copy, result, passage }
}
