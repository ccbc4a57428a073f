import compromise from 'compromise'
import type { Tag, TaggedWord } from '../../../server/language/scoring/tagging'
import type { VerbForm } from '../../../server/language/scoring/verb-forms'
import { lemmaOf, place } from './tagged-place'

const COMPROMISE_TAGS: [string, Tag][] = [
  ['Modal', 'modal'],
  ['Auxiliary', 'auxiliary'],
  ['Copula', 'auxiliary'],
  ['Verb', 'verb'],
  ['Value', 'number'],
  ['Pronoun', 'pronoun'],
  ['Possessive', 'determiner'],
  ['ProperNoun', 'name'],
  ['Noun', 'noun'],
  ['Adjective', 'adjective'],
  ['Adverb', 'adverb'],
  ['Determiner', 'determiner'],
  ['Preposition', 'preposition'],
  ['Conjunction', 'conjunction'],
  ['Expression', 'interjection'],
]

/** Words tagged by compromise, with its tenses. Its terms carry their punctuation beside them. */
export function tagWithCompromise(text: string): TaggedWord[] {
  const sentences: {
    terms: { text: string; implicit?: string; pre: string; post: string; tags: string[] }[]
  }[] = compromise(text).json()
  const pieces = sentences.flatMap(({ terms }) => terms.flatMap(piecesOf))
  const placed = place(
    text,
    pieces.map((piece) => piece.text),
  )
  return placed.map((word, at) => {
    const tags = pieces[at]!.tags
    const tag = COMPROMISE_TAGS.find(([name]) => tags.includes(name))?.[1] ?? 'sign'
    const form = tag === 'verb' || tag === 'auxiliary' ? compromiseForm(tags, word.lower) : undefined
    return { ...word, tag, lemma: lemmaOf(word.lower, tag), ...(form && { form }) }
  })
}

function piecesOf(term: { text: string; pre: string; post: string; tags: string[] }) {
  const signs = (around: string) =>
    [...around.replace(/\s/g, '')].map((text) => ({ text, tags: [] as string[] }))
  const word = term.text === '' ? [] : [{ text: term.text, tags: term.tags }]
  return [...signs(term.pre), ...word, ...signs(term.post)]
}

function compromiseForm(tags: string[], lower: string): VerbForm {
  if (tags.includes('Gerund')) return 'ing'
  if (tags.includes('Passive') || tags.includes('Participle')) return 'participle'
  if (tags.includes('PastTense')) return 'past'
  if (tags.includes('Infinitive')) return 'base'
  return lower === 'was' || lower === 'were' || lower === 'had' || lower === 'did' ? 'past' : 's'
}
