import { may } from '../../domain/permission'
import type { FormError } from '../shared/form'
import { count, moment } from '../shared/format'
import type { PageHead } from '../shared/page'
import type { ActionButton, Breadcrumbs, ErrorSummary, FormHidden, Link, Time } from '../shared/parts'
import { paths } from '../shared/paths'
import type { SuggestionReading } from './suggestion-reading'
import { workbenchHead } from './workbench-page'
import {
  claimedSuggestions,
  openLine,
  openSuggestions,
  type SuggestionItem,
  suggestionItem,
} from './workbench-suggestions'

declare module '../shared/page' {
  interface Views {
    'articles/suggestions': SuggestionsPage
  }
}

export interface SuggestionsPage extends PageHead {
  breadcrumbs: Breadcrumbs
  name: string
  wordsLang: string
  wordsDir: 'ltr' | 'rtl'
  errorSummary: ErrorSummary
  links: Link[]
  open: { line: string; items: SuggestionItem[]; lang: string }
  claimed: { line: string; items: SuggestionItem[] }
  dismissed: {
    line: string
    items: { words: string; reason: string; who: string; time: Time; restore: ActionButton }[]
  }
}

/** A form of the page that came back: what is wrong with it, and of a dismissal what was typed, and where. */
export interface SentSuggestion {
  errors: FormError[]
  dismissal?: { start: string; end: string; reason: string }
}

/** Everything the reading of an article proposes, and what became of it. `sent`: the form that came back. */
export function suggestionsPage(
  reading: SuggestionReading,
  hidden: FormHidden,
  sent?: SentSuggestion,
): SuggestionsPage {
  const { article } = reading.article
  const open = openSuggestions(reading)
  const claimed = claimedSuggestions(reading)
  const item = (each: (typeof open)[number]) => withSent(suggestionItem(reading, each, hidden), sent)
  const items = open.map(item)
  return {
    ...workbenchHead(reading.article, 'Suggestions'),
    error: sent !== undefined,
    errorSummary: { errors: (sent?.errors ?? []).map((error) => summaryLine(error, items)) },
    links: [
      { text: 'Workbench', href: paths.workbench(article.id) },
      ...(may(reading.article.viewer, 'suggestion.weigh')
        ? [{ text: 'How suggestions are weighed', href: paths.suggestionSettings() }]
        : []),
    ],
    open: {
      line: openLine(reading, open.length),
      items,
      lang: article.language === 'und' ? '' : article.language,
    },
    claimed: { line: `${count(claimed.length, 'sentence')} of the list`, items: claimed.map(item) },
    dismissed: dismissedPart(reading, hidden),
  }
}

/** The reason of a dismissal that came back stands in its field again, with what is wrong with it. */
function withSent(item: SuggestionItem, sent: SentSuggestion | undefined): SuggestionItem {
  const typed = sent?.dismissal
  if (!item.dismissal || typed?.start !== `${item.start}` || typed.end !== `${item.end}`) return item
  const error = sent?.errors.find(({ field }) => field === 'reason')?.message
  const fields = item.dismissal.fields?.map((field) => ({ ...field, value: typed.reason, error }))
  return { ...item, dismissal: { ...item.dismissal, fields } }
}

function summaryLine({ message, field }: FormError, items: readonly SuggestionItem[]) {
  const fields = items.flatMap(({ dismissal }) => dismissal?.fields ?? [])
  const wrong = fields.find(({ name, error }) => name === field && error !== undefined)
  return { message, href: wrong?.id && `#${wrong.id}` }
}

function dismissedPart(
  { article, dismissals }: SuggestionReading,
  hidden: FormHidden,
): SuggestionsPage['dismissed'] {
  return {
    line: count(dismissals.length, 'sentence'),
    items: dismissals.map(({ id, words, reason, dismissedBy, dismissedAt }) => ({
      words,
      reason,
      who: dismissedBy,
      time: moment(dismissedAt),
      restore: {
        id: `restore-${id}`,
        action: paths.articleSuggestions(article.article.id, 'dismissals/removal'),
        text: 'Bring back',
        tone: 'quiet',
        hidden: { ...hidden, extra: [{ name: 'dismissal', value: String(id) }] },
      },
    })),
  }
}
