import { type ArticleRevision, knownLanguage } from '../../domain/article'
import type { GuessedField } from '../../domain/guess'
import { type ClaimFields, type Known, newClaimFields } from '../shared/claim-fields'
import { withGuesses } from '../shared/claim-guesses'
import { errorSummary, type Form } from '../shared/form'
import type { ErrorSummary, ExcerptCheck, Field, FormHidden, Notice } from '../shared/parts'
import { paths } from '../shared/paths'
import type { ArticleReading } from './article-reading'
import { type LinkFields, linkFields } from './workbench-evidence'
import { addPassageFields, type PassageFields, passageFields } from './workbench-fields'
import {
  typedChoice,
  type WorkbenchClaimValues,
  type WorkbenchEvidenceValues,
  type WorkbenchPassageValues,
} from './workbench-forms'
import type { PassageChoice } from './workbench-passage'
import type { WorkbenchReading } from './workbench-reading'

/** The forms of the workbench, as they are shown: at most one of them was sent. */
export interface WorkbenchForms {
  claim: Form<WorkbenchClaimValues>
  addition: Form<WorkbenchPassageValues>
  evidence: Form<WorkbenchEvidenceValues>
  /** Which fields of `claim` were filled in by reading the article, and not looked at yet. */
  guessed: readonly GuessedField[]
}

/** What a page needs to print its forms. */
export interface CardContext {
  known: Known
  hidden: FormHidden
  notices?: Notice[]
  /** Of the excerpt in the form that links a source, when that came back. */
  excerptCheck?: ExcerptCheck
}

/** The forms that make a claim or add a passage, for the workbench and for the list of sentences. */
export interface ClaimCard {
  errorSummary: ErrorSummary
  notices: Notice[]
  hidden: FormHidden
  /** True when the server sends back words that are not saved. */
  unsaved: boolean
  /** "Sentence 3", "Sentences 3 to 4"; empty when none is chosen. */
  chosen: string
  choose: { action: string; at: Field; to: Field }
  claim: { action: string; passage: PassageFields; claimFields: ClaimFields }
  addition: { action: string; isOpen: boolean; passage: PassageFields; fields: Field[] }
}

/** The same with the form that links a source to the claim that is open. */
export interface WorkbenchCard extends ClaimCard {
  link?: LinkFields
}

/** The forms of the workbench. */
export function workbenchCard(
  reading: WorkbenchReading,
  forms: WorkbenchForms,
  context: CardContext,
): WorkbenchCard {
  const at = choiceOf(forms).from ?? 0
  const link = reading.open && linkFields(forms.evidence, reading, { ...context, at })
  const card = claimCard(reading, forms, { ...context, action: paths.workbench(reading.article.id) })
  if (forms.evidence.errors.length === 0) return { ...card, link }
  return { ...card, link, unsaved: true, errorSummary: prefixed(forms.evidence, 'link-', LINK_FIELDS) }
}

/** The forms that make claims; `action` is the page that chooses sentences. */
export function claimCard(
  reading: ArticleReading,
  forms: Pick<WorkbenchForms, 'claim' | 'addition' | 'guessed'>,
  context: CardContext & { action: string },
): ClaimCard {
  const { article, revision } = reading
  const isAdding = forms.addition.errors.length > 0
  const lang = knownLanguage(article)
  return {
    errorSummary: isAdding
      ? prefixed(forms.addition, 'addition-', ADDITION_FIELDS)
      : errorSummary(forms.claim),
    notices: context.notices ?? [],
    hidden: context.hidden,
    unsaved: isAdding || forms.claim.errors.length > 0,
    ...choosing(revision, context.action, choiceOf(forms)),
    claim: {
      action: paths.articleClaims(article.id),
      passage: passageFields(forms.claim, revision, { prefix: '', lang }),
      claimFields: withGuesses(newClaimFields(forms.claim, context.known), forms.guessed),
    },
    addition: {
      action: paths.articlePassages(article.id),
      isOpen: isAdding,
      passage: passageFields(forms.addition, revision, { prefix: 'addition-', lang }),
      fields: addPassageFields(forms.addition, reading),
    },
  }
}

/** The passage that the forms are about: of the one that was sent, else of the first. */
export function choiceOf(forms: Pick<WorkbenchForms, 'claim' | 'addition'>): PassageChoice {
  return typedChoice(forms.addition.errors.length > 0 ? forms.addition.values : forms.claim.values)
}

function choosing(revision: ArticleRevision, action: string, choice: { from?: number; to?: number }) {
  const { from, to = from } = choice
  const field = (name: 'at' | 'to', label: string, value: number | undefined): Field => ({
    kind: 'number',
    id: `choose-${name}`,
    name,
    label,
    value: value === undefined ? '' : String(value),
  })
  const isKnown = from !== undefined && from <= revision.sentences.length
  const several = to !== undefined && to !== from ? `Sentences ${from} to ${to}` : `Sentence ${from}`
  return {
    chosen: isKnown ? several : '',
    choose: { action, at: field('at', 'From sentence', from), to: field('to', 'to', to) },
  }
}

const ADDITION_FIELDS = ['quotation', 'occurrence', 'claim']
const LINK_FIELDS = ['source', 'stance', 'excerpt', 'location']

/** Forms beside each other have ids of their own for fields of one name. */
function prefixed<T>(form: Form<T>, prefix: string, names: readonly string[]): ErrorSummary {
  const errors = errorSummary(form).errors.map(({ message, href }) => ({
    message,
    href: href !== undefined && names.includes(href.slice(1)) ? `#${prefix}${href.slice(1)}` : href,
  }))
  return { errors }
}
