import type { Response } from 'express'
import type { FormHidden } from './parts'

/** The hidden fields of every form on this answer; with `revision` for edit forms. */
export function formHidden(res: Response, revision?: number): FormHidden {
  return { csrf: res.locals.csrf?.() ?? '', key: res.locals.formKey?.() ?? '', revision }
}
