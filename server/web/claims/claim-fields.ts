import {
  ATTRIBUTION_LABELS,
  ATTRIBUTIONS,
  CLAIM_KIND_LABELS,
  CLAIM_KINDS,
  CLAIMANT_KINDS,
  type Claimant,
  type ClaimantKind,
  type Topic,
} from '../../domain/claim'
import { type FieldShape, type Form, fieldOf } from '../shared/form'
import type { Field, Option } from '../shared/parts'
import type { EditClaimValues, NewClaimValues } from './claim-forms'

/** The fields of a claim for `views/claims/_claim-fields`; `other` only where the other half can be made in one step. */
export interface ClaimFields {
  text: Field
  kind: Field
  attribution: Field
  voice: Field
  claimantName: Field
  claimantKind: Field
  claimantRole: Field
  claimantNote: Field
  assertedOn: Field
  occasion: Field
  language: Field
  topics: Field
  other?: { alsoOther: Field; otherText: Field }
}

/** What is offered while typing. */
export interface Known {
  claimants: readonly Pick<Claimant, 'name'>[]
  topics: readonly Pick<Topic, 'name'>[]
}

type Words = Omit<EditClaimValues, 'revision'>

/** The fields of a form that makes a claim. */
export function newClaimFields(form: Form<NewClaimValues>, known: Known): ClaimFields {
  return { ...claimFields(form, known), other: otherFields(form) }
}

/** The fields of a form that edits a claim. */
export function claimFields(form: Form<Words>, known: Known): ClaimFields {
  const field = (shape: FieldShape<Words>) => fieldOf(form, shape)
  return { ...wordFields(form, field), ...claimantFields(field, known), ...placeFields(field, known) }
}

type MakeField = (shape: FieldShape<Words>) => Field

function wordFields(form: Form<Words>, field: MakeField) {
  return {
    text: field({
      kind: 'textarea',
      name: 'text',
      label: 'Claim',
      hint: 'One checkable statement that can be understood without the article.',
      rows: 3,
      theirs: true,
      required: true,
      maxlength: 2000,
      lang: form.values.language || undefined,
      dir: 'auto',
    }),
    kind: field({ kind: 'select', name: 'kind', label: 'Kind', options: KINDS, required: true }),
    attribution: field({
      kind: 'radios',
      name: 'attribution',
      label: 'What is the question?',
      options: optionsOf(ATTRIBUTIONS, ATTRIBUTION_LABELS),
    }),
  }
}

function claimantFields(field: MakeField, known: Known) {
  return {
    voice: field({ kind: 'radios', name: 'voice', label: 'Who asserts it?', options: VOICE_OPTIONS }),
    claimantName: field({
      kind: 'text',
      name: 'claimantName',
      label: 'Claimant',
      hint: 'A person or body. A new name is added to the claimants.',
      suggestions: known.claimants.map(({ name }) => name),
      maxlength: 200,
      autocomplete: 'off',
    }),
    claimantKind: field({
      kind: 'select',
      name: 'claimantKind',
      label: 'What the claimant is',
      hint: 'Needed for a new name only.',
      options: CLAIMANT_KIND_OPTIONS,
    }),
    claimantRole: field({
      kind: 'text',
      name: 'claimantRole',
      label: 'Role',
      hint: 'For a new name: “spokesperson of …”.',
      maxlength: 300,
    }),
    claimantNote: field({
      kind: 'text',
      name: 'claimantNote',
      label: 'How the article speaks of the claimant',
      hint: '“a report”, “officials”; or who repeated it.',
      maxlength: 300,
    }),
  }
}

function placeFields(field: MakeField, known: Known) {
  return {
    assertedOn: field({ kind: 'date', name: 'assertedOn', label: 'Said on' }),
    occasion: field({
      kind: 'text',
      name: 'occasion',
      label: 'Where or to whom',
      hint: '“to a newspaper”, “at a press conference”.',
      maxlength: 300,
    }),
    language: field({
      kind: 'text',
      name: 'language',
      label: 'Language of the claim',
      suggestions: LANGUAGES,
      maxlength: 35,
      required: true,
    }),
    topics: field({
      kind: 'text',
      name: 'topics',
      label: 'Topics',
      hint: `Separated by commas.${known.topics.length > 0 ? ` In use: ${inUse(known.topics)}.` : ''}`,
      maxlength: 500,
    }),
  }
}

function otherFields(form: Form<NewClaimValues>) {
  return {
    alsoOther: fieldOf(form, {
      kind: 'checkboxes',
      name: 'alsoOther',
      label: 'The other half',
      options: [{ value: 'yes', label: 'Also make the linked claim: that it was said, or that it is so' }],
    }),
    otherText: fieldOf(form, {
      kind: 'textarea',
      name: 'otherText',
      label: 'The other half in words',
      hint: 'It gets the same claimant, date, topics and passages, and a verdict of its own.',
      rows: 2,
      theirs: true,
      maxlength: 2000,
    }),
  }
}

const LANGUAGES = ['en', 'ar', 'de', 'es', 'fr', 'nl', 'pt', 'ru', 'uk', 'zh']

const KINDS: Option[] = [
  { value: '', label: 'Choose' },
  ...CLAIM_KINDS.map((kind) => ({ value: kind, label: CLAIM_KIND_LABELS[kind] })),
]

const VOICE_OPTIONS: Option[] = [
  { value: 'named', label: 'Named: somebody the article names' },
  { value: 'unnamed', label: 'Not named: “a report”, “officials”' },
  { value: 'article', label: 'The article itself' },
]

export const CLAIMANT_KIND_LABELS: Record<ClaimantKind, string> = {
  person: 'Person',
  organisation: 'Organisation',
  government: 'Government or authority',
  document: 'Document',
}

export const CLAIMANT_KIND_OPTIONS: Option[] = [
  { value: '', label: 'Choose' },
  ...optionsOf(CLAIMANT_KINDS, CLAIMANT_KIND_LABELS),
]

function optionsOf<T extends string>(values: readonly T[], labels: Record<T, string>): Option[] {
  return values.map((value) => ({ value, label: labels[value] }))
}

function inUse(topics: Known['topics']): string {
  return topics
    .slice(0, 12)
    .map(({ name }) => name)
    .join(', ')
}
