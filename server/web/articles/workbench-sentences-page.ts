import { SENTENCE_STATE_LABELS } from '../../domain/coverage'
import { count } from '../shared/format'
import type { PageHead } from '../shared/page'
import type { Breadcrumbs, Link } from '../shared/parts'
import { paths } from '../shared/paths'
import { type CardContext, type ClaimCard, choiceOf, claimCard, type WorkbenchForms } from './workbench-card'
import { type Coverage, coverageOf } from './workbench-coverage'
import { workbenchHead } from './workbench-page'
import type { WorkbenchReading } from './workbench-reading'
import { type LostClaim, lostClaims, type SentenceItem, sentenceItems } from './workbench-sentences'

declare module '../shared/page' {
  interface Views {
    'articles/sentences': SentencesPage
  }
}

export interface SentencesPage extends PageHead {
  breadcrumbs: Breadcrumbs
  name: string
  line: string
  links: Link[]
  wordsLang: string
  wordsDir: 'ltr' | 'rtl'
  coverage: Coverage
  sentences: (SentenceItem & { state: string })[]
  lost: LostClaim[]
  card: ClaimCard
}

/** The same work as a plain list: each sentence with its claims, its state and its way to the form. */
export function sentencesPage(
  reading: WorkbenchReading,
  forms: WorkbenchForms,
  context: CardContext,
): SentencesPage {
  const { article, revision } = reading
  const choice = choiceOf(forms)
  const hidden = { ...context.hidden, extra: [{ name: 'view', value: 'sentences' }] }
  const card = claimCard(reading, forms, { ...context, hidden, action: paths.sentences(article.id) })
  return {
    ...workbenchHead(reading, 'Sentences'),
    error: card.unsaved,
    line: `${count(revision.sentences.length, 'sentence')}, ${count(reading.claims.length, 'claim')}. Text revision ${revision.number}.`,
    links: [
      { text: 'As the text reads', href: paths.workbench(article.id) },
      { text: 'All suggestions', href: paths.articleSuggestions(article.id) },
    ],
    coverage: coverageOf(reading, paths.sentences(article.id), choice.from ?? 0),
    sentences: sentenceItems(reading, choice).map((item, index) => ({
      ...item,
      state: SENTENCE_STATE_LABELS[reading.states[index] ?? 'untouched'],
    })),
    lost: lostClaims(reading),
    card,
  }
}
