import { blankForm } from '../shared/form'
import type { ArticleReading } from './article-reading'
import { workbenchClaimForm, workbenchPassageForm } from './workbench-forms'
import type { WorkbenchForms } from './workbench-page'
import { chosenSentences } from './workbench-passage'

/** Longer words would not fit the field of a claim. */
const LONGEST_CLAIM = 2000

/**
 * Both forms before anything was typed: with the words of the chosen sentences as quotation, and as a first wording of
 * the claim. `from` and `to` are numbers of sentences from 1; 0 chooses none.
 */
export function firstForms({ article, revision }: ArticleReading, from: number, to: number): WorkbenchForms {
  const range = chosenSentences(revision.sentences, { from, to })
  const words = range === undefined ? '' : revision.text.slice(range.start, range.end)
  const passage = {
    textRevision: String(revision.number),
    quotation: words,
    from: range === undefined ? '' : String(Math.min(from, to)),
    to: range === undefined ? '' : String(Math.max(from, to)),
    start: range === undefined ? '' : String(range.start),
    end: range === undefined ? '' : String(range.end),
  }
  const language = article.language === 'und' ? 'en' : article.language
  const wording = words.replace(/\s+/g, ' ')
  return {
    claim: blankForm(workbenchClaimForm, {
      ...passage,
      text: wording.length > LONGEST_CLAIM ? '' : wording,
      attribution: 'is_it',
      voice: 'named',
      language,
    }),
    addition: blankForm(workbenchPassageForm, passage),
  }
}
