import type { SpeechAct } from '../suggestion'
import type { Cue } from './cue'
import { isRelative } from './cues'
import { isAdverb } from './function-words'
import type { Word } from './words'

/**
 * Orders the cues of one sentence, the outermost first, and gives each the words that are its own.
 *
 * A cue inside another's words stays only where it speaks for nearly all of them ("Reuters said the minister said …");
 * one that speaks for a clause of its own ("…, but the union said …") stands beside. Cues that share a subject become one.
 */
export function arrangeCues(words: Word[], cues: Cue[]): Cue[] {
  const arranged: Cue[] = []
  for (const cue of cues) {
    const outer = arranged.at(-1)
    if (!outer) arranged.push({ ...cue })
    else if (cue.isShared) share(outer, cue)
    else if (holdsRelative(words, cue, outer)) arranged.splice(-1, 1, { ...cue })
    else if (cue.isAfter && cue.content.start <= outer.span.start && !outer.isAfter) wrap(arranged, cue)
    else if (!lies(cue, outer)) arranged.push({ ...cue })
    else if (standsBeside(words, cue)) {
      outer.content = {
        start: outer.content.start,
        end: Math.max(outer.content.start + 1, endBefore(words, cue)),
      }
      arranged.push({ ...cue })
    } else if (speaksForAll(words, cue, outer)) arranged.push({ ...cue })
  }
  return arranged
}

/** "An officer, who said …, admitted that": the main verb comes after what its subject is said to have said. */
function holdsRelative(words: Word[], cue: Cue, outer: Cue): boolean {
  const own = cue.subject?.whole.from ?? Number.MAX_SAFE_INTEGER
  return isRelative(words, outer) && own < (outer.subject?.whole.from ?? 0)
}

/** What one subject does twice counts as the more telling act. */
const telling: SpeechAct[] = ['denied', 'acknowledged', 'accused', 'found', 'urged', 'ordered']

function share(outer: Cue, cue: Cue): void {
  outer.content = {
    start: Math.min(outer.content.start, cue.content.start),
    end: Math.max(outer.content.end, cue.content.end),
  }
  const rank = (act: SpeechAct) => (telling.includes(act) ? telling.indexOf(act) : telling.length)
  if (rank(cue.act) < rank(outer.act)) outer.act = cue.act
}

/** "The ministry said …, Reuters reported": what comes last holds all that came before. */
function wrap(arranged: Cue[], cue: Cue): void {
  const kept = arranged.filter(({ content }) => content.start < cue.content.end)
  arranged.length = 0
  arranged.push(...kept)
  for (const inner of arranged) {
    inner.content = {
      start: inner.content.start,
      end: Math.max(inner.content.start + 1, Math.min(inner.content.end, cue.content.end)),
    }
  }
  arranged.unshift({ ...cue })
}

function lies(cue: Cue, outer: Cue): boolean {
  return cue.span.start >= outer.content.start && cue.span.start < outer.content.end
}

const opposing = new Set(['but', 'while', 'and', 'whereas', 'although', 'though'])

function standsBeside(words: Word[], cue: Cue): boolean {
  const at = cue.subject?.whole.from ?? 0
  const isParted = /;/.test(words[at]?.gap ?? '')
  const opener = words[at - 1]
  const isOpposed = opener !== undefined && opposing.has(opener.lower)
  const isListed = opener?.lower === 'and' && !opener.gap.includes(',')
  return !cue.isAfter && (isParted || (isOpposed && !isListed))
}

function endBefore(words: Word[], cue: Cue): number {
  const at = cue.subject?.whole.from ?? 0
  return words[opposing.has(words[at - 1]?.lower ?? '') ? at - 2 : at - 1]?.end ?? 0
}

function speaksForAll(words: Word[], cue: Cue, outer: Cue): boolean {
  const first = words.findIndex(({ start }) => start >= outer.content.start)
  const own = words.findIndex(({ start }) => start >= cue.span.start)
  return words.slice(Math.max(0, first), own).every(({ lower }) => isAdverb(lower) || lower === 'that')
}
