import type { Request } from 'express'
import { articleName, knownLanguage } from '../../domain/article'
import { findArticle } from '../../store/articles'
import type { Db } from '../../store/db'
import type { PageHead } from './page'
import { queryText } from './params'
import type { DeskForm } from './parts'
import { paths, withQuery } from './paths'

/** The sentence of a workbench that somebody came from, with the claim they had open there. */
export interface WayBack {
  /** As it travels in addresses: two numbers, so that nobody is ever led to another place. */
  from: string
  sentence: number
  article: string
  lang?: string
  href: string
}

/** What an address carries that is to lead back: `?from=workbench-4-12` is sentence 12 of article 4. */
export function fromWorkbench(articleId: number, sentence: number): string {
  return `workbench-${articleId}-${sentence}`
}

/** The way back that the request carries; undefined when it carries none, or to an article that is not there. */
export async function readWayBack(db: Db, req: Request, claimId: number): Promise<WayBack | undefined> {
  const place = /^workbench-([1-9]\d{0,14})-([1-9]\d{0,5})$/.exec(queryText(req, 'from', 40))
  if (place === null) return undefined
  const [articleId, sentence] = [Number(place[1]), Number(place[2])]
  const article = await findArticle(db, articleId)
  if (article === undefined) return undefined
  const workbench = withQuery(paths.workbench(article.id), { claim: claimId, at: sentence })
  return {
    from: fromWorkbench(article.id, sentence),
    sentence,
    article: articleName(article),
    lang: knownLanguage(article),
    href: `${workbench}#sentence-${sentence}`,
  }
}

/** The same address, carrying the way back on. */
export function carrying(path: string, back: WayBack | undefined): string {
  return back === undefined ? path : withQuery(path, { from: back.from })
}

/** The page of a form whose sender came from a workbench: it leads back there, sent or left. */
export function leadingBack<Shown extends PageHead & { form: DeskForm }>(
  shown: Shown,
  wayBack: WayBack | undefined,
): Shown {
  if (wayBack === undefined) return shown
  const { form } = shown
  const cancel = { ...form.cancel, href: wayBack.href }
  return { ...shown, wayBack, form: { ...form, action: carrying(form.action, wayBack), cancel } }
}
