import type { ArticleRevision } from '../../domain/article'
import { type Form, fieldOf } from '../shared/form'
import { shorten } from '../shared/format'
import type { Field, Option } from '../shared/parts'
import type { ArticleReading } from './article-reading'
import { typedChoice, type WorkbenchClaimValues, type WorkbenchPassageValues } from './workbench-forms'
import { findPassage, sentenceAt } from './workbench-passage'

/** How a passage is chosen, for `views/articles/_passage`. */
export interface PassageFields {
  quotation: Field
  /** Only when the words stand several times in the text. */
  occurrence?: Field
  /** Hidden: text, sentences and offsets; `id` where a script fills it. */
  hidden: { name: string; value: string; id?: string }[]
}

type Chosen = WorkbenchClaimValues | WorkbenchPassageValues
type Values = Pick<
  WorkbenchPassageValues,
  'textRevision' | 'quotation' | 'start' | 'end' | 'from' | 'to' | 'occurrence'
>

/** The fields of a passage in words of `lang`; `prefix` makes their ids differ from those of the other form on the page. */
export function passageFields<T extends Chosen>(
  form: Form<T>,
  revision: ArticleRevision,
  { prefix, lang }: { prefix: string; lang?: string },
): PassageFields {
  const values: Form<Values>['values'] = form.values
  const typed: Form<Values> = { values, errors: form.errors }
  const hidden = (['textRevision', 'from', 'to', 'start', 'end'] as const).map((name) => ({
    name,
    value: name === 'textRevision' ? String(revision.number) : values[name],
    id: name === 'start' || name === 'end' ? prefix + name : undefined,
  }))
  return {
    quotation: fieldOf(typed, {
      kind: 'textarea',
      id: `${prefix}quotation`,
      name: 'quotation',
      label: 'Words of the article',
      hint: 'Exactly as they stand there: a part of a sentence, or several. Empty: the whole of the chosen sentences.',
      rows: 3,
      theirs: true,
      lang,
      maxlength: 20_000,
    }),
    occurrence: occurrenceField(typed, revision, prefix),
    hidden,
  }
}

function occurrenceField(form: Form<Values>, revision: ArticleRevision, prefix: string): Field | undefined {
  if (!form.errors.some(({ field }) => field === 'occurrence')) return undefined
  const found = findPassage(revision, typedChoice(form.values))
  if (found.kind !== 'ambiguous') return undefined
  return fieldOf(form, {
    kind: 'radios',
    id: `${prefix}occurrence`,
    name: 'occurrence',
    label: 'Which of them is meant',
    options: found.places.map((place) => placeOption(revision, place)),
  })
}

function placeOption({ text, sentences }: ArticleRevision, place: { start: number; end: number }): Option {
  const before = text.slice(Math.max(0, place.start - 60), place.start).replace(/^\S*\s/, '')
  const after = text.slice(place.end, place.end + 60).replace(/\s\S*$/, '')
  return {
    value: `${place.start}-${place.end}`,
    label: `In sentence ${sentenceAt(sentences, place.start)}`,
    hint: `… ${before}[${text.slice(place.start, place.end)}]${after} …`,
  }
}

/** To which claim a passage is added: one of this article, or any other by its number. */
export function addPassageFields(form: Form<WorkbenchPassageValues>, { claims }: ArticleReading): Field[] {
  const options = claims.map(({ claim, number }) => ({
    value: String(claim.id),
    label: `${number}: ${shorten(claim.text, 80)}`,
  }))
  return [
    fieldOf(form, {
      kind: 'select',
      name: 'claim',
      id: 'addition-claim',
      label: 'Claim of this article',
      options: [{ value: '', label: 'Choose' }, ...options],
    }),
    fieldOf(form, {
      kind: 'text',
      name: 'otherClaim',
      label: 'Or the number of any other claim',
      hint: 'It stands on the page of the claim and in its address: /claims/12.',
      maxlength: 15,
    }),
  ]
}
