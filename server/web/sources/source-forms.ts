import { z } from 'zod'
import { SOURCE_KINDS, type Source } from '../../domain/source'
import { choice, revision } from '../shared/fields'
import type { FormValues } from '../shared/form'
import { NO_KIND, sourceShape, sourceValues } from '../shared/source-form'

const shape = { ...sourceShape, kind: choice(SOURCE_KINDS, NO_KIND.message) }

export const newSourceForm = z.object(shape)
export type NewSourceValues = z.infer<typeof newSourceForm>

export const editSourceForm = z.object({ ...shape, revision: revision() })
export type EditSourceValues = z.infer<typeof editSourceForm>

/** A source as the form that edits it shows it. */
export function editSourceValues(source: Source): FormValues<EditSourceValues> {
  return { ...sourceValues(source), revision: String(source.revision) }
}
