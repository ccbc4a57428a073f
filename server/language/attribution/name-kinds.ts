import type { Span } from '../suggestion'
import {
  calendarWords,
  determiners,
  isAdverb,
  prepositions,
  pronouns,
  relatives,
  subordinators,
} from './function-words'
import { isVerbHere, type Phrase, textOf } from './phrases'
import { isState } from './places'
import { type Gender, genderOf, singularOf, speakerNoun } from './speaker-nouns'
import type { Word } from './words'

/** What a stretch of capitalised words names. */
export interface Naming {
  name: string
  kind: 'person' | 'organisation' | 'document'
  role: string
  nouns: string[]
  gender: Gender | undefined
  span: Span
  /** Index behind its last word. */
  to: number
}

const titles = new Set(
  `mr mrs ms miss dr prof professor sir dame lord lady baroness president chancellor premier minister mayor governor senator
  secretary ambassador general colonel captain major sergeant inspector detective superintendent commissioner judge justice sheriff bishop pope king
  queen prince princess coach father sister rev reverend chief constable councillor councilor representative rep sen gov gen col
`.split(/\s+/),
)

const bodyWords = new Set(
  `inc ltd plc corp co group holdings nhs centre center society services systems labs partners brothers international
  house parliament senate office service board trust union party council court bank press news times post journal
  productions records entertainment studios pictures industries technologies solutions motors airlines airways energy
  pharmaceuticals capital ventures foods media defenders watch rights nations union states organisation organization`.split(
    /\s+/,
  ),
)

/** Says what a run of capitalised words names; undefined for a place, a month, or a word that merely begins a sentence. */
export function classifyName(words: Word[], run: Phrase): Naming | undefined {
  const from = behindTitles(words, run)
  if (from === run.to) return undefined
  const titled = titleText(words, { from: run.from, to: from })
  const before = isModifier(words, run.to) ? '' : descriptorBefore(words, run.from)
  const after = descriptorAfter(words, run.to)
  const rest = { from, to: run.to }
  const kind = kindOf(words, rest, { titled, before, after })
  if (!kind) return undefined
  const role = [[before, titled].filter(Boolean).join(' '), after].filter(Boolean).join(', ')
  const gender = titled
    .split(' ')
    .map((word) => genderOf(word.toLowerCase().replace('.', '')))
    .find(Boolean)
  return {
    name: textOf(words, rest),
    kind,
    role: stripCourtesy(role),
    nouns: [...nounsOf(role), ...(kind === 'organisation' ? nounsOf(textOf(words, rest)) : [])],
    gender,
    span: { start: words[from]!.start, end: words[run.to - 1]!.end },
    to: run.to,
  }
}

/** "Finance Minister Ann Example": where the name itself begins. Bodies keep theirs: "Customer Service Board". */
function behindTitles(words: Word[], { from, to }: Phrase): number {
  const last = words[to - 1]!.lower
  let behind = words[from]!.lower === 'ngo' && to > from + 1 ? from + 1 : from
  if (speakerNoun(last) === 'organisation' || bodyWords.has(last)) return behind
  for (let at = from; at < Math.min(to - 1, from + 6); at += 1) {
    const lower = words[at]!.lower
    const isTitle = titles.has(lower) || (speakerNoun(lower) === 'person' && singularOf(lower) === lower)
    // "Doctor for Example" is one name.
    if (isTitle && words[at + 1]!.isCapital) behind = at + 1
  }
  return to === from + 1 && titles.has(last) ? to : behind
}

function titleText(words: Word[], phrase: Phrase): string {
  return phrase.to > phrase.from ? textOf(words, phrase) : ''
}

interface Beside {
  titled: string
  before: string
  after: string
}

function kindOf(words: Word[], run: Phrase, { titled, before, after }: Beside): Naming['kind'] | undefined {
  const last = words[run.to - 1]!
  const beforeKind = headKind(before)
  if (bodyName(words, run) || beforeKind === 'organisation' || titled === 'NGO') return 'organisation'
  if (titled || beforeKind === 'person') return 'person'
  const afterKind = headKind(after.replace(/\b(?:of|for|in|at|from|with)\b.*$/, ''))
  if (afterKind === 'person' || afterKind === 'organisation') return afterKind
  if (/^\p{Lu}{2,6}$/u.test(last.text) && run.to - run.from === 1 && !isState(last.lower))
    return 'organisation'
  if (run.to - run.from === 1) return undefined
  return kindOfLongName(words, run)
}

function kindOfLongName(words: Word[], run: Phrase): Naming['kind'] | undefined {
  const lowers = words.slice(run.from, run.to).map(({ lower }) => lower)
  if (isState(lowers.join(' ')) || prepositionsOfPlace.has(words[run.from - 1]?.lower ?? '')) return undefined
  const isThe = words[run.from - 1]?.lower === 'the'
  if (isThe || lowers.length > 4 || lowers.some((lower) => prepositions.has(lower))) return 'organisation'
  return words.slice(run.from, run.to).every(({ text }) => /^[\p{L}.’'-]+$/u.test(text))
    ? 'person'
    : undefined
}

const prepositionsOfPlace = new Set(['in', 'at', 'near', 'to', 'across', 'through', 'outside', 'around'])

function bodyName(words: Word[], { from, to }: Phrase): boolean {
  return words
    .slice(from, to)
    .some(({ lower }) => speakerNoun(lower) === 'organisation' || bodyWords.has(lower))
}

/** "the White House press secretary": the name says which secretary. */
function isModifier(words: Word[], at: number): boolean {
  const next = words[at]
  if (!next || next.isCapital || !/^\s+$/.test(next.gap)) return false
  return speakerNoun(next.lower) !== undefined || speakerNoun(words[at + 1]?.lower ?? '') !== undefined
}

/** "Chinese foreign ministry spokesman" in front of a name; empty without a noun for a speaker in it. */
function descriptorBefore(words: Word[], end: number): string {
  let from = end
  while (from > 0 && end - from < 7 && isDescriptor(words, from - 1, end)) from -= 1
  if (from === end || speakerNoun(words[end - 1]!.lower) === undefined) return ''
  return textOf(words, { from, to: end })
}

function isDescriptor(words: Word[], at: number, end: number): boolean {
  const { lower, isPossessive } = words[at]!
  if (/[^\s]/.test(words[at + 1]?.gap ?? '') || isPossessive || calendarWords.has(lower)) return false
  if (determiners.has(lower) || prepositions.has(lower) || pronouns.has(lower) || subordinators.has(lower))
    return false
  if (relatives.has(lower) || lower === 'and' || lower === 'to' || (isAdverb(lower) && at < end)) return false
  return !isVerbHere(words, at)
}

/** ", a Chinese dissident who …": behind a name, over an age. */
function descriptorAfter(words: Word[], at: number): string {
  if (!words[at] || !/^\s*,\s*$/.test(words[at]!.gap)) return ''
  const from =
    /^\d{1,3}$/.test(words[at]!.text) && words[at + 1] && /,/.test(words[at + 1]!.gap) ? at + 1 : at
  const start = determiners.has(words[from]!.lower) ? from + 1 : from
  let to = start
  while (
    to < words.length &&
    to - start < 25 &&
    !/[,;:()—–“”"]/.test(to > start ? words[to]!.gap : '') &&
    !endsDescriptor(words, to)
  )
    to += 1
  if (to === start) return ''
  const text = textOf(words, { from: start, to })
  return headKind(text.split(/\s(?:of|for|in|at|from|with|on|who)\s/)[0] ?? '') ? text : ''
}

function endsDescriptor(words: Word[], at: number): boolean {
  const { lower } = words[at]!
  return relatives.has(lower) || (subordinators.has(lower) && lower !== 'for') || isVerbHere(words, at)
}

function headKind(descriptor: string) {
  return speakerNoun((descriptor.split(/\s+/).at(-1) ?? '').toLowerCase())
}

/** The nouns a thing may be called by again. */
function nounsOf(descriptor: string): string[] {
  const found = descriptor
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => speakerNoun(word) !== undefined)
  return found.map(singularOf)
}

function stripCourtesy(role: string): string {
  return role.replace(/^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Prof)\.?(?:,\s|$)/, '')
}
