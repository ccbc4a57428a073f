import type { Name } from '../attribution/names'
import type { Span, Speaker } from '../suggestion'
import type { Edit } from './edits'
import { namedBefore, type Referent } from './referents'

export interface PronounSetting {
  text: string
  /** The words that the wording is made of. */
  span: Span
  referents: Referent[]
  /** Who asserts them; undefined for the article's own voice. */
  speaker: Speaker | undefined
  /** Where the words that name the speaker stand. */
  cue: Span | undefined
  isDirectQuote: boolean
}

type Group = Referent['kind'] | 'speaker'

const groups: Record<string, Group> = {
  ...{ he: 'person', she: 'person', him: 'person', his: 'person', her: 'person' },
  ...{ it: 'organisation', its: 'organisation', they: 'several', them: 'several', their: 'several' },
  ...{ i: 'speaker', me: 'speaker', my: 'speaker', we: 'speaker', us: 'speaker', our: 'speaker' },
}

const pronouns = new RegExp(`(?<![\\p{L}’'.-])(?:${Object.keys(groups).join('|')})(?![\\p{L}.-])`, 'giu')

/**
 * Puts names for pronouns, for the first of a group only: behind it the sentence says itself who is meant. The speaker
 * of direct speech is named for every "I" and "we".
 *
 * In reported speech "he", "she" and "it" are the speaker; elsewhere they are who was named last, "they" the things
 * that the article speaks of most. Where the words themselves name somebody before the pronoun, it stays. A guess, so
 * every edit says what it takes for granted.
 */
export function namePronouns(setting: PronounSetting): Edit[] {
  const { text, span } = setting
  const done = new Set<Group>()
  return Array.from(text.slice(span.start, span.end).matchAll(pronouns)).flatMap(({ 0: word, index }) => {
    const at = span.start + index
    const group = groups[word.toLowerCase()]!
    if (done.has(group) || (word === 'US' && group === 'speaker')) return []
    if (/\bof\s$/i.test(text.slice(Math.max(0, at - 4), at))) return []
    if (group !== 'speaker') done.add(group)
    const name = isImpersonal(text.slice(at, at + 40)) ? undefined : nameFor(setting, group, { word, at })
    return name === undefined ? [] : [toEdit(text, at, word, name)]
  })
}

/** "It is clear that", "it took ten days": nothing is meant; "it is investigating" is somebody. */
function isImpersonal(words: string): boolean {
  const be =
    /^it(?:[’']s|\s(?:is|was|isn[’']t|wasn[’']t|has been|will be|would be))\s(?:not\s|also\s|just\s)?(\p{L}+)/iu.exec(
      words,
    )
  if (be) return !/(?:ing|ed)$/.test(be[1]!)
  return /^it\s(?:took|takes|remains?|appears?|seems?|emerged|rained)\b/i.test(words)
}

interface Place {
  word: string
  at: number
}

function nameFor(setting: PronounSetting, group: Group, place: Place): string | undefined {
  const { speaker, cue, isDirectQuote, span } = setting
  if (group === 'speaker') return isDirectQuote ? speakerFor(setting, place.word) : undefined
  // In direct speech a thing or a group may be anything.
  if (isDirectQuote) return group === 'person' ? namedLast(setting, group, place.word) : undefined
  const isSubject = /^(?:he|she|it|they)$/i.test(place.word)
  if (isSubject && isIn(place.at, cue)) return speaker?.name ? withArticle(setting) : undefined
  if (isSpeaker(setting, group, place) && !isIn(place.at, cue)) {
    return isWithin(cue, span) ? undefined : withArticle(setting)
  }
  return isNamedWithin(setting, group, place.at) ? undefined : namedLast(setting, group, place.word)
}

function isIn(at: number, span: Span | undefined): boolean {
  return span !== undefined && span.start <= at && at < span.end
}

/** "they" may be a body that speaks, and people without a name. */
function isSpeaker(setting: PronounSetting, group: Group, { word, at }: Place): boolean {
  const { speaker } = setting
  if (!speaker || (group !== 'person' && hasNoun(setting, at))) return false
  if (group !== 'several') return speaker.kind === group && speaker.name !== ''
  if (!/^the(?:y|ir)$/i.test(word)) return false
  return speaker.kind === 'organisation'
    ? speaker.name !== ''
    : speaker.name === '' && /s\b/.test(speaker.role)
}

function isWithin(one: Span | undefined, span: Span): boolean {
  return one !== undefined && span.start <= one.start && one.end <= span.end
}

/** Something that a pronoun behind it could mean: "The reservoir has fallen to half of its capacity". */
function hasNoun({ text, span }: PronounSetting, at: number): boolean {
  return /(?:^|\s)(?:the|an?|this|these|those|its|other|some)\s\p{L}/iu.test(text.slice(span.start, at))
}

function isNamedWithin(setting: PronounSetting, group: Group, at: number): boolean {
  const { span, referents } = setting
  if (hasNoun(setting, at)) return true
  for (const { kind, start } of namedBefore(referents, at)) {
    if (start < span.start) return false
    if (kind === group) return true
  }
  return false
}

function namedLast(setting: PronounSetting, group: Group, word: string): string | undefined {
  const { referents, span, speaker, isDirectQuote } = setting
  const gender = genders[word.toLowerCase()]
  let best: Referent | undefined
  for (const one of namedBefore(referents, span.start)) {
    if (one.kind !== group || one.name === speaker?.name) continue
    if (gender && (isDirectQuote ? one.gender : (one.gender ?? gender)) !== gender) continue
    if (group !== 'several') return one.name
    if (best === undefined || one.times > best.times) best = one
  }
  return best?.name
}

/** "the Dutch foreign ministry", "the Ministry of Health", but "Safeguard Defenders": as the article has it. */
function withArticle({ speaker, referents, span }: PronounSetting): string {
  const { name = '', role = '', kind } = speaker ?? {}
  if (name === '')
    return `the ${role.replace(/^\p{Lu}(?=\p{Ll}+(?:\s\p{Ll}|$))/u, (letter) => letter.toLowerCase())}`
  if (kind === 'person' || /^the\s/i.test(name)) return name
  const isCommon = name
    .split(/\s+/)
    .some((word) => /^\p{Ll}/u.test(word) && !/^(?:of|and|for|the|de|van|von|al|in)$/.test(word))
  if (isCommon) return `the ${name}`
  for (const one of namedBefore(referents, span.end)) if (one.name === `the ${name}`) return one.name
  return name
}

const genders: Record<string, Name['gender']> = { he: 'm', him: 'm', his: 'm', she: 'f', her: 'f' }

function speakerFor(setting: PronounSetting, word: string): string | undefined {
  const { speaker } = setting
  if (!speaker?.name) return undefined
  const isSeveral = /^(?:we|us|our)$/i.test(word)
  return isSeveral && speaker.kind === 'person' ? `${speaker.name}’s side` : withArticle(setting)
}

function toEdit(text: string, start: number, word: string, name: string): Edit {
  const rest = text.slice(start + word.length, start + word.length + 12)
  const assumption = `“${word}” is taken to be ${name}.`
  const verb = /^(?:I|we)$/i.test(word) ? agreeing(rest) : undefined
  if (verb) return { start, end: start + word.length + verb.length, words: name + verb.words, assumption }
  return {
    start,
    end: start + word.length,
    words: isPossessive(word, rest) ? possessive(name) : name,
    assumption,
  }
}

/** "I am", "we’ve": the third person has other forms. */
function agreeing(rest: string): { length: number; words: string } | undefined {
  const verb =
    /^(?:[’'](?:m|re|ve|ll|d)|\s(?:am|are|have|were|do|don[’']t|haven[’']t|weren[’']t|aren[’']t))\b/i.exec(
      rest,
    )?.[0]
  const words = verb && thirdPerson[verb.trim().toLowerCase().replace('’', "'")]
  return verb && words ? { length: verb.length, words: ` ${words}` } : undefined
}

const thirdPerson: Record<string, string> = {
  ...{
    "'m": 'is',
    "'re": 'is',
    "'ve": 'has',
    "'ll": 'will',
    "'d": 'would',
    am: 'is',
    are: 'is',
    have: 'has',
  },
  ...{
    were: 'was',
    do: 'does',
    "don't": 'does not',
    "haven't": 'has not',
    "weren't": 'was not',
    "aren't": 'is not',
  },
}

function isPossessive(word: string, rest: string): boolean {
  if (/^(?:his|its|their|my|our)$/i.test(word)) return true
  return (
    /^her$/i.test(word) &&
    /^\s\p{L}/u.test(rest) &&
    !/^\s(?:to|and|or|in|on|at|for|from|with|as|by|that|before|after)\b/i.test(rest)
  )
}

function possessive(name: string): string {
  return /s$/.test(name) && name.startsWith('the ') ? `${name}’` : `${name}’s`
}
