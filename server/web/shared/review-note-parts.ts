import { REVIEW_QUESTION_WORDS, REVIEW_QUESTIONS, type ReviewNote } from '../../domain/review-note'
import { type Form, fieldOf } from './form'
import { moment } from './format'
import type { FormHidden, ReviewNotes } from './parts'
import { paths } from './paths'
import type { NoteValues } from './review-note-form'

/**
 * The four questions with what was answered, the discussion, and the form for both. `back` is the page the form leads
 * back to.
 */
export function reviewNotes(
  verdict: { id: number; number: number },
  notes: readonly ReviewNote[],
  form: Form<NoteValues>,
  hidden: FormHidden,
  back: NoteValues['back'],
): ReviewNotes {
  const said = notes.map((note) => ({ question: note.question, part: noteOf(note, verdict.number) }))
  const about = (question: ReviewNote['question']) =>
    said.filter((each) => each.question === question).map(({ part }) => part)
  return {
    questions: REVIEW_QUESTIONS.map((each) => ({
      text: REVIEW_QUESTION_WORDS[each],
      answers: about(each),
    })),
    discussion: about(undefined),
    action: paths.verdictNotes(verdict.id),
    hidden: { ...hidden, extra: [{ name: 'back', value: back }] },
    fields: fieldsOf(form),
  }
}

function noteOf({ text, authorName, askedName, at, verdictNumber }: ReviewNote, current: number) {
  return {
    lines: text.split('\n').filter((line) => line.trim() !== ''),
    author: askedName === undefined ? authorName : `${authorName} to ${askedName}, for a cross-check`,
    time: moment(at),
    about: verdictNumber === current ? '' : `on revision ${verdictNumber}`,
  }
}

function fieldsOf(form: Form<NoteValues>) {
  return [
    fieldOf(form, {
      kind: 'select',
      name: 'question',
      label: 'About',
      options: [
        { value: '', label: 'The verdict as a whole: discussion' },
        ...REVIEW_QUESTIONS.map((each) => ({ value: each, label: REVIEW_QUESTION_WORDS[each] })),
      ],
    }),
    fieldOf(form, {
      kind: 'textarea',
      name: 'text',
      label: 'Your words',
      hint: 'For the newsroom only. It stays as you send it.',
      rows: 3,
      maxlength: 5000,
    }),
  ]
}
