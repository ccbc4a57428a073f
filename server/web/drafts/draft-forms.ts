import { z } from 'zod'
import { optionalText, text } from '../shared/fields'

/** The longest text a draft may hold as JSON; a longer form is kept on the device alone. */
const LONGEST = 300_000
const MOST_FIELDS = 300
/** What is no word of the person: tokens of the page, and nothing that opens a door. */
const NOT_KEPT = /^(_csrf|_key|_kept|password|current_password|new_password.*)$/

const address = text('Say which form.', 200).refine(
  (value) => /^\/[\w/-]+$/.test(value),
  'This is not the address of a form.',
)
const formKey = text('This form lost its key.', 64)

const pairs = z
  .array(z.tuple([z.string().max(200), z.string()]))
  .max(MOST_FIELDS)
  .transform((fields) => fields.filter(([name]) => !NOT_KEPT.test(name)))

/** A draft as a page sends it: `form_key` is the key of its page, `draft` the pairs of its form as JSON. */
export const draftForm = z.object({
  address,
  form_key: formKey,
  draft: optionalText(LONGEST).transform((value, context) => {
    const read = pairs.safeParse(parsed(value))
    if (read.success) return read.data
    context.addIssue('This draft could not be read.')
    return z.NEVER
  }),
})

export const removalForm = z.object({ address })

/** What a page asks for: the draft of a form, and whether the form with the key it remembers was taken. */
export const askedDraft = z.object({ address, key: optionalText(64) })

function parsed(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    return undefined
  }
}
