import type { SpeechAct } from '../suggestion'

/**
 * What a verb asks for before it counts as speech: `anything` (said), a speaker that can speak (warned), a `clause` or
 * quotation (added), a document or a clause (found, showed), an infinitive (ordered them to go), or an answer's object
 * (denied the reports, not: denied entry).
 */
export type Need = 'anything' | 'speaker' | 'clause' | 'finding' | 'infinitive' | 'answer'

export type VerbForm = 'past' | 'present_s' | 'base' | 'ing'

export interface SpeechVerb {
  lemma: string
  act: SpeechAct
  need: Need
  form: VerbForm
}

/** The verbs of speech by act and need; the lists are our own. */
const table: [SpeechAct, Need, string][] = [
  ['said', 'anything', 'say tell'],
  ['said', 'speaker', 'state claim insist argue explain announce declare assert stress emphasise emphasize'],
  [
    'said',
    'speaker',
    'warn caution testify contend reiterate reckon defend estimate predict forecast believe think',
  ],
  [
    'said',
    'speaker',
    'confirm boast brag complain lament promise vow pledge assure remark comment describe attribute',
  ],
  ['said', 'speaker', 'shout cry recall recount'],
  [
    'said',
    'clause',
    'maintain write tweet joke add note reply respond answer continue observe suggest hint point post read calculate quip signal suspect expect hope fear',
  ],
  ['denied', 'answer', 'deny reject dismiss refute dispute rebut repudiate disavow contradict'],
  ['accused', 'speaker', 'accuse allege blame denounce'],
  ['acknowledged', 'answer', 'acknowledge admit concede confess accept recognise recognize'],
  [
    'found',
    'finding',
    'find show reveal conclude discover uncover determine demonstrate indicate rule trace',
  ],
  ['urged', 'speaker', 'urge implore'],
  ['urged', 'infinitive', 'advise beg encourage press recommend demand appeal'],
  ['ordered', 'infinitive', 'order instruct command direct'],
  ['reported', 'speaker', 'report'],
  ['reported', 'clause', 'publish disclose'],
  ['asked', 'infinitive', 'ask request'],
  ['asked', 'clause', 'wonder question inquire'],
]

const irregular: Record<string, [string, ...string[]]> = {
  say: ['said'],
  tell: ['told'],
  write: ['wrote', 'written'],
  find: ['found'],
  show: ['showed', 'shown'],
  think: ['thought'],
  read: ['read'],
  forecast: ['forecast', 'forecasted'],
}

const doubling = new Set(['admit', 'beg', 'rebut', 'quip', 'brag'])

/** Words that are as often a noun. */
const alsoNouns = new Set(
  `report claim note state show find order demand question answer estimate comment post tweet hope fear promise vow
  pledge dispute reply request forecast blame joke boast document rule direct point command press remark suspect cry
  shout signal appeal record caution complaint recommend recount trace`.split(/\s+/),
)

const verbs = new Map<string, SpeechVerb>(
  table.flatMap(([act, need, list]) =>
    list
      .split(' ')
      .flatMap((lemma) =>
        formsOf(lemma).map(([word, form]): [string, SpeechVerb] => [word, { lemma, act, need, form }]),
      ),
  ),
)

/** The verb of speech that a lower-case word can be; undefined for every other word. */
export function speechVerb(lower: string): SpeechVerb | undefined {
  return verbs.get(lower)
}

/** Whether this form may as well be a noun: "claims", "report". */
export function mayBeNoun(verb: SpeechVerb): boolean {
  return alsoNouns.has(verb.lemma) && (verb.form === 'present_s' || verb.form === 'base')
}

function formsOf(lemma: string): [string, VerbForm][] {
  const past = irregular[lemma] ?? [regularPast(lemma)]
  return [
    [lemma, 'base'],
    [regularS(lemma), 'present_s'],
    [regularIng(lemma), 'ing'],
    // Last, so that a past that looks like the base ("read") is one.
    ...past.map((word): [string, VerbForm] => [word, 'past']),
  ]
}

function regularPast(lemma: string): string {
  if (/[^aeiou]y$/.test(lemma)) return lemma.slice(0, -1) + 'ied'
  if (doubling.has(lemma)) return lemma + lemma.slice(-1) + 'ed'
  return lemma + (lemma.endsWith('e') ? 'd' : 'ed')
}

function regularS(lemma: string): string {
  if (/[^aeiou]y$/.test(lemma)) return lemma.slice(0, -1) + 'ies'
  return lemma + (/(?:s|sh|ch|x)$/.test(lemma) ? 'es' : 's')
}

function regularIng(lemma: string): string {
  if (doubling.has(lemma)) return lemma + lemma.slice(-1) + 'ing'
  return (lemma.endsWith('e') ? lemma.slice(0, -1) : lemma) + 'ing'
}
