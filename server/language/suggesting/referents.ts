import {
  determiners,
  looksLikeVerb,
  prepositions,
  pronouns,
  relatives,
  subordinators,
} from '../attribution/function-words'
import type { Name } from '../attribution/names'
import type { Attribution } from '../suggestion'

/** A person, an organisation or several things that a later pronoun may stand for. */
export interface Referent {
  name: string
  kind: 'person' | 'organisation' | 'several'
  gender?: Name['gender']
  start: number
  /** How often the article speaks of it; more is likelier meant. */
  times: number
}

/** Whom and what the article speaks of, each mention, in document order: names, their short forms, its topics. */
export function findReferents(text: string, named: Name[], attributions: Attribution[][]): Referent[] {
  const genders = gendersOf(text, attributions)
  const names = named
    .filter(({ kind }) => kind !== 'document')
    .map((name) => ({ ...name, gender: name.gender ?? genders.get(name.name) }))
  return [...findMentions(text, names), ...findTopics(text)].sort((one, other) => one.start - other.start)
}

/** "she said" tells of whoever is meant by it. */
function gendersOf(text: string, attributions: Attribution[][]): Map<string, Name['gender']> {
  const genders = new Map<string, Name['gender']>()
  for (const { speaker, cue } of attributions.flat()) {
    const pronoun = /\b(?:s?he)\b/i.exec(text.slice(cue.start, cue.end))?.[0].toLowerCase()
    if (pronoun && speaker.kind === 'person') genders.set(speaker.name, pronoun === 'she' ? 'f' : 'm')
  }
  return genders
}

/** "Petr Halvic" and later "Halvic"; a short form that two bear means neither. */
function findMentions(text: string, names: Name[]): Referent[] {
  const found = names.flatMap((name) => name.mentions.map(({ start }) => toReferent(text, name, start)))
  const shortForms = new Map<string, Name | undefined>()
  for (const name of names.filter(({ kind }) => kind === 'person')) {
    const last = name.name.split(/\s+/).at(-1)!
    shortForms.set(last, shortForms.has(last) ? undefined : name)
  }
  for (const { 0: word, index } of text.matchAll(/(?<!\p{Lu}[\p{L}.’'-]*\s)\p{Lu}[\p{L}\p{M}-]+/gu)) {
    const name = shortForms.get(word)
    if (name) found.push(toReferent(text, name, index))
  }
  return found
}

function toReferent(text: string, { name, kind, gender, mentions }: Name, start: number): Referent {
  const isPerson = kind === 'person'
  const hasArticle = !isPerson && /\bthe\s$/i.test(text.slice(Math.max(0, start - 5), start))
  return {
    name: hasArticle ? `the ${name}` : name,
    kind: isPerson ? 'person' : 'organisation',
    gender,
    start,
    times: mentions.length,
  }
}

/** Things in the plural that the article speaks of again and again: "police stations". */
function findTopics(text: string): Referent[] {
  const plurals = [...text.matchAll(/(?<![\p{L}’'-])\p{Ll}{3,20}[^su\P{Ll}]s(?![\p{L}’'-])/gu)]
  const counts = new Map<string, number>()
  for (const { 0: word } of plurals) counts.set(word, (counts.get(word) ?? 0) + 1)
  return plurals
    .filter(({ 0: word }) => counts.get(word)! >= 3 && !neverTopics.has(word))
    .map(({ 0: word, index }) => ({
      ...{ name: withAdjectives(text, index, word), kind: 'several', start: index },
      times: counts.get(word)!,
    }))
}

const neverTopics = new Set(
  'says years months weeks days hours minutes others times reports claims results'.split(' '),
)

/** "the Chinese police stations": up to two words before it that are no function words and no verbs. */
function withAdjectives(text: string, at: number, word: string): string {
  const before = text.slice(Math.max(0, at - 40), at)
  const words = /(?:[\p{L}-]+\s){0,2}$/u.exec(before)![0].split(/\s+/).filter(Boolean)
  const from = words.findLastIndex((one) => !mayDescribe(one)) + 1
  return ['the', ...words.slice(from), word].join(' ')
}

const closed = [determiners, prepositions, subordinators, relatives, pronouns]

function mayDescribe(word: string): boolean {
  const lower = word.toLowerCase()
  return !closed.some((one) => one.has(lower)) && !looksLikeVerb(lower) && lower !== 'and' && lower !== 'or'
}

/** Those named before a place, a few sentences back at most, the last first. */
export function* namedBefore(referents: Referent[], at: number): Generator<Referent> {
  for (let i = firstAtOrAfter(referents, at) - 1; i >= 0; i--) {
    if (at - referents[i]!.start > reach) return
    yield referents[i]!
  }
}

const reach = 500

function firstAtOrAfter(referents: Referent[], at: number): number {
  let low = 0
  let high = referents.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (referents[middle]!.start < at) low = middle + 1
    else high = middle
  }
  return low
}
