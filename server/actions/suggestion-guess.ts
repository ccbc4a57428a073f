import type { Article, ArticleRevision } from '../domain/article'
import { CLAIM_KINDS, type ClaimantKind, type ClaimKind } from '../domain/claim'
import type { GuessedField } from '../domain/guess'
import { makePassage } from '../language/passage'
import { findAsserting } from '../language/suggesting/claimant'
import type { ArticleSuggestions, Attribution, Speaker, Suggestion } from '../language/suggestion'
import type { ClaimWords, NewClaim } from './claim-making'
import { guessFigures } from './figure-guess'
import type { TakenSuggestion } from './suggestion-taking'

/** What a guess rests on: the text that was read, and the day on which nothing later can have been said. */
export interface GuessSetting {
  article: Pick<Article, 'id' | 'language'>
  revision: Pick<ArticleRevision, 'id' | 'text'>
  found: ArticleSuggestions
  today: string
}

/**
 * The claim that a suggestion proposes: its wording, who asserts it, kind, day and figures, and every passage that states
 * the same. All of it is a guess. `both` makes the other half as well, where somebody named asserts it.
 * Undefined for what is no claim: questions, instructions, boilerplate.
 */
export function guessClaim(
  suggestion: Suggestion,
  setting: GuessSetting,
  both: boolean,
): TakenSuggestion | undefined {
  const fields = guessClaimWords(suggestion, setting)
  if (fields === undefined) return undefined
  const claim: NewClaim = {
    fields,
    topics: [],
    passages: passagesOf(suggestion, setting),
    guessed: guessedFields(fields),
    alsoOther: both ? saidIt(fields) : undefined,
  }
  return { claim, setAside: setAside(suggestion, fields.kind) }
}

/** True when a named claimant asserts a fact: that it was said and that it is so are two questions. */
export function hasTwoHalves({ attributions, kind, checkable }: Suggestion): boolean {
  const speaker = findAsserting(attributions)?.speaker
  return checkable && kind !== 'quote' && speaker !== undefined && speaker.name !== ''
}

/** The words and facts of that claim. Undefined for what is no claim: questions, instructions, boilerplate. */
export function guessClaimWords(
  suggestion: Suggestion,
  setting: Omit<GuessSetting, 'revision'>,
): ClaimWords | undefined {
  const kind = CLAIM_KINDS.find((each) => each === suggestion.kind)
  if (kind === undefined) return undefined
  const asserting = findAsserting(suggestion.attributions)
  return {
    text: suggestion.wording,
    kind,
    attribution: kind === 'quote' ? 'said_it' : 'is_it',
    ...guessVoice(asserting?.speaker),
    assertedOn: dayOf(suggestion, asserting, setting),
    occasion: '',
    language: setting.article.language === 'und' ? 'en' : setting.article.language,
    quantities: guessFigures(suggestion.quantities),
  }
}

function guessVoice(speaker: Speaker | undefined): Pick<ClaimWords, 'voice' | 'claimant' | 'claimantNote'> {
  if (speaker === undefined) return { voice: 'article', claimantNote: '' }
  const { name, role } = speaker
  if (name === '' || speaker.kind === 'unnamed') return { voice: 'unnamed', claimantNote: role.slice(0, 300) }
  const claimant = { name: name.slice(0, 200), kind: claimantKind(speaker), role: role.slice(0, 300) }
  return { voice: 'named', claimant, claimantNote: '' }
}

const OF_THE_STATE =
  /\b(?:government|ministry|minister|department|police|court|parliament|authorit(?:y|ies)|council|commission|agency|office)\b/i

function claimantKind({ kind, name }: Speaker): ClaimantKind {
  if (kind === 'person' || kind === 'document') return kind
  return OF_THE_STATE.test(name) ? 'government' : 'organisation'
}

/** A single day named outside of what is asserted is the day on which it was said. */
function dayOf(
  { start, end }: Suggestion,
  asserting: Attribution | undefined,
  { found, today }: Pick<GuessSetting, 'found' | 'today'>,
): string | undefined {
  if (asserting === undefined) return undefined
  const { content } = asserting
  return found.periods.find(
    (period) =>
      period.start >= start &&
      period.end <= end &&
      (period.end <= content.start || period.start >= content.end) &&
      period.from !== undefined &&
      period.from === period.to &&
      period.from <= today,
  )?.from
}

function passagesOf(
  suggestion: Suggestion,
  { article, revision, found }: GuessSetting,
): NewClaim['passages'] {
  const bySentence = new Map(found.suggestions.map((each) => [each.sentence, each]))
  const others = suggestion.repeats.flatMap((sentence) => bySentence.get(sentence) ?? [])
  return [suggestion, ...others].map(({ start, end }) => ({
    articleId: article.id,
    articleRevisionId: revision.id,
    ...makePassage(revision.text, start, end),
  }))
}

/** Which fields of it are guesses: those that say something. */
export function guessedFields({ assertedOn, quantities }: ClaimWords): GuessedField[] {
  const always: GuessedField[] = ['text', 'kind', 'attribution', 'claimant']
  return [
    ...always,
    ...(assertedOn === undefined ? [] : ['assertedOn' as const]),
    ...(quantities.length === 0 ? [] : ['figures' as const]),
  ]
}

/** "Safeguard Defenders said that the offices …": the same words, told as having been said. */
function saidIt({ claimant, text }: ClaimWords): { text: string } | undefined {
  if (claimant === undefined) return undefined
  const inside = text.replace(OPENING, (word) => word.toLowerCase())
  return { text: `${claimant.name} said that ${inside}` }
}

/** Words that have a capital only because the sentence begins with them. */
const OPENING =
  /^(?:The|A|An|There|These|This|Those|It|They|At|In|On|More|Most|About|Some|All|Many|Two|Three|Four|Five|Between)\b/

function setAside(suggestion: Suggestion, kind: ClaimKind): TakenSuggestion['setAside'] {
  if (suggestion.checkable || (kind !== 'opinion' && kind !== 'forecast')) return undefined
  return { notCheckable: kind, reason: suggestion.whyNot ?? '' }
}
