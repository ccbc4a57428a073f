import compromise from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type { Tag, TaggedWord } from '../../../server/language/scoring/tagging'
import { findVerb, type VerbForm } from '../../../server/language/scoring/verb-forms'

const wink = winkNLP(model, ['pos'])

const WINK_TAGS: Record<string, Tag> = {
  NOUN: 'noun',
  PROPN: 'name',
  VERB: 'verb',
  AUX: 'auxiliary',
  ADJ: 'adjective',
  ADV: 'adverb',
  PRON: 'pronoun',
  DET: 'determiner',
  ADP: 'preposition',
  CCONJ: 'conjunction',
  SCONJ: 'conjunction',
  NUM: 'number',
  PART: 'particle',
  INTJ: 'interjection',
}
const MODAL = /^(?:will|would|shall|should|can|could|may|might|must|ought|'ll|'d|wo|ca)$/

/** Words tagged by wink-nlp. It has no forms of verbs: those come from our list and the auxiliary before. */
export function tagWithWink(text: string): TaggedWord[] {
  const tokens = wink.readDoc(text).tokens()
  const classes: string[] = tokens.out(wink.its.pos)
  const placed = place(text, tokens.out())
  return placed.map((word, at) => {
    const tag = MODAL.test(word.lower) ? 'modal' : (WINK_TAGS[classes[at] ?? ''] ?? 'sign')
    const lemma = lemmaOf(word.lower, tag)
    const form = tag === 'verb' || tag === 'auxiliary' ? formOf(word.lower, placed.slice(0, at)) : undefined
    return { ...word, tag, lemma, ...(form && { form }) }
  })
}

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

function lemmaOf(lower: string, tag: Tag): string {
  if (tag !== 'verb' && tag !== 'auxiliary') return lower
  if (/^(?:is|are|was|were|am|been|being|'s|'re|'m)$/.test(lower)) return 'be'
  if (/^(?:has|had|having|'ve)$/.test(lower)) return 'have'
  return findVerb(lower)?.base ?? lower
}

function formOf(lower: string, before: { lower: string }[]): VerbForm {
  if (/^(?:was|were|had|did)$/.test(lower)) return 'past'
  if (/ing$/.test(lower)) return 'ing'
  const near = before.slice(-3).map((word) => word.lower)
  const forms = findVerb(lower)?.forms ?? (/ed$/.test(lower) ? ['past', 'participle'] : ['base'])
  const isHelped = near.some((word) => /^(?:have|has|had|'ve|be|been|is|are|was|were|'s|'re)$/.test(word))
  if (isHelped && forms.includes('participle')) return 'participle'
  if (forms.includes('past') && near.at(-1) !== 'to') return 'past'
  return forms.includes('base') ? 'base' : 's'
}

function place(text: string, words: string[]) {
  let from = 0
  return words.map((word) => {
    const found = text.indexOf(word, from)
    const start = found < 0 ? from : found
    from = start + word.length
    return { text: word, lower: word.toLowerCase().replaceAll('’', "'"), start, end: from }
  })
}
