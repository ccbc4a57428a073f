import type { Account } from '../domain/account'
import { type Article, articleName } from '../domain/article'
import type { AnchoredPassage, AnchorStatus } from '../domain/claim'
import type { NewEvent } from '../domain/event'
import { shownVerdict } from '../domain/publication'
import { reanchor } from '../language/reanchor'
import { lockClaims } from '../store/claims'
import type { Db } from '../store/db'
import { insertFlag } from '../store/flags'
import { insertAnchor, listArticlePassages } from '../store/passages'
import { listVerdicts } from '../store/verdicts'
import { creditVerdictInWork } from './verdict-credit'

interface NewText {
  article: Article
  revision: { id: number; number: number; text: string }
}

/**
 * Locks every claim that stands in the article, so that no verdict is decided while its passages are looked up again.
 * Lock the article first.
 */
export async function lockClaimsOfArticle(trx: Db, articleId: number): Promise<void> {
  const passages = await listArticlePassages(trx, articleId)
  await lockClaims(
    trx,
    passages.map(({ claimId }) => claimId),
  )
}

/**
 * Looks every passage of the article up in its new text and records what was found. A quotation that is lost or no
 * longer certain raises a public flag on a published verdict, and makes the corrector a contributor of one in work.
 * Returns the events, for the caller to append last.
 */
export async function reanchorPassages(
  trx: Db,
  actor: Account,
  text: NewText,
  now: Date,
): Promise<NewEvent[]> {
  const events: NewEvent[] = []
  for (const passage of await listArticlePassages(trx, text.article.id)) {
    const { start, end } = passage.anchor
    const last = start === undefined || end === undefined ? passage : { start, end }
    const found = reanchor(text.revision.text, passage, last)
    await insertAnchor(trx, passage.id, { articleRevisionId: text.revision.id, ...found })
    if (found.status !== 'same') events.push(anchored(actor, passage, found.status, now))
    if (found.status === 'ambiguous' || found.status === 'gone')
      events.push(...(await noteLoss(trx, actor, { passage, status: found.status, text }, now)))
  }
  return events
}

interface Loss {
  passage: AnchoredPassage
  status: 'ambiguous' | 'gone'
  text: NewText
}

async function noteLoss(trx: Db, actor: Account, loss: Loss, now: Date): Promise<NewEvent[]> {
  const { claimId, id, articleId } = loss.passage
  await creditVerdictInWork(trx, claimId, actor, now)
  const inForce = shownVerdict(await listVerdicts(trx, claimId))
  if (inForce === undefined || inForce.state === 'retracted') return []
  const detail = publicSentence(loss)
  const flag = { claimId, kind: 'anchor_gone', about: `passage ${id}`, detail } as const
  const flagId = await insertFlag(trx, flag, now)
  if (flagId === undefined) return []
  const subject = { kind: 'flag', id: flagId } as const
  const to = { kind: flag.kind, detail }
  return [
    {
      actor: undefined,
      verb: 'flag.raised',
      subject,
      claimId,
      articleId,
      to,
      reason: detail,
      isPublic: true,
      at: now,
    },
  ]
}

function publicSentence({ status, text }: Loss): string {
  const where = `in the corrected text of “${articleName(text.article)}” (revision ${text.revision.number})`
  return status === 'gone'
    ? `The quoted passage no longer stands ${where}.`
    : `The quoted passage stands several times ${where}, and which one is meant is not certain.`
}

function anchored(actor: Account, passage: AnchoredPassage, status: AnchorStatus, at: Date): NewEvent {
  return {
    actor,
    verb: 'passage.anchored',
    subject: { kind: 'passage', id: passage.id },
    claimId: passage.claimId,
    articleId: passage.articleId,
    from: { status: passage.anchor.status },
    to: { status },
    at,
  }
}
