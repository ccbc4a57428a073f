import { VERB_LIST } from './verb-list'

export type VerbForm = 'base' | 's' | 'past' | 'participle' | 'ing'

export interface KnownVerb {
  base: string
  /** "cut" is three forms at once; which one, the words around it tell. */
  forms: VerbForm[]
}

/** What a word is as a verb, by the list; undefined when it is none of its forms. Lower case. */
export function findVerb(lower: string): KnownVerb | undefined {
  return KNOWN.get(lower)
}

const KNOWN = new Map<string, KnownVerb>()
for (const entry of VERB_LIST.split(/\s+/).filter(Boolean)) addEntry(entry)

function addEntry(entry: string) {
  const [base = '', past, participle] = entry.split('/')
  add(base, base, 'base')
  add(thirdPerson(base), base, 's')
  for (const stem of stems(base)) add(`${stem}ing`, base, 'ing')
  if (past && participle) {
    add(past, base, 'past')
    add(participle, base, 'participle')
    return
  }
  for (const form of regularPasts(base)) {
    add(form, base, 'past')
    add(form, base, 'participle')
  }
}

function add(word: string, base: string, form: VerbForm) {
  const known = KNOWN.get(word)
  if (!known) KNOWN.set(word, { base, forms: [form] })
  else if (known.base === base && !known.forms.includes(form)) known.forms.push(form)
}

function thirdPerson(base: string): string {
  if (base === 'have') return 'has'
  if (/(?:s|x|z|ch|sh|o)$/.test(base)) return `${base}es`
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`
}

/** "stop" may be "stoping" or "stopping": both are understood, as it costs nothing to know a misspelling. */
function stems(base: string): string[] {
  if (/ie$/.test(base)) return [`${base.slice(0, -2)}y`]
  if (/[^eoy]e$/.test(base)) return [base.slice(0, -1)]
  return /[^aeiou][aeiou][^aeiouwxy]$/.test(base) ? [base, base + base.at(-1)] : [base]
}

function regularPasts(base: string): string[] {
  if (/e$/.test(base)) return [`${base}d`]
  if (/[^aeiou]y$/.test(base)) return [`${base.slice(0, -1)}ied`]
  return stems(base).map((stem) => `${stem}ed`)
}
