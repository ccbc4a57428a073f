import type { Request, Response } from 'express'
import { fieldsOf } from './context'
import { packFields } from './kept'
import type { ErrorSummary, Field, FormHidden } from './parts'
import { paths } from './paths'

export interface SignInPage {
  title: string
  error: boolean
  lead?: string
  action: string
  hidden: FormHidden
  errorSummary: ErrorSummary
  fields: Field[]
}

declare module './page' {
  interface Views {
    'accounts/sign-in': SignInPage
  }
}

export interface SignInState {
  next?: string
  email?: string
  problem?: string
  /** The posted form that has to survive signing in, or the sign-in form that already carries one. */
  keeps?: Request
}

const KEPT = 'Your session has ended. Sign in, and what you typed is kept: it goes on where it was going.'

/** The sign-in page; also the answer to a form that was sent after the session had ended. */
export function signInPage(
  res: Response,
  { next = '', email = '', problem, keeps }: SignInState,
): SignInPage {
  const kept = keeps ? keptFields(keeps) : []
  return {
    title: 'Sign in',
    error: problem !== undefined,
    lead: leadOf(kept.length > 0, next),
    action: paths.signIn(),
    hidden: {
      csrf: res.locals.csrf?.() ?? '',
      key: res.locals.formKey?.() ?? '',
      extra: [...(next ? [{ name: 'next', value: next }] : []), ...kept],
    },
    errorSummary: { errors: problem ? [{ message: problem, href: '#email' }] : [] },
    fields: [
      { kind: 'email', name: 'email', label: 'E-mail address', value: email, autocomplete: 'username' },
      { kind: 'password', name: 'password', label: 'Password', autocomplete: 'current-password' },
    ],
  }
}

function leadOf(isKept: boolean, next: string): string | undefined {
  if (isKept) return KEPT
  return next === '' ? undefined : 'Sign in, and you go on to the page you asked for.'
}

function keptFields(req: Request): { name: string; value: string }[] {
  const { _kept, _return } = fieldsOf(req)
  if (req.path === paths.signIn()) {
    if (typeof _kept !== 'string' || typeof _return !== 'string') return []
    return [
      { name: '_kept', value: _kept },
      { name: '_return', value: _return },
    ]
  }
  return [
    { name: '_kept', value: packFields(req) },
    { name: '_return', value: req.originalUrl },
  ]
}
