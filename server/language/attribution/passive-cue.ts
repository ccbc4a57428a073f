import { type Cue, type Place, spanOf } from './cue'
import { isSpeakable } from './cue-checks'
import { auxiliaries, isAdverb } from './function-words'
import { isVerbHere } from './phrases'
import type { SpeechVerb } from './speech-verbs'
import { findSubjectAfter } from './subject'
import type { Word } from './words'

/** "was reported by the group", "is said to be", "is accused of"; undefined for "was told", "was found in a lake". */
export function passiveCue(words: Word[], at: number, verb: SpeechVerb, place: Place): Cue | undefined {
  return byCue(words, at, verb, place) ?? hearsayCue(words, at, verb, place)
}

const reach = 9

function byCue(words: Word[], at: number, verb: SpeechVerb, { end, floor }: Place): Cue | undefined {
  const by = at + 1 + words.slice(at + 1, at + reach).findIndex(({ lower }) => lower === 'by')
  if (by <= at || verb.lemma === 'order') return undefined
  if (words.slice(at + 1, by).some((_, i) => isVerbHere(words, at + 1 + i))) return undefined
  const subject = findSubjectAfter(words, by)
  if (!subject || !isSpeakable(words, subject)) return undefined
  const start = words[floor]!.start
  const content = { start, end: verb.act === 'accused' ? end : endOfPassive(words, at) }
  const span = spanOf(words, at, subject.whole.to)
  return { act: verb.act, subject, span, content, isAfter: true, isShared: false }
}

/** What stands before "was first reported". */
function endOfPassive(words: Word[], at: number): number {
  let before = at - 1
  while (before > 0 && (auxiliaries.has(words[before]!.lower) || isAdverb(words[before]!.lower))) before -= 1
  return words[before]!.end
}

const rumoured = new Set('report believe think allege say suspect expect estimate claim'.split(' '))

function hearsayCue(words: Word[], at: number, verb: SpeechVerb, { end, floor }: Place): Cue | undefined {
  const next = words[at + 1]?.lower ?? ''
  const isHearsay = rumoured.has(verb.lemma) && (next === 'to' || next === 'that')
  if (!isHearsay && !(verb.lemma === 'accuse' && next === 'of')) return undefined
  const act = isHearsay ? 'reportedly' : 'accused'
  const content = { start: words[floor]!.start, end }
  return {
    act,
    subject: undefined,
    span: spanOf(words, at, at + 1),
    content,
    isAfter: false,
    isShared: false,
  }
}
