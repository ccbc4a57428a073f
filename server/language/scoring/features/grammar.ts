import * as closed from '../closed-classes'
import { type Reading, tagged, wordAt } from '../reading'
import type { TaggedWord } from '../tagging'
import { counted, type Feature, type FeatureGroup, type Measured } from './feature'

/** Features of tense, person, mood and build. */
export const GRAMMAR_FEATURES: Feature[] = [
  some('past_verbs', 'deeds', 'says what happened', [1, 2, 3], (reading) => pastVerbs(reading)),
  some('was_were', 'deeds', 'says how something was', [1, 2], (reading) =>
    auxiliaries(reading, /^(?:was|were)$/),
  ),
  some('perfect', 'deeds', 'says what has happened', [1, 2], perfects),
  some('passive', 'deeds', 'says what was done to somebody', [1], passives),
  {
    ...some('third_person_verb', 'deeds', 'says what somebody does', [1, 2], (reading) =>
      verbsIn(reading, 's'),
    ),
    leans: 'either',
  },
  some('progressive', 'deeds', 'says what is going on', [1, 2], progressives),
  some('infinitive', 'opinion', 'speaks of what is yet to be done', [1, 2, 3], infinitives),
  some('will', 'opinion', 'speaks of what will be', [1, 2], (reading) =>
    modals(reading, /^(?:will|shall|'ll|wo)$/),
  ),
  some('would', 'opinion', 'speaks of what would be', [1, 2], (reading) =>
    modals(reading, /^(?:would|could|might|'d)$/),
  ),
  some('should', 'opinion', 'speaks of what should be', [1], (reading) =>
    modals(reading, /^(?:should|must|ought)$/),
  ),
  some('can', 'opinion', 'speaks of what can be', [1], (reading) => modals(reading, /^(?:can|may|ca)$/)),
  {
    ...some('is_are', 'deeds', 'says how something is', [1, 2], (reading) =>
      auxiliaries(reading, /^(?:is|are|'s|'re|am|'m)$/),
    ),
    leans: 'either',
  },
  { ...some('negation', 'accusation', 'says that something is not so', [1, 2], negations), leans: 'either' },
  pronouns('first_singular', 'opinion', 'speaks of itself: I', closed.FIRST_SINGULAR),
  pronouns('first_plural', 'opinion', 'speaks of us', closed.FIRST_PLURAL),
  pronouns('second_person', 'talk', 'speaks to somebody: you', closed.SECOND),
  pronouns('third_person', 'accusation', 'speaks of somebody: he or she', closed.THIRD_PERSON),
  pronouns('third_plural', 'accusation', 'speaks of others: they', closed.THIRD_PLURAL),
  pronouns('it', 'form', 'speaks of it', closed.IT),
  pronouns('demonstrative', 'form', 'points: this, that, these', closed.DEMONSTRATIVES),
  some('names', 'names', 'has proper names', [1, 2, 3, 5], (reading) => names(reading)),
  some('acronyms', 'names', 'names by initials', [1], (reading) =>
    names(reading).filter((text) => /^\p{Lu}{2,}s?$/u.test(text)),
  ),
  some('question', 'talk', 'is a question', [1], ({ text }) => (/\?["”’)]*\s*$/.test(text) ? ['?'] : [])),
  some('question_word', 'talk', 'begins like a question', [1], (reading) =>
    firstOf(reading, closed.QUESTION_WORDS),
  ),
  some('exclamation', 'talk', 'calls out', [1], ({ text }) => (/!["”’)]*\s*$/.test(text) ? ['!'] : [])),
  some(
    'breaks_off',
    'talk',
    'breaks off or hesitates',
    [1, 2],
    ({ text }) => text.match(/\.\.\.|…|--|—|\buh\b|- /g) ?? [],
  ),
  some(
    'quotes',
    'sources',
    'quotes word for word',
    [1],
    ({ text }) => text.match(/["“”«»]/g)?.slice(0, 1) ?? [],
  ),
  some('begins_joining', 'form', 'goes on from the sentence before', [1], (reading) =>
    firstOf(reading, JOINERS),
  ),
  some('there_is', 'form', 'says what there is', [1], thereIs),
  some('no_verb', 'form', 'has no verb', [1], (reading) => (hasVerb(reading) ? [] : [''])),
  some('orders', 'talk', 'tells somebody to do something', [1], imperative),
  some('compared_than', 'comparison', 'measures one thing against another', [1], (reading) =>
    reading.words.filter(({ lower }) => lower === 'than').map(({ text }) => text),
  ),
]

const JOINERS = new Set(['and', 'but', 'so', 'or', 'because', 'now', 'well', 'then'])

function some(
  name: string,
  group: FeatureGroup,
  says: string,
  cuts: number[],
  find: (reading: Reading) => string[],
): Feature {
  return { name, group, says, cuts, measure: (reading): Measured => counted(find(reading)) }
}

function pronouns(name: string, group: FeatureGroup, says: string, set: ReadonlySet<string>): Feature {
  const find = ({ words }: Reading) => words.filter(({ lower }) => set.has(lower)).map(({ text }) => text)
  return some(name, group, says, [1, 2, 3], find)
}

function pastVerbs(reading: Reading): string[] {
  return reading.words
    .filter(
      ({ tag, form, lemma }) =>
        form === 'past' && (tag === 'verb' || (tag === 'auxiliary' && lemma === 'have')),
    )
    .map(({ text }) => text)
}

function auxiliaries(reading: Reading, pattern: RegExp): string[] {
  return tagged(reading, 'auxiliary')
    .filter(({ lower }) => pattern.test(lower))
    .map(({ text }) => text)
}

function modals(reading: Reading, pattern: RegExp): string[] {
  return tagged(reading, 'modal')
    .filter(({ lower }) => pattern.test(lower))
    .map(({ text }) => text)
}

function verbsIn(reading: Reading, form: string): string[] {
  return tagged(reading, 'verb')
    .filter((word) => word.form === form)
    .map(({ text }) => text)
}

function perfects(reading: Reading): string[] {
  return withHelper(reading, 'have', (word) => word.form === 'participle' || word.form === 'past')
}

function passives(reading: Reading): string[] {
  return withHelper(reading, 'be', (word) => word.form === 'participle')
}

function progressives(reading: Reading): string[] {
  return withHelper(reading, 'be', (word) => word.form === 'ing')
}

/** Verbs with an auxiliary at most three words before. */
function withHelper(reading: Reading, lemma: string, isForm: (word: TaggedWord) => boolean): string[] {
  return reading.words
    .filter(
      (word, at) =>
        (word.tag === 'verb' || word.lower === 'been') && isForm(word) && hasHelper(reading, at, lemma),
    )
    .map(({ text }) => text)
}

function hasHelper(reading: Reading, at: number, lemma: string): boolean {
  const near = reading.words.slice(Math.max(0, at - 3), at)
  return near.some((word) => word.tag === 'auxiliary' && word.lemma === lemma)
}

function infinitives(reading: Reading): string[] {
  return reading.words
    .filter((word, at) => word.form === 'base' && wordAt(reading, at - 1).lower === 'to')
    .map(({ text }) => `to ${text}`)
}

function negations(reading: Reading): string[] {
  return reading.words.filter(({ lower }) => closed.NEGATIONS.has(lower)).map(({ text }) => text)
}

function names(reading: Reading): string[] {
  return tagged(reading, 'name').map(({ text }) => text)
}

function firstOf(reading: Reading, set: ReadonlySet<string>): string[] {
  const first = reading.words.find(({ tag }) => tag !== 'sign')
  return first && set.has(first.lower) ? [first.text] : []
}

function thereIs(reading: Reading): string[] {
  return reading.words
    .filter(({ lower }, at) => lower === 'there' && wordAt(reading, at + 1).tag === 'auxiliary')
    .map(({ text }) => text)
}

function hasVerb(reading: Reading): boolean {
  return reading.words.some(({ tag }) => tag === 'verb' || tag === 'auxiliary')
}

function imperative(reading: Reading): string[] {
  const first = reading.words.find(({ tag }) => tag !== 'sign' && tag !== 'interjection')
  return first?.tag === 'verb' && first.form === 'base' ? [first.text] : []
}
