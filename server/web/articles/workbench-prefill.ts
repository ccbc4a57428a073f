import { blankForm } from '../shared/form'
import type { ArticleReading } from './article-reading'
import type { WorkbenchForms } from './workbench-card'
import { workbenchClaimForm, workbenchEvidenceForm, workbenchPassageForm } from './workbench-forms'
import { chosenSentences } from './workbench-passage'
import { quantitiesOf } from './workbench-quantities'

/** Longer words would not fit the field of a claim. */
const LONGEST_CLAIM = 2000

/** What the address of the page asks for: sentences by number from 1, 0 for none; a claim; a source for it. */
export interface Asked {
  from: number
  to: number
  claim: number
  source: number
}

/**
 * The forms before anything was typed: with the words of the chosen sentences as quotation and as a first wording of the
 * claim, and with what the words themselves say of its kind. The voice is the article's own until somebody else is named.
 */
export function firstForms({ article, revision }: ArticleReading, asked: Asked): WorkbenchForms {
  const range = chosenSentences(revision.sentences, asked)
  const words = range === undefined ? '' : revision.text.slice(range.start, range.end)
  const passage = {
    textRevision: String(revision.number),
    quotation: words,
    from: range === undefined ? '' : String(Math.min(asked.from, asked.to)),
    to: range === undefined ? '' : String(Math.max(asked.from, asked.to)),
    start: range === undefined ? '' : String(range.start),
    end: range === undefined ? '' : String(range.end),
  }
  const language = article.language === 'und' ? 'en' : article.language
  const wording = words.replace(/\s+/g, ' ')
  const statesQuantity =
    range && quantitiesOf(revision).some(({ start, end }) => start < range.end && end > range.start)
  return {
    claim: blankForm(workbenchClaimForm, {
      ...passage,
      text: wording.length > LONGEST_CLAIM ? '' : wording,
      kind: statesQuantity ? 'quantity' : '',
      attribution: 'is_it',
      voice: 'article',
      language,
    }),
    addition: blankForm(workbenchPassageForm, passage),
    evidence: blankForm(workbenchEvidenceForm, {
      source: asked.source > 0 ? String(asked.source) : '',
      stance: 'supports',
    }),
  }
}
