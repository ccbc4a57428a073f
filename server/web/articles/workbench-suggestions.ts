import { hasTwoHalves } from '../../actions/suggestion-guess'
import { CLAIM_KIND_LABELS, CLAIM_KINDS } from '../../domain/claim'
import { describeQuantity } from '../../language/quantities/describe-quantity'
import { findAsserting } from '../../language/suggesting/claimant'
import type { AnswerKind, Suggestion } from '../../language/suggestion'
import { hashText } from '../../language/text-hash'
import { count, list } from '../shared/format'
import type { ActionButton, FormHidden, Link } from '../shared/parts'
import { paths } from '../shared/paths'
import { claimsAt, type SuggestionReading } from './suggestion-reading'
import { sentenceAt } from './workbench-passage'

/** What the reading of a text proposes, best first, for `views/articles/_suggestions`. */
export interface Suggestions {
  /** "12 suggestions", or why there is none. */
  line: string
  items: SuggestionItem[]
  /** To the page with all of them. */
  all?: Link
  lang: string
}

export interface SuggestionItem {
  sentence: number
  start: number
  end: number
  words: string
  place: Link
  /** "Score 0.94: very likely worth a check". */
  score: string
  kind: string
  claimant: string
  wording: string
  /** What the wording takes for granted. */
  assumptions: string[]
  quantities: string[]
  /** Answers and repeats, in sentences. */
  notes: string[]
  reasons: string[]
  /** The claims that stand there already; then nothing is offered. */
  claimed: Link[]
  buttons: ActionButton[]
  dismissal?: ActionButton
}

/** So many stand beside the text. */
const FIRST = 12

/** The best suggestions that are open: not claimed, not dismissed. */
export function firstSuggestions(reading: SuggestionReading, hidden: FormHidden): Suggestions {
  const open = openSuggestions(reading)
  const { article } = reading.article
  return {
    line: openLine(reading, open.length),
    items: open.slice(0, FIRST).map((each) => suggestionItem(reading, each, hidden)),
    all: { text: 'All suggestions', href: paths.articleSuggestions(article.id) },
    lang: article.language === 'und' ? '' : article.language,
  }
}

/** Suggestions nobody has dealt with, in rank order. What repeats a better one is not listed by itself. */
export function openSuggestions(reading: SuggestionReading): Suggestion[] {
  return listed(reading).filter(
    (each) => claimsAt(reading.article, each).length === 0 && !isDismissed(reading, each),
  )
}

/** Those whose words a claim covers. */
export function claimedSuggestions(reading: SuggestionReading): Suggestion[] {
  return listed(reading).filter((each) => claimsAt(reading.article, each).length > 0)
}

function listed({ found }: SuggestionReading): Suggestion[] {
  if (!found.isAnalysed) return []
  const repeated = new Set(found.suggestions.flatMap(({ repeats }) => repeats))
  return found.suggestions.filter(({ sentence }) => !repeated.has(sentence))
}

function isDismissed({ dismissals }: SuggestionReading, { text }: Suggestion): boolean {
  const hash = dismissals.length > 0 ? hashText(text) : ''
  return dismissals.some(({ sentenceHash }) => sentenceHash === hash)
}

/** What stands above the list. */
export function openLine({ found }: SuggestionReading, open: number): string {
  if (!found.isAnalysed)
    return `Texts in this language (${found.language}) are not analysed: choose sentences yourself.`
  if (open === 0) return 'Every suggestion is claimed or dismissed.'
  return `${count(open, 'sentence')} nobody has dealt with, the likeliest first. The program proposes; you decide.`
}

/** One suggestion, with the buttons that deal with it. */
export function suggestionItem(
  reading: SuggestionReading,
  suggestion: Suggestion,
  hidden: FormHidden,
): SuggestionItem {
  const number = numberAt(reading, suggestion)
  const claimed = claimsAt(reading.article, suggestion).map(({ number: claim, claim: { id } }) => ({
    text: `Claim ${claim}`,
    href: paths.claimWork(id),
  }))
  const { start, end, text, wording, assumptions, reasons, quantities } = suggestion
  return {
    sentence: number,
    ...{ start, end, words: text, wording: wording === text ? '' : wording, assumptions },
    place: {
      text: `Sentence ${number}`,
      href: `${paths.workbench(reading.article.article.id, number)}#sentence-${number}`,
    },
    score: scoreWords(suggestion.score),
    kind: kindWords(suggestion),
    claimant: claimantWords(suggestion),
    // A number that is not said, of things that are not said, tells nobody anything.
    quantities: quantities
      .filter(({ value, counted }) => value !== null || counted !== undefined)
      .map(describeQuantity),
    notes: [...answerNotes(reading, suggestion), ...repeatNotes(reading, suggestion)],
    reasons: reasons.map(({ sentence, weight }) => `${weight < 0 ? '−' : '+'} ${sentence}`),
    claimed,
    buttons: claimed.length > 0 ? [] : takeButtons(reading, suggestion, hidden),
    dismissal: claimed.length > 0 ? undefined : dismissButton(reading, suggestion, hidden),
  }
}

function numberAt({ article }: SuggestionReading, { start }: { start: number }): number {
  return sentenceAt(article.revision.sentences, start)
}

function scoreWords(score: number): string {
  return `Score ${score.toFixed(2)}: ${likelihood(score) || 'hardly'} worth a check`
}

/** How much a sentence of this score is worth a check, in a word; empty for hardly. */
export function likelihood(score: number): '' | 'perhaps' | 'likely' | 'very likely' {
  if (score >= 0.8) return 'very likely'
  if (score >= 0.5) return 'likely'
  return score >= 0.25 ? 'perhaps' : ''
}

function kindWords({ kind, checkable, whyNot }: Suggestion): string {
  const known = CLAIM_KINDS.find((each) => each === kind)
  const word = known === undefined ? kind.charAt(0).toUpperCase() + kind.slice(1) : CLAIM_KIND_LABELS[known]
  return checkable ? word : `${word}, not checkable${whyNot ? `: ${whyNot}` : ''}`
}

function claimantWords({ attributions }: Suggestion): string {
  const asserting = findAsserting(attributions)
  if (asserting === undefined) return 'The article itself'
  const { name, role } = asserting.speaker
  return name === '' ? `Not named${role ? `: ${role}` : ''}` : [name, role].filter(Boolean).join(', ')
}

const ANSWERS: Record<AnswerKind, string> = {
  denies_existence: 'Denies that it is so',
  denies_characterisation: 'Denies what it is called',
  gives_other_purpose: 'Gives another purpose',
  concedes: 'Concedes',
}

/** "Denies that it is so: claim 3; sentence 7". */
function answerNotes(reading: SuggestionReading, { answer }: Suggestion): string[] {
  if (answer === undefined) return []
  const places = answer.answers.map((sentence) => placeWords(reading, sentence))
  return [`${ANSWERS[answer.kind]}: ${places.length === 0 ? 'it is open what' : list([...new Set(places)])}`]
}

function repeatNotes(reading: SuggestionReading, { repeats, disagreements }: Suggestion): string[] {
  if (repeats.length === 0) return []
  const places = list(repeats.map((sentence) => placeWords(reading, sentence)))
  const figures = disagreements.length === 0 ? '' : `; figures disagree: ${disagreements.join('; ')}`
  return [`Also in ${places}${figures}`]
}

function placeWords(reading: SuggestionReading, sentence: number): string {
  const at = reading.found.suggestions.find((each) => each.sentence === sentence)
  if (at === undefined) return `sentence ${sentence + 1}`
  const [claim] = claimsAt(reading.article, at)
  const place = `sentence ${numberAt(reading, at)}`
  return claim === undefined ? place : `claim ${claim.number} (${place})`
}

function takeButtons(reading: SuggestionReading, suggestion: Suggestion, hidden: FormHidden): ActionButton[] {
  if (!canTake(suggestion)) return []
  const button = (id: string, text: string, both: boolean): ActionButton => ({
    id: `${id}-${suggestion.sentence}`,
    action: paths.articleSuggestions(reading.article.article.id, 'claims'),
    text,
    about: `of sentence ${numberAt(reading, suggestion)}`,
    hidden: {
      ...hidden,
      extra: [...placeOf(reading, suggestion), { name: 'both', value: both ? 'yes' : '' }],
    },
  })
  const take = button('take', suggestion.checkable ? 'Make the claim' : 'Keep as not checkable', false)
  return hasTwoHalves(suggestion) ? [take, button('both', 'Make both: said it, is it', true)] : [take]
}

/** True for what could be a claim. */
export function canTake({ kind }: Suggestion): boolean {
  return CLAIM_KINDS.some((each) => each === kind)
}

function dismissButton(reading: SuggestionReading, suggestion: Suggestion, hidden: FormHidden): ActionButton {
  const id = `dismiss-${suggestion.sentence}`
  return {
    id,
    action: paths.articleSuggestions(reading.article.article.id, 'dismissals'),
    text: 'Dismiss',
    about: `sentence ${numberAt(reading, suggestion)}`,
    tone: 'quiet',
    hidden: { ...hidden, extra: placeOf(reading, suggestion) },
    fields: [
      {
        kind: 'text',
        id: `${id}-reason`,
        name: 'reason',
        label: 'Why it needs no claim',
        maxlength: 500,
        value: '',
        autocomplete: 'off',
      },
    ],
  }
}

function placeOf(reading: SuggestionReading, { start, end }: Suggestion) {
  return [
    { name: 'textRevision', value: String(reading.article.revision.number) },
    { name: 'start', value: String(start) },
    { name: 'end', value: String(end) },
  ]
}
