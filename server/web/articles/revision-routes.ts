import type { Request, Response } from 'express'
import { reviseArticleText } from '../../actions/article-editing'
import type { Article, ArticleRevision } from '../../domain/article'
import { NotFound } from '../../domain/errors'
import { findNewestRevision, findRevision, listRevisionHeads } from '../../store/articles'
import type { Db } from '../../store/db'
import { listSubjectEvents } from '../../store/events'
import { listArticlePassages } from '../../store/passages'
import { findAccountNames } from '../../store/published-claims'
import { type Deps, get, type Handler, postLarge, type Route } from '../routing'
import { showConflict } from '../shared/conflict'
import { fileOf } from '../shared/context'
import { blankForm, type Form } from '../shared/form'
import { formHidden } from '../shared/hidden'
import { page } from '../shared/page'
import { numberParam } from '../shared/params'
import { pastedText, tooLargeForm, withWordsOfFile } from '../shared/pasted-text'
import { paths } from '../shared/paths'
import { submit } from '../shared/submit'
import { type CorrectionValues, correctionForm } from './article-forms'
import { articleOf } from './article-routes'
import { correctionPage, revisionListPage, revisionPage } from './revision-page'

/** The texts of an article. */
export const revisionRoutes = (deps: Deps): Route[] => [
  get('/articles/:id/revisions', 'desk.read', showList(deps)),
  get('/articles/:id/revisions/new', 'article.write', showCorrection(deps)),
  postLarge('/articles/:id/revisions', 'article.write', correct(deps)),
  get('/articles/:id/revisions/:number', 'desk.read', showRevision(deps)),
]

const showList =
  (deps: Deps): Handler =>
  async (req, res) => {
    const article = await articleOf(deps, req)
    const heads = await listRevisionHeads(deps.db, article.id)
    const names = await findAccountNames(
      deps.db,
      heads.map(({ createdBy }) => createdBy),
    )
    const events = await listSubjectEvents(deps.db, { kind: 'article', id: article.id })
    page(res, 'articles/revisions', revisionListPage(article, heads, { names, events }))
  }

const showRevision =
  (deps: Deps): Handler =>
  async (req, res) => {
    const article = await articleOf(deps, req)
    const number = numberParam(req, 'number', 'text')
    const revision = await findRevision(deps.db, article.id, number)
    if (revision === undefined) throw new NotFound('text')
    const before = await findRevision(deps.db, article.id, number - 1)
    const by = (await findAccountNames(deps.db, [revision.createdBy])).get(revision.createdBy) ?? 'not known'
    const lost = await lostIn(deps.db, revision)
    page(res, 'articles/revision', revisionPage(article, revision, { before, by, lost }))
  }

/** Passages that this text, if it is the newest, has no certain place for. */
async function lostIn(db: Db, revision: ArticleRevision): Promise<{ id: number; exact: string }[]> {
  const passages = await listArticlePassages(db, revision.articleId)
  return passages
    .filter(({ anchor }) => anchor.articleRevisionId === revision.id && anchor.start === undefined)
    .map(({ claimId, exact }) => ({ id: claimId, exact }))
}

const showCorrection =
  (deps: Deps): Handler =>
  async (req, res) => {
    const article = await articleOf(deps, req)
    const { text } = await newestOf(deps, article)
    const form = blankForm(correctionForm, { format: 'plain', text })
    page(res, 'articles/correction', correctionPage(article, form, formHidden(res, article.revision)))
  }

const correct =
  (deps: Deps): Handler =>
  async (req, res) => {
    const article = await articleOf(deps, req)
    const tooLarge = tooLargeForm(correctionForm, req, res)
    if (tooLarge) return showAgain(req, res, article, tooLarge)
    await submit(req, res, deps, {
      schema: correctionForm,
      perform: async (trx, values, actor) => {
        const source = pastedText(values, fileOf(req), 'the article')
        const correction = { id: article.id, revision: values.revision, note: values.note, ...source }
        const number = await reviseArticleText(trx, actor, correction, deps.clock())
        return paths.articleRevision(article.id, number)
      },
      page: (form) => showAgain(req, res, article, form),
      conflict: (form, stale) => showBothTexts(deps, req, res, form, stale),
      notice: 'article_revised',
    })
  }

function showAgain(req: Request, res: Response, article: Article, form: Form<CorrectionValues>): void {
  const hidden = formHidden(res, Number(form.values.revision) || article.revision)
  page(res, 'articles/correction', correctionPage(article, withWordsOfFile(form, fileOf(req)), hidden))
}

const showBothTexts = async (
  deps: Deps,
  req: Request,
  res: Response,
  form: Form<CorrectionValues>,
  stale: Parameters<typeof showConflict>[3],
): Promise<void> => {
  const article = await articleOf(deps, req)
  const { text } = await newestOf(deps, article)
  const shape = { kind: 'textarea', name: 'text', label: 'Your text', rows: 16, theirs: true } as const
  showConflict(req, res, withWordsOfFile(form, fileOf(req)), stale, {
    revision: article.revision,
    fields: [{ shape, current: text }],
    cancel: paths.articleRevisions(article.id),
  })
}

async function newestOf(deps: Deps, article: Article): Promise<ArticleRevision> {
  const revision = await findNewestRevision(deps.db, article.id)
  if (revision === undefined) throw new NotFound('article')
  return revision
}
