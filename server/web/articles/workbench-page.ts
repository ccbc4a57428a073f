import { articleName } from '../../domain/article'
import { direction } from '../../language/language-guess'
import { count, list } from '../shared/format'
import { jsonForScript } from '../shared/json-ld'
import type { PageHead } from '../shared/page'
import type { ActionButton, Breadcrumbs, FormHidden, Link } from '../shared/parts'
import { paths } from '../shared/paths'
import { undoButton } from '../shared/undo-button'
import { articleBreadcrumbs } from './article-form-page'
import type { ArticleReading } from './article-reading'
import { guessesForScript } from './sentence-guesses'
import {
  type CardContext,
  choiceOf,
  type WorkbenchCard,
  type WorkbenchForms,
  workbenchCard,
} from './workbench-card'
import { type WorkbenchClaim, workbenchClaim } from './workbench-claim'
import { type Coverage, coverageOf } from './workbench-coverage'
import { type TraySource, trayOf } from './workbench-evidence'
import { type WorkbenchKeys, workbenchKeys } from './workbench-keys'
import type { PassageChoice } from './workbench-passage'
import type { WorkbenchReading } from './workbench-reading'
import { type LostClaim, lostClaims } from './workbench-sentences'
import { firstSuggestions, type Suggestions } from './workbench-suggestions'
import { type WorkbenchBlock, type WorkbenchRegion, workbenchRegion, workbenchText } from './workbench-text'

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
  /** "Mara Vos (sentence 12)"; empty when nobody else is. */
  others: string
  coverage: Coverage
  region: WorkbenchRegion & { seenPassage: number; isKeyed: boolean; at: number }
  blocks: WorkbenchBlock[]
  lost: LostClaim[]
  card: WorkbenchCard
  /** Open when there is no claim to look at, or when the form came back. */
  isMaking: boolean
  claim?: WorkbenchClaim
  /** Marks the chosen sentences, or takes the mark off; absent while none is chosen. */
  background?: ActionButton
  undo?: ActionButton
  suggestions: Suggestions
  /** For the script of the workbench: `GuessForScript` of each sentence, as JSON that may stand in a script element. */
  guessesHtml: string
  tray: TraySource[]
  keys: WorkbenchKeys
}

/** The article as it will be read, with what is made of it beside it. `at` is the number of the chosen sentence, or 0. */
export function workbenchPage(
  reading: WorkbenchReading,
  forms: WorkbenchForms,
  context: CardContext,
): WorkbenchPage {
  const { article, revision } = reading
  const card = workbenchCard(reading, forms, context)
  const choice = choiceOf(forms)
  const at = choice.from ?? 0
  return {
    ...workbenchHead(reading, 'Workbench'),
    error: card.unsaved,
    line: `${count(reading.claims.length, 'claim')}. Text revision ${revision.number}.`,
    links: linksOf(article.id),
    others: list(reading.others.map(({ name, sentence }) => `${name} (sentence ${sentence})`)),
    coverage: coverageOf(reading, paths.workbench(article.id), at),
    region: {
      ...workbenchRegion(reading),
      seenPassage: reading.seenPassage,
      isKeyed: reading.keys.shortcuts,
      at,
    },
    blocks: workbenchText(reading, choice),
    lost: lostClaims(reading),
    card,
    isMaking: reading.open === undefined || (card.unsaved && forms.evidence.errors.length === 0),
    claim: workbenchClaim(reading, at),
    background: backgroundButton(reading, choice, context.hidden),
    undo: reading.lastAct && undoButton(article.id, reading.lastAct, at, context.hidden),
    suggestions: firstSuggestions(reading.suggestions, context.hidden),
    guessesHtml: jsonForScript(guessesForScript(reading.guesses, revision)),
    tray: trayOf(reading),
    keys: workbenchKeys(reading.keys),
    keyPlaces: ['text', 'claim'],
  }
}

/** What both pages of an article's work say at their head. */
export function workbenchHead({ article, revision }: ArticleReading, word: string) {
  const isKnown = article.language !== 'und'
  return {
    title: `${word}: ${articleName(article)}`,
    width: 'wide',
    breadcrumbs: articleBreadcrumbs(article, word),
    name: articleName(article),
    wordsLang: isKnown ? article.language : '',
    wordsDir: direction(isKnown ? article.language : revision.text),
  }
}

function backgroundButton(
  { article, revision, states }: WorkbenchReading,
  { from, to = from }: Pick<PassageChoice, 'from' | 'to'>,
  hidden: FormHidden,
): ActionButton | undefined {
  if (from === undefined || to === undefined) return undefined
  const chosen = states.slice(Math.min(from, to) - 1, Math.max(from, to))
  if (chosen.length === 0) return undefined
  const isMarked = chosen.every((state) => state === 'background')
  const extra = [
    { name: 'textRevision', value: String(revision.number) },
    { name: 'from', value: String(from) },
    { name: 'to', value: String(to) },
  ]
  const action = `/articles/${article.id}/background`
  return {
    id: 'background',
    action: isMarked ? `${action}/removal` : action,
    text: isMarked ? 'No longer background' : 'Mark as background',
    hidden: { ...hidden, extra },
    hint: isMarked ? undefined : 'Scene-setting and boilerplate that needs no check.',
  }
}

function linksOf(id: number): Link[] {
  return [
    { text: 'As a list of sentences', href: paths.sentences(id) },
    { text: 'As readers see it', href: paths.article(id) },
    { text: 'All claims as a table', href: paths.ledger(id) },
    { text: 'Edit details', href: paths.editArticle(id) },
    { text: 'Correct the text', href: paths.newArticleRevision(id) },
  ]
}
