import { findRevision } from '../../store/articles'
import type { Db } from '../../store/db'
import { type Form, withError } from '../shared/form'
import type { Notice } from '../shared/parts'
import { paths } from '../shared/paths'
import type { ArticleReading } from './article-reading'
import type { WorkbenchForms } from './workbench-card'
import { type TypedPassage, typedChoice, type WorkbenchClaimValues } from './workbench-forms'

import { chosenSentences } from './workbench-passage'

const EXPLANATION =
  'The text of this article was corrected after you opened this page. Nothing is stored yet, and everything you typed is below. Look whether the passage still stands, then send it again.'

/**
 * Brings forms that were made from an older text to the newest one: sentence numbers and offsets of the old text would
 * point elsewhere, so the words they stood for take their place. Nothing else of what was typed changes.
 * Returns a notice, and the page is a 409, when the sent form was behind.
 */
export async function catchUp(
  db: Db,
  reading: ArticleReading,
  forms: WorkbenchForms,
): Promise<{ forms: WorkbenchForms; notices: Notice[] }> {
  const claim = await broughtUp(db, reading, forms.claim.values)
  const addition = await broughtUp(db, reading, forms.addition.values)
  if (claim === undefined && addition === undefined) return { forms, notices: [] }
  const href = paths.articleRevision(reading.article.id, reading.revision.number)
  const link = { text: 'What was corrected', href }
  const notice: Notice = { kind: 'info', word: 'Corrected text', text: EXPLANATION, link }
  return {
    forms: {
      ...forms,
      claim: behind<WorkbenchClaimValues>(
        { ...forms.claim, values: { ...forms.claim.values, ...claim } },
        claim,
      ),
      addition: behind({ ...forms.addition, values: { ...forms.addition.values, ...addition } }, addition),
    },
    notices: [notice],
  }
}

/** The passage in terms of the newest text; undefined when the form was made from that one. */
async function broughtUp(
  db: Db,
  { article, revision }: ArticleReading,
  typed: TypedPassage,
): Promise<TypedPassage | undefined> {
  const number = Number(typed.textRevision)
  if (number === revision.number || !Number.isSafeInteger(number) || number < 1) return undefined
  const old = number > revision.number ? undefined : await findRevision(db, article.id, number)
  const range = old && chosenSentences(old.sentences, typedChoice(typed))
  const words = old && range ? old.text.slice(range.start, range.end) : ''
  const quotation = typed.quotation.trim() === '' ? words : typed.quotation
  return { ...NOWHERE, textRevision: String(revision.number), quotation }
}

const NOWHERE = { start: '', end: '', from: '', to: '', occurrence: '' }

function behind<T>(form: Form<T>, passage: TypedPassage | undefined): Form<T> {
  if (passage === undefined) return form
  return withError(form, 'The text was corrected: look at the passage again.', 'quotation')
}
