import { z } from 'zod'
import { KEY_ACTS } from '../../domain/keyboard'
import { optionalText } from '../shared/fields'
import type { FormSchema } from '../shared/form'

/** A field for each act, by its name; empty for no key. Which keys may stand together is the action's to say. */
export type KeysForm = Record<string, string>
export const keysForm: FormSchema<KeysForm> = z.object(
  Object.fromEntries(
    Object.values(KEY_ACTS)
      .flat()
      .map(({ act }) => [act, optionalText(20)]),
  ),
)
