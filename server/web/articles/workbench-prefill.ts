import type { ArticleRevision } from '../../domain/article'
import { blankForm } from '../shared/form'
import { guessedValues } from './sentence-guesses'
import type { WorkbenchForms } from './workbench-card'
import { workbenchClaimForm, workbenchEvidenceForm, workbenchPassageForm } from './workbench-forms'
import { chosenSentences } from './workbench-passage'
import { quantitiesOf } from './workbench-quantities'
import type { WorkbenchReading } from './workbench-reading'

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
 * claim, and with what the reading of the text says of it; what it guessed is named. Where nothing is guessed the voice is
 * the article's own.
 */
export function firstForms({ article, revision, guesses }: Read, asked: Asked): WorkbenchForms {
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
  const { values, guessed } = guessedValues(guesses, ...indexes(revision, range))
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
      ...values,
    }),
    addition: blankForm(workbenchPassageForm, passage),
    evidence: blankForm(workbenchEvidenceForm, {
      source: asked.source > 0 ? String(asked.source) : '',
      stance: 'supports',
    }),
    guessed,
  }
}

type Read = Pick<WorkbenchReading, 'article' | 'revision' | 'guesses'>

/** Indexes of the first and the last sentence of a range; of none when there is no range. */
function indexes({ sentences }: ArticleRevision, range: Range | undefined): [first: number, last: number] {
  const touched = sentences.filter(({ start, end }) => range && start >= range.start && end <= range.end)
  return [touched[0]?.index ?? -1, touched.at(-1)?.index ?? -1]
}

interface Range {
  start: number
  end: number
}
