import { isNewsroom, type Viewer } from '../../domain/account'
import { type Article, type ArticleRevision, textsSeenSince } from '../../domain/article'
import type { AnchoredPassage } from '../../domain/claim'
import { numberClaims } from '../../domain/claim-order'
import { NotFound } from '../../domain/errors'
import { maySeeClaim } from '../../domain/visibility'
import { findReadableSince } from '../../store/article-publication'
import {
  findArticle,
  findNewestRevision,
  findRevision,
  isArticleReadable,
  listRevisionHeads,
} from '../../store/articles'
import type { Db } from '../../store/db'
import { listArticlePassages } from '../../store/passages'
import {
  type ClaimWithVerdicts,
  findAccountNames,
  listClaimsWithVerdicts,
} from '../../store/published-claims'

/** A claim of an article, with its number there and its passages in that article, in the order of the text. */
export interface NumberedClaim extends ClaimWithVerdicts {
  number: number
  passages: AnchoredPassage[]
}

/** An article with its newest text and those of its claims that the viewer may see, in the order of their numbers. */
export interface ArticleReading {
  article: Article
  revision: ArticleRevision
  viewer: Viewer
  /** True when readers may see the article, too. */
  isReadable: boolean
  claims: NumberedClaim[]
  /** Name of whoever put the newest text in. */
  readBy: string | undefined
  /** The numbers of the texts readers could see, newest first. */
  seenTexts: number[]
}

/** A text that replaced one that readers had seen. */
export interface TextChange {
  before: ArticleRevision
  after: ArticleRevision
  by: string | undefined
}

/** More corrections of one text than anybody reads; each is compared anew when the page is asked for. */
const MOST_CHANGES = 20

/** Reads an article for a viewer. @throws NotFound when there is none, or readers may not see it yet */
export async function readArticle(db: Db, id: number, viewer: Viewer): Promise<ArticleReading> {
  const article = await findArticle(db, id)
  const revision = article && (await findNewestRevision(db, id))
  const isReadable = await isArticleReadable(db, id)
  if (article === undefined || revision === undefined || !(isReadable || isNewsroom(viewer)))
    throw new NotFound('article')
  const passages = await listArticlePassages(db, id)
  const ids = [...new Set(passages.map(({ claimId }) => claimId))]
  const visible = (await listClaimsWithVerdicts(db, ids)).filter(({ claim, verdicts }) =>
    maySeeClaim(viewer, claim, verdicts, isReadable),
  )
  return {
    article,
    revision,
    viewer,
    isReadable,
    claims: numbered(visible, passages),
    seenTexts: revision.number === 1 ? [1] : await listSeenTexts(db, id),
    readBy: (await findAccountNames(db, [revision.createdBy])).get(revision.createdBy),
  }
}

/** How the text readers see came about from those they saw before, newest first; empty when it is the first. */
export async function readTextChanges(db: Db, { article, seenTexts }: ArticleReading): Promise<TextChange[]> {
  const changes: TextChange[] = []
  for (const [at, number] of seenTexts.slice(0, MOST_CHANGES).entries()) {
    const after = await findRevision(db, article.id, number)
    const before = await findRevision(db, article.id, seenTexts[at + 1] ?? 0)
    if (before === undefined || after === undefined) continue
    changes.push({ before, after, by: (await findAccountNames(db, [after.createdBy])).get(after.createdBy) })
  }
  return changes
}

async function listSeenTexts(db: Db, articleId: number): Promise<number[]> {
  const since = await findReadableSince(db, articleId)
  const heads = await listRevisionHeads(db, articleId)
  return since === undefined ? [] : textsSeenSince(heads, since).map(({ number }) => number)
}

function numbered(claims: ClaimWithVerdicts[], passages: AnchoredPassage[]): NumberedClaim[] {
  const byId = new Map(claims.map((each) => [each.claim.id, each]))
  const numbers = numberClaims(
    claims.map(({ claim }) => claim),
    passages,
  )
  return [...numbers].flatMap(([claimId, number]) => {
    const found = byId.get(claimId)
    const own = passages.filter((passage) => passage.claimId === claimId)
    return found === undefined ? [] : [{ ...found, number, passages: own }]
  })
}

/** Where the claim stands in the given text: passages that were found in it. */
export function spansIn(claim: NumberedClaim, revisionId: number): { start: number; end: number }[] {
  return claim.passages.flatMap(({ anchor }) =>
    anchor.articleRevisionId === revisionId && anchor.start !== undefined && anchor.end !== undefined
      ? [{ start: anchor.start, end: anchor.end }]
      : [],
  )
}
