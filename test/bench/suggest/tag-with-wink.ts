import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type { Tag, TaggedWord } from '../../../server/language/scoring/tagging'
import { findVerb, type VerbForm } from '../../../server/language/scoring/verb-forms'
import { lemmaOf, place } from './tagged-place'

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
