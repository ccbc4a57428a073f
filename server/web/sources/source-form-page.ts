import type { Source } from '../../domain/source'
import { errorSummary, type Form } from '../shared/form'
import type { PageHead } from '../shared/page'
import type { Breadcrumbs, DeskForm, ErrorSummary, FormHidden, Notice } from '../shared/parts'
import { paths } from '../shared/paths'
import { sourceRows } from '../shared/source-form'
import type { EditSourceValues, NewSourceValues } from './source-forms'

declare module '../shared/page' {
  interface Views {
    'sources/new': SourceFormPage
    'sources/edit': SourceFormPage
  }
}

export interface SourceFormPage extends PageHead {
  breadcrumbs: Breadcrumbs
  notices: Notice[]
  errorSummary: ErrorSummary
  form: DeskForm
}

/** The page that describes a new source; `known` has the address that was typed. */
export function newSourcePage(
  form: Form<NewSourceValues>,
  known: Source | undefined,
  hidden: FormHidden,
): SourceFormPage {
  return {
    title: 'New source',
    error: form.errors.length > 0,
    breadcrumbs: breadcrumbsOf({ text: 'New source' }),
    notices: noticesOf(known),
    errorSummary: errorSummary(form),
    form: {
      action: paths.sources(),
      hidden,
      sections: [{ rows: sourceRows(form) }],
      submit: 'Add the source',
      cancel: { text: 'Cancel', href: paths.sources() },
    },
  }
}

/** The page that edits a source. */
export function editSourcePage(
  source: Source,
  form: Form<EditSourceValues>,
  known: Source | undefined,
  hidden: FormHidden,
): SourceFormPage {
  const own = paths.source(source.id, source.title)
  return {
    title: 'Edit the source',
    error: form.errors.length > 0,
    breadcrumbs: breadcrumbsOf({ text: source.title, href: own }, { text: 'Edit' }),
    notices: noticesOf(known?.id === source.id ? undefined : known),
    errorSummary: errorSummary(form),
    form: {
      action: paths.editSource(source.id),
      hidden,
      sections: [{ rows: sourceRows(form) }],
      submit: 'Save',
      cancel: { text: 'Cancel', href: own },
    },
  }
}

function breadcrumbsOf(...items: Breadcrumbs['items']): Breadcrumbs {
  return {
    items: [{ text: 'Desk', href: paths.desk() }, { text: 'Sources', href: paths.sources() }, ...items],
  }
}

function noticesOf(known: Source | undefined): Notice[] {
  if (known === undefined) return []
  const link = { text: `“${known.title}”`, href: paths.source(known.id, known.title) }
  return [{ kind: 'info', word: 'Known', text: 'We have this source already:', link }]
}
