import { articleName } from '../../domain/article'
import { direction } from '../../language/language-guess'
import { type ClaimFields, type Known, newClaimFields } from '../shared/claim-fields'
import { errorSummary, type Form } from '../shared/form'
import { count } from '../shared/format'
import type { PageHead } from '../shared/page'
import type { Breadcrumbs, ErrorSummary, Field, FormHidden, Link, Notice } from '../shared/parts'
import { paths } from '../shared/paths'
import { articleBreadcrumbs } from './article-form-page'
import type { ArticleReading } from './article-reading'
import { addPassageFields, type PassageFields, passageFields } from './workbench-fields'
import { typedChoice, type WorkbenchClaimValues, type WorkbenchPassageValues } from './workbench-forms'
import { type LostClaim, lostClaims, type SentenceItem, sentenceItems } from './workbench-sentences'

declare module '../shared/page' {
  interface Views {
    'articles/workbench': WorkbenchPage
  }
}

export interface WorkbenchPage extends PageHead {
  breadcrumbs: Breadcrumbs
  name: string
  line: string
  links: Link[]
  wordsLang: string
  wordsDir: 'ltr' | 'rtl'
  sentences: SentenceItem[]
  lost: LostClaim[]
  errorSummary: ErrorSummary
  notices: Notice[]
  hidden: FormHidden
  /** True when the server sends back words that are not saved. */
  unsaved: boolean
  /** "Sentence 3", "Sentences 3 to 4"; empty when none is chosen. */
  chosen: string
  choose: { action: string; at: Field; to: Field }
  claim: { action: string; passage: PassageFields; claimFields: ClaimFields }
  addition: { action: string; isOpen: boolean; hidden: FormHidden; passage: PassageFields; fields: Field[] }
}

/** The two forms of the workbench, as they are shown: at most one of them was sent. */
export interface WorkbenchForms {
  claim: Form<WorkbenchClaimValues>
  addition: Form<WorkbenchPassageValues>
}

/** The article sentence by sentence, with the form that makes a claim from it. */
export function workbenchPage(
  reading: ArticleReading,
  forms: WorkbenchForms,
  context: { known: Known; hidden: FormHidden; notices?: Notice[] },
): WorkbenchPage {
  const { article, revision } = reading
  const isAdding = forms.addition.errors.length > 0
  const choice = typedChoice(isAdding ? forms.addition.values : forms.claim.values)
  const hasErrors = isAdding || forms.claim.errors.length > 0
  const isKnown = article.language !== 'und'
  return {
    title: `Workbench: ${articleName(article)}`,
    error: hasErrors,
    width: 'wide',
    breadcrumbs: articleBreadcrumbs(article, 'Workbench'),
    name: articleName(article),
    line: `${count(revision.sentences.length, 'sentence')}, ${count(reading.claims.length, 'claim')}. Text revision ${revision.number}.`,
    links: linksOf(article.id),
    wordsLang: isKnown ? article.language : '',
    wordsDir: direction(isKnown ? article.language : revision.text),
    sentences: sentenceItems(reading, choice),
    lost: lostClaims(reading),
    errorSummary: isAdding ? additionErrors(forms.addition) : errorSummary(forms.claim),
    notices: context.notices ?? [],
    hidden: context.hidden,
    unsaved: hasErrors,
    ...choosing(reading, choice),
    claim: {
      action: paths.articleClaims(article.id),
      passage: passageFields(forms.claim, revision, ''),
      claimFields: newClaimFields(forms.claim, context.known),
    },
    addition: {
      action: paths.articlePassages(article.id),
      isOpen: isAdding,
      hidden: context.hidden,
      passage: passageFields(forms.addition, revision, 'addition-'),
      fields: addPassageFields(forms.addition, reading),
    },
  }
}

function choosing({ article, revision }: ArticleReading, choice: { from?: number; to?: number }) {
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
    choose: {
      action: paths.workbench(article.id),
      at: field('at', 'From sentence', from),
      to: field('to', 'to', to),
    },
  }
}

/** The second form of the page has ids of its own for the fields that stand in both. */
function additionErrors(form: Form<WorkbenchPassageValues>): ErrorSummary {
  const errors = errorSummary(form).errors.map(({ message, href }) => ({
    message,
    href: href?.replace(/^#(quotation|occurrence|claim)$/, '#addition-$1'),
  }))
  return { errors }
}

function linksOf(id: number): Link[] {
  return [
    { text: 'As readers see it', href: paths.article(id) },
    { text: 'All claims as a table', href: paths.ledger(id) },
    { text: 'Edit details', href: paths.editArticle(id) },
    { text: 'Correct the text', href: paths.newArticleRevision(id) },
  ]
}
