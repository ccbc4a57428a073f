import { SOURCE_FORMATS } from '../../domain/article'
import { choice, optionalLongText } from './fields'
import { errorSummary, type Form, fieldOf } from './form'
import type { ErrorSummary, Field, Option } from './parts'

export const FORMATS = ['auto', ...SOURCE_FORMATS] as const

/** The body of a request is limited in bytes; no text within that limit has more characters. */
const LONGEST_TEXT = 1_048_576

/** The fields of a text that is pasted; a file that is chosen instead is no field. */
export const pastedShape = {
  format: choice(FORMATS, 'Choose the format of the text.'),
  text: optionalLongText(LONGEST_TEXT),
}

export interface Pasted {
  text: string
  format: (typeof FORMATS)[number]
}

type Typed = { text: string; format: string }

/** The fields of a pasted or uploaded text, as a form shows them. */
export interface PastedFields {
  text: Field
  file: Field
  format: Field
}

/**
 * The fields of a text that is pasted or chosen as a file. The file is no value of the form: browsers do not keep it.
 * `lang` where the language of the text is known.
 */
export function pastedFields<T extends Typed>(form: Form<T>, label: string, lang?: string): PastedFields {
  const error = form.errors.find(({ field }) => field === 'file')?.message
  const { text, format } = form.values
  return {
    text: {
      ...fieldOf<Typed>(
        { values: { text: String(text), format: String(format) }, errors: form.errors },
        {
          kind: 'textarea',
          name: 'text',
          label,
          hint: 'Paste it here, or choose a file below.',
          rows: 16,
          theirs: true,
          lang,
          dir: 'auto',
        },
      ),
      maxlength: LONGEST_TEXT,
    },
    file: { kind: 'file', name: 'file', label: 'Or a file', hint: FILE_HINT, accept: FILE_TYPES, error },
    format: fieldOf<Typed>(
      { values: { text: '', format: String(format) }, errors: form.errors },
      { kind: 'select', name: 'format', label: 'Format', options: FORMAT_OPTIONS },
    ),
  }
}

/** The summary of such a form: an error of the file leads to its field, too. */
export function pastedErrors<T>(form: Form<T>): ErrorSummary {
  const { errors } = errorSummary(form)
  return {
    errors: errors.map((each, at) => (form.errors[at]?.field === 'file' ? { ...each, href: '#file' } : each)),
  }
}

const FILE_HINT = 'A .txt, .md or .html file of at most 1 MiB, in any usual encoding.'
const FILE_TYPES = '.txt,.md,.markdown,.html,.htm,text/plain,text/markdown,text/html'

const FORMAT_OPTIONS: Option[] = [
  { value: 'auto', label: 'Recognise it' },
  { value: 'plain', label: 'Plain text' },
  { value: 'markdown', label: 'Markdown' },
  { value: 'html', label: 'HTML' },
]
