import type { Claim } from '../../domain/claim'
import type { ReviewNote } from '../../domain/review-note'
import type { Verdict } from '../../domain/verdict'
import { errorSummary, type Form } from '../shared/form'
import type { PageHead } from '../shared/page'
import type { Breadcrumbs, ErrorSummary, FormHidden, ReviewNotes } from '../shared/parts'
import { paths } from '../shared/paths'
import type { NoteValues } from '../shared/review-note-form'
import { reviewNotes } from '../shared/review-note-parts'

declare module '../shared/page' {
  interface Views {
    'review/notes': NotesPage
  }
}

export interface NotesPage extends PageHead {
  breadcrumbs: Breadcrumbs
  errorSummary: ErrorSummary
  words: string
  lang: string
  notes: ReviewNotes
}

/** All that was said inside about a claim's verdict, at an address of its own. */
export function notesPage(
  { claim, verdict, notes }: { claim: Claim; verdict: Verdict; notes: readonly ReviewNote[] },
  form: Form<NoteValues>,
  hidden: FormHidden,
): NotesPage {
  const title = 'Questions and discussion'
  return {
    title: `${title}, claim ${claim.id}`,
    width: 'reading',
    error: form.errors.length > 0,
    breadcrumbs: {
      items: [
        { text: 'Review', href: paths.review() },
        { text: `Claim ${claim.id}`, href: paths.reviewVerdict(verdict.id) },
        { text: title },
      ],
    },
    errorSummary: errorSummary(form),
    words: claim.text,
    lang: claim.language,
    notes: reviewNotes(verdict, notes, form, hidden, 'notes'),
  }
}
