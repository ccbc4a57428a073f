import type { Request, Response } from 'express'
import { editArticle } from '../../actions/article-editing'
import { addArticle } from '../../actions/article-entry'
import type { Account } from '../../domain/account'
import type { Article } from '../../domain/article'
import { statementOf } from '../../domain/article-statement'
import { NotFound } from '../../domain/errors'
import { findArticle } from '../../store/articles'
import type { Db } from '../../store/db'
import { type Deps, get, type Handler, post, postLarge, type Route } from '../routing'
import { showConflict } from '../shared/conflict'
import { fileOf } from '../shared/context'
import { blankForm, type Form } from '../shared/form'
import { formHidden } from '../shared/hidden'
import { withNotice } from '../shared/notices'
import { page } from '../shared/page'
import { idParam } from '../shared/params'
import { pastedText, tooLargeForm, withWordsOfFile } from '../shared/pasted-text'
import { paths } from '../shared/paths'
import { readTogether } from '../shared/read-together'
import { submit } from '../shared/submit'
import { editConflict } from './article-conflict'
import { editArticlePage, newArticlePage } from './article-form-page'
import {
  editArticleForm,
  type NewArticleValues,
  newArticleForm,
  statementValues,
  toStatement,
} from './article-forms'

/** Adding and editing articles. These rows come before the public ones: `/articles/new` is no article. */
export const articleRoutes = (deps: Deps): Route[] => [
  get('/articles/new', 'article.write', showNew),
  postLarge('/articles', 'article.write', add(deps)),
  get('/articles/:id/edit', 'article.write', showEdit(deps)),
  post('/articles/:id/edit', 'article.write', save(deps)),
]

/** The article of the path. @throws NotFound when there is none */
export async function articleOf(deps: Deps, req: Request): Promise<Article> {
  const article = await findArticle(deps.db, idParam(req, 'id', 'article'))
  if (article === undefined) throw new NotFound('article')
  return article
}

const showNew: Handler = (_req, res) => {
  const form = blankForm(newArticleForm, { format: 'auto' })
  page(res, 'articles/new', newArticlePage(form, formHidden(res)))
}

const add =
  (deps: Deps): Handler =>
  async (req, res) => {
    const tooLarge = tooLargeForm(newArticleForm, req, res)
    if (tooLarge) return showNewAgain(req, res, tooLarge)
    await submit(req, res, deps, {
      schema: newArticleForm,
      perform: (trx, values, actor) => addFrom(trx, actor, values, req, deps.clock()),
      page: (form) => showNewAgain(req, res, form),
    })
  }

async function addFrom(
  trx: Db,
  actor: Account,
  values: NewArticleValues,
  req: Request,
  now: Date,
): Promise<string> {
  const [source, fields] = readTogether(
    () => pastedText(values, fileOf(req), 'the article'),
    () => toStatement(values),
  )
  const { article, isNew } = await addArticle(trx, actor, { fields, ...source }, now)
  return withNotice(paths.workbench(article.id), isNew ? 'article_added' : 'article_known')
}

function showNewAgain(req: Request, res: Response, form: Form<NewArticleValues>): void {
  page(res, 'articles/new', newArticlePage(withWordsOfFile(form, fileOf(req)), formHidden(res)))
}

const showEdit =
  (deps: Deps): Handler =>
  async (req, res) => {
    const article = await articleOf(deps, req)
    const form = blankForm(editArticleForm, statementValues(statementOf(article)))
    page(res, 'articles/edit', editArticlePage(article, form, formHidden(res, article.revision)))
  }

const save =
  (deps: Deps): Handler =>
  async (req, res) => {
    const article = await articleOf(deps, req)
    await submit(req, res, deps, {
      schema: editArticleForm,
      perform: async (trx, values, actor) => {
        const edit = { id: article.id, revision: values.revision, fields: toStatement(values) }
        await editArticle(trx, actor, edit, deps.clock())
        return paths.workbench(article.id)
      },
      page: (form) => {
        const hidden = formHidden(res, Number(form.values.revision) || article.revision)
        page(res, 'articles/edit', editArticlePage(article, form, hidden))
      },
      conflict: async (form, stale) =>
        showConflict(req, res, form, stale, editConflict(await articleOf(deps, req), form)),
      notice: 'article_saved',
    })
  }
