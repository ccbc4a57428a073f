import {
  ATTRIBUTION_LABELS,
  ATTRIBUTIONS,
  CLAIM_KIND_LABELS,
  CLAIM_KINDS,
  CLAIMANT_KIND_LABELS,
  CLAIMANT_KINDS,
  type Claimant,
  type Topic,
} from '../../domain/claim'
import { type EditClaimValues, isLanguageTag, type NewClaimValues } from './claim-forms'
import { type FigureFields, figureFields } from './figure-fields'
import type { FigureValues } from './figure-forms'
import type { FigureElsewhere } from './figures-elsewhere'
import { type FieldShape, type Form, fieldOf } from './form'
import type { Field, Option } from './parts'

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
  figures: FigureFields
  other?: { alsoOther: Field; otherText: Field }
}

/** What is offered while typing. */
export interface Known {
  claimants: readonly Pick<Claimant, 'name'>[]
  topics: readonly Pick<Topic, 'name'>[]
  /** Where the figures at hand stand in other claims. */
  elsewhere?: FigureElsewhere[]
  /** The claim that is edited: its own figures do not stand elsewhere. */
  claim?: number
}

export type Words = Omit<EditClaimValues, 'revision'>
type Shapes = Record<Exclude<keyof Words, keyof FigureValues>, FieldShape<Words>>

/** The fields of a form that makes a claim. */
export function newClaimFields(form: Form<NewClaimValues>, known: Known): ClaimFields {
  return { ...claimFields(form, known), other: otherFields(form) }
}

/** The fields of a form that edits a claim. */
export function claimFields(form: Form<Words>, known: Known): ClaimFields {
  const shapes = claimFieldShapes(known, form.values.language)
  return {
    text: fieldOf(form, shapes.text),
    kind: fieldOf(form, shapes.kind),
    attribution: fieldOf(form, shapes.attribution),
    voice: fieldOf(form, shapes.voice),
    claimantName: fieldOf(form, shapes.claimantName),
    claimantKind: fieldOf(form, shapes.claimantKind),
    claimantRole: fieldOf(form, shapes.claimantRole),
    claimantNote: fieldOf(form, shapes.claimantNote),
    assertedOn: fieldOf(form, shapes.assertedOn),
    occasion: fieldOf(form, shapes.occasion),
    language: fieldOf(form, shapes.language),
    topics: fieldOf(form, shapes.topics),
    figures: figureFields(form, known),
  }
}

/** The fields without their values, by name, but for the figures: the page of a conflict shows them beside what is stored. */
export function claimFieldShapes(known: Known, language: string): Shapes {
  return { ...wordShapes(language), ...claimantShapes(known), ...placeShapes(known) }
}

function wordShapes(language: string): Pick<Shapes, 'text' | 'kind' | 'attribution'> {
  return {
    text: {
      kind: 'textarea',
      name: 'text',
      label: 'Claim',
      hint: 'One checkable statement that can be understood without the article.',
      rows: 3,
      theirs: true,
      required: true,
      maxlength: 2000,
      lang: isLanguageTag(language) ? language : undefined,
      dir: 'auto',
    },
    kind: { kind: 'select', name: 'kind', label: 'Kind', options: KINDS, required: true },
    attribution: {
      kind: 'radios',
      name: 'attribution',
      label: 'What is the question?',
      options: optionsOf(ATTRIBUTIONS, ATTRIBUTION_LABELS),
    },
  }
}

function claimantShapes(
  known: Known,
): Pick<Shapes, 'voice' | 'claimantName' | 'claimantKind' | 'claimantRole' | 'claimantNote'> {
  return {
    voice: { kind: 'radios', name: 'voice', label: 'Who asserts it?', options: VOICE_OPTIONS },
    claimantName: {
      kind: 'text',
      name: 'claimantName',
      label: 'Claimant',
      hint: 'A person or body. A new name is added to the claimants.',
      suggestions: known.claimants.map(({ name }) => name),
      maxlength: 200,
      autocomplete: 'off',
    },
    claimantKind: {
      kind: 'select',
      name: 'claimantKind',
      label: 'What the claimant is',
      hint: 'Needed for a new name only.',
      options: CLAIMANT_KIND_OPTIONS,
    },
    claimantRole: {
      kind: 'text',
      name: 'claimantRole',
      label: 'Role',
      hint: 'For a new name: “spokesperson of …”.',
      maxlength: 300,
    },
    claimantNote: {
      kind: 'text',
      name: 'claimantNote',
      label: 'How the article speaks of the claimant',
      hint: '“a report”, “officials”; or who repeated it.',
      maxlength: 300,
    },
  }
}

function placeShapes(known: Known): Pick<Shapes, 'assertedOn' | 'occasion' | 'language' | 'topics'> {
  return {
    assertedOn: { kind: 'date', name: 'assertedOn', label: 'Said on' },
    occasion: {
      kind: 'text',
      name: 'occasion',
      label: 'Where or to whom',
      hint: '“to a newspaper”, “at a press conference”.',
      maxlength: 300,
    },
    language: {
      kind: 'text',
      name: 'language',
      label: 'Language of the claim',
      suggestions: LANGUAGES,
      maxlength: 35,
      required: true,
    },
    topics: {
      kind: 'text',
      name: 'topics',
      label: 'Topics',
      hint: `Separated by commas.${known.topics.length > 0 ? ` In use: ${inUse(known.topics)}.` : ''}`,
      maxlength: 500,
    },
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
