import type { Request, Response } from 'express'
import type { SourceFormat } from '../../domain/article'
import { type Objection, Refused } from '../../domain/errors'
import { decodeText } from '../../language/decode'
import { guessFormat } from '../../language/guess-format'
import { fieldsOf, type UploadedFile } from './context'
import { type Form, type FormSchema, readForm } from './form'
import type { Pasted } from './pasted-form'

/** A text as it came, pasted or out of a file, and the format to read it in. */
export interface PastedText {
  text: string
  format: SourceFormat
}

/**
 * The text of a form that takes a pasted text or a file; `what` it is: "the article".
 * @throws Refused when there is neither, both, or a file that is no text
 */
export function pastedText(pasted: Pasted, file: UploadedFile | undefined, what: string): PastedText {
  if (file === undefined) {
    if (pasted.text.trim() === '') throw refusal(`Paste the text of ${what}, or choose a file.`, 'text')
    return { text: pasted.text, format: chosenFormat(pasted.format, pasted.text) }
  }
  if (pasted.text.trim() !== '')
    throw refusal('You pasted a text and chose a file. Leave one of them out.', 'file')
  const text = textOfFile(file)
  if (typeof text !== 'string') throw new Refused([text])
  return { text, format: chosenFormat(pasted.format, text, file.name) }
}

/**
 * The form to show again after an error: a page cannot choose a file for the person a second time, so the words of the
 * file stand in the text field instead.
 */
export function withWordsOfFile<T extends Pasted>(form: Form<T>, file: UploadedFile | undefined): Form<T> {
  const { text, format } = form.values
  if (file === undefined || text !== '') return form
  const words = textOfFile(file)
  if (typeof words !== 'string') return form
  const guessed = format === 'auto' ? guessFormat(words, file.name) : format
  return { ...form, values: { ...form.values, text: words, format: guessed } }
}

/** The form with what arrived of it, and status 413, when its text or its file was too large; else undefined. */
export function tooLargeForm<T extends Pasted>(
  schema: FormSchema<T>,
  req: Request,
  res: Response,
): Form<T> | undefined {
  const { bodyProblem } = res.locals
  if (bodyProblem === undefined) return undefined
  res.status(413)
  const { form } = readForm(schema, fieldsOf(req))
  const field = form.values.text === '' ? 'file' : 'text'
  return { values: form.values, errors: [{ message: bodyProblem.message, field }] }
}

const BINARY =
  'This file is not a text: a PDF, a picture or an office document. Save it as .txt, .md or .html, or paste its words.'
const UNRECOGNISED = 'The letters of this file could not be recognised. Save it as UTF-8, or paste its words.'

function textOfFile(file: UploadedFile): string | Objection {
  const decoded = decodeText(file.bytes)
  if ('problem' in decoded)
    return { field: 'file', message: decoded.problem === 'binary' ? BINARY : UNRECOGNISED }
  if (/\.(?:txt|text|md|markdown|html?|xhtml)$/i.test(file.name)) return decoded.text
  return { field: 'file', message: 'Choose a .txt, .md or .html file, or paste the text.' }
}

function chosenFormat(format: Pasted['format'], text: string, filename?: string): SourceFormat {
  return format === 'auto' ? guessFormat(text, filename) : format
}

function refusal(message: string, field: string): Refused {
  return new Refused([{ message, field }])
}
