import { proposeChangeNote } from '../../domain/correction'
import { type RatingScale, VERDICT_FLAG_LABELS, VERDICT_FLAGS } from '../../domain/rating'
import { CHANGE_CLASS_LABELS, CHANGE_CLASSES, type ChangeClass } from '../../domain/verdict'
import type { ConflictShape } from '../shared/conflict'
import type { FieldShape, Form } from '../shared/form'
import { paths } from '../shared/paths'
import type { DraftReading } from './draft-reading'
import { type DraftValues, draftValues } from './verdict-forms'

/** The fields of a draft in the order of the page; the last two only when readers saw a revision before. */
export function draftShapes({ assessment, shown }: DraftReading): FieldShape<DraftValues>[] {
  const shapes = [ratingShape(assessment.scale), ...WORDS]
  return shown === undefined ? shapes : [...shapes, CHANGE_CLASS, CHANGE_NOTE]
}

/** With the correction note half-written when the draft says something else than readers were told. */
export function withProposedNote(
  form: Form<DraftValues>,
  { shown, assessment }: DraftReading,
): Form<DraftValues> {
  const before = shown?.submission?.content
  if (before === undefined || form.values.changeNote !== '') return form
  const changeNote = proposeChangeNote(
    { rating: before.rating.label, summary: before.summary },
    { rating: assessment.content.rating.label, summary: assessment.content.summary },
  )
  return { ...form, values: { ...form.values, changeNote } }
}

/** The 409 page: each field that differs or can be merged, beside what is stored now. */
export function draftConflict(reading: DraftReading, form: Form<DraftValues>): ConflictShape<DraftValues> {
  const stored = draftValues(reading.words, reading.verdict?.revision ?? 0)
  const isOther = ({ name }: FieldShape<DraftValues>) => String(form.values[name]) !== String(stored[name])
  return {
    revision: reading.verdict?.revision ?? 0,
    fields: draftShapes(reading)
      .filter(isOther)
      .map((shape) => ({ shape, current: storedWords(shape, stored) })),
    cancel: paths.verdictDraft(reading.claim.id),
  }
}

function storedWords(
  { name, options }: FieldShape<DraftValues>,
  stored: ReturnType<typeof draftValues>,
): string {
  const labelOf = (value: string) => options?.find((option) => option.value === value)?.label ?? value
  return [stored[name]].flat().map(labelOf).join(', ')
}

function ratingShape(scale: RatingScale): FieldShape<DraftValues> {
  return {
    kind: 'radios',
    name: 'rating',
    label: 'Rating',
    hint: `Scale version ${scale.version}. Choose the one whose description fits the evidence.`,
    options: scale.ratings.map(({ code, label, description }) => ({ value: code, label, hint: description })),
  }
}

const WORDS: FieldShape<DraftValues>[] = [
  {
    kind: 'textarea',
    name: 'summary',
    label: 'What is known',
    hint: 'One plain sentence. Readers see it first, beside the rating.',
    rows: 2,
    maxlength: 500,
  },
  {
    kind: 'textarea',
    name: 'checkedScope',
    label: 'What exactly was checked',
    hint: 'The figure, unit, period and place, and the definition used.',
    rows: 3,
    maxlength: 2000,
  },
  {
    kind: 'textarea',
    name: 'rationale',
    label: 'Why this verdict',
    hint: 'How the evidence leads to the rating, in about 200 words. Markdown: **bold**, lists, [links](https://…).',
    rows: 10,
  },
  {
    kind: 'checkboxes',
    name: 'flags',
    label: 'Flags beside the rating',
    options: VERDICT_FLAGS.map((value) => ({ value, label: VERDICT_FLAG_LABELS[value] })),
  },
  {
    kind: 'textarea',
    name: 'originsJustification',
    label: 'Why fewer than two independent origins are enough',
    hint: 'Leave empty when the evidence has two.',
    rows: 2,
    maxlength: 2000,
  },
  {
    kind: 'textarea',
    name: 'quantitiesJustification',
    label: 'Why figures of the claim and of the evidence differ',
    hint: 'Leave empty when they agree. Readers see it.',
    rows: 2,
    maxlength: 2000,
  },
]

const CLASS_HINTS: Record<ChangeClass, string> = {
  correction_major: 'We were wrong in something that matters to the verdict.',
  correction_minor: 'We were wrong in a detail.',
  update: 'We were right; events or evidence have moved on.',
  clarification: 'The same said more clearly.',
  typo: 'Spelling only: no number, name, “not”, rating or source may change.',
}

const CHANGE_CLASS: FieldShape<DraftValues> = {
  kind: 'radios',
  name: 'changeClass',
  label: 'What kind of change this is',
  options: CHANGE_CLASSES.map((value) => ({
    value,
    label: CHANGE_CLASS_LABELS[value],
    hint: CLASS_HINTS[value],
  })),
}

const CHANGE_NOTE: FieldShape<DraftValues> = {
  kind: 'textarea',
  name: 'changeNote',
  label: 'What changed, and why',
  hint: 'Printed on the corrections page. Once the new words are saved, the old and new ones stand here; add only why.',
  rows: 5,
  maxlength: 4000,
}
