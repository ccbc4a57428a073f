import type { Article } from '../../domain/article'
import { statementOf } from '../../domain/article-statement'
import type { ConflictShape } from '../shared/conflict'
import type { Form } from '../shared/form'
import { paths } from '../shared/paths'
import { statementShapes } from './article-fields'
import { EDIT_HINTS } from './article-form-page'
import { type EditArticleValues, statementValues } from './article-forms'

/** The fields in which mine and the stored article differ; those that agree travel along hidden. */
export function editConflict(
  current: Article,
  form: Form<EditArticleValues>,
): ConflictShape<EditArticleValues> {
  const stored = statementValues(statementOf(current))
  const differing = Object.values(statementShapes(EDIT_HINTS)).filter(
    ({ name }) => form.values[name] !== stored[name],
  )
  return {
    revision: current.revision,
    fields: differing.map((shape) => ({ shape, current: inWords(shape.options, stored[shape.name]) })),
    cancel: paths.editArticle(current.id),
  }
}

function inWords(options: { value: string; label: string }[] | undefined, value: string): string {
  return options?.find((option) => option.value === value)?.label ?? value
}
