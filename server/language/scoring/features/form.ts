import { SUBJECTS } from '../closed-classes'
import { type Reading, tagged } from '../reading'
import type { Feature } from './feature'

const VERBS = ['verb', 'modal', 'auxiliary'] as const

/** Features of length and density, and of who the sentence is about. */
export const FORM_FEATURES: Feature[] = [
  {
    name: 'length',
    group: 'form',
    says: 'is long',
    saysLess: 'is short',
    cuts: [3, 5, 7, 9, 11, 13, 16, 19, 23, 28, 35, 45],
    measure: (reading) => ({ value: wordCount(reading) }),
  },
  {
    name: 'word_length',
    group: 'form',
    says: 'uses long words',
    saysLess: 'uses short words',
    cuts: [3.2, 3.6, 4, 4.4, 4.8, 5.3, 6],
    measure: (reading) => ({ value: meanLength(reading) }),
  },
  {
    name: 'density',
    group: 'form',
    says: 'is dense with nouns, names and numbers',
    saysLess: 'has few nouns, names and numbers',
    cuts: [0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5],
    measure: (reading) => ({
      value: tagged(reading, 'noun', 'name', 'number').length / Math.max(1, wordCount(reading)),
    }),
  },
  {
    name: 'adverbs',
    group: 'form',
    says: 'has many adverbs',
    saysLess: 'has few adverbs',
    cuts: [1, 2, 3],
    measure: (reading) => ({ value: tagged(reading, 'adverb').length }),
  },
  {
    name: 'adjectives',
    group: 'form',
    says: 'has many adjectives',
    saysLess: 'has few adjectives',
    cuts: [1, 2, 3],
    measure: (reading) => ({ value: tagged(reading, 'adjective').length }),
  },
  {
    name: 'nouns',
    group: 'form',
    says: 'names many things',
    saysLess: 'names few things',
    cuts: [1, 2, 3, 4, 5, 6, 8, 10],
    measure: (reading) => ({ value: tagged(reading, 'noun').length }),
  },
  {
    name: 'verbs',
    group: 'form',
    says: 'has many verbs',
    saysLess: 'has few verbs',
    cuts: [2, 3, 4, 5, 7],
    measure: (reading) => ({ value: tagged(reading, ...VERBS).length }),
  },
  {
    name: 'prepositions',
    group: 'form',
    says: 'gives circumstances: of, in, by',
    saysLess: 'gives few circumstances',
    cuts: [1, 2, 3, 4, 6],
    measure: (reading) => ({ value: tagged(reading, 'preposition').length }),
  },
  {
    name: 'commas',
    group: 'form',
    says: 'has several parts',
    saysLess: 'has one part',
    cuts: [1, 2, 3],
    measure: ({ words }) => ({ value: words.filter(({ lower }) => lower === ',' || lower === ';').length }),
  },
  subject('i', 'opinion', 'is about the speaker', ['i']),
  subject('we', 'opinion', 'is about us', ['we']),
  subject('you', 'talk', 'is about the listener', ['you']),
  subject('he', 'accusation', 'is about somebody else', ['he', 'she', 'they']),
  subject('it', 'form', 'is about something said before', ['it', 'this', 'that', 'these', 'those']),
  {
    ...subject('thing', 'deeds', 'is about a named person, body or thing', ['noun', 'name', 'number']),
    leans: 'either',
  },
]

function wordCount({ words }: Reading): number {
  return words.filter(({ tag }) => tag !== 'sign').length
}

function meanLength(reading: Reading): number {
  const lengths = reading.words.filter(({ tag }) => tag !== 'sign').map(({ lower }) => lower.length)
  return lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)
}

function subject(name: string, group: Feature['group'], says: string, kinds: string[]): Feature {
  const measure = (reading: Reading) => {
    const about = subjectOf(reading)
    return about && (kinds.includes(about.lower) || kinds.includes(about.kind))
      ? { value: 1, words: [about.text] }
      : { value: 0 }
  }
  return { name: `about_${name}`, group, says, cuts: [1], measure }
}

/** The last pronoun, noun or name before the first verb: near enough to the grammatical subject. */
function subjectOf({ words }: Reading): { text: string; lower: string; kind: string } | undefined {
  const verb = words.findIndex(({ tag }) => VERBS.some((each) => each === tag))
  const candidates = words.slice(0, Math.max(0, verb)).filter(({ tag, lower }) => {
    return (
      ['noun', 'name', 'number'].includes(tag) ||
      SUBJECTS.has(lower) ||
      /^(?:this|that|these|those)$/.test(lower)
    )
  })
  const last = candidates.at(-1)
  return last && { text: last.text, lower: last.lower, kind: last.tag === 'pronoun' ? '' : last.tag }
}
