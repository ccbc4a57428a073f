import { ROLE_LABELS } from '../../domain/account'
import type { OneTimeLink } from '../../domain/one-time-link'
import { errorSummary, type Form, fieldOf } from '../shared/form'
import type { ErrorSummary, Facts, Field, FormHidden } from '../shared/parts'
import type { Entry } from './entries'

export interface EntryPage {
  title: string
  error: boolean
  robots: string
  lead: string
  facts: Facts
  action: string
  hidden: FormHidden
  errorSummary: ErrorSummary
  fields: Field[]
  button: string
}

declare module '../shared/page' {
  interface Views {
    'accounts/entry': EntryPage
  }
}

export function entryPage<T>(
  entry: Entry<T>,
  link: OneTimeLink,
  form: Form<T>,
  target: { action: string; hidden: FormHidden },
): EntryPage {
  return {
    title: entry.title,
    error: form.errors.length > 0,
    robots: 'noindex',
    lead: entry.lead,
    facts: { rows: factsOf(link) },
    ...target,
    errorSummary: errorSummary(form),
    fields: entry.fields.map((shape) => fieldOf(form, shape)),
    button: entry.button,
  }
}

function factsOf(link: OneTimeLink): Facts['rows'] {
  return [
    ...(link.email ? [{ term: 'E-mail address', text: link.email }] : []),
    ...(link.role ? [{ term: 'Role', text: ROLE_LABELS[link.role] }] : []),
  ]
}
