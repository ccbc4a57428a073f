import {
  CLAIM_KIND_LABELS,
  CLAIM_KINDS,
  CLAIMANT_KIND_LABELS,
  CLAIMANT_KINDS,
  type Claim,
  type Claimant,
} from '../../domain/claim'
import { REBUTTAL_KIND_LABELS, REBUTTAL_KINDS } from '../../domain/rebuttal'
import type { FieldShape } from '../shared/form'
import { claimReference, type EditRebuttalValues, type NewRebuttalValues } from './rebuttal-forms'

type EdgeValues = Omit<EditRebuttalValues, 'revision'>
type ClaimValues = Omit<NewRebuttalValues, keyof EdgeValues | 'answeringId'>

/** What is offered while typing. */
export interface Offered {
  claims: readonly Pick<Claim, 'id' | 'text'>[]
  claimants: readonly Pick<Claimant, 'name'>[]
}

/** The choice of a claim that is here. */
export function answeringField({ claims }: Offered): FieldShape<NewRebuttalValues> {
  return {
    kind: 'text',
    name: 'answeringId',
    label: 'A claim we have',
    hint: 'Its number, or some of its words to look it up.',
    suggestions: claims.map(claimReference),
    maxlength: 2500,
    autocomplete: 'off',
    dir: 'auto',
  }
}

/** What the answer does to the claim, without values. */
export const EDGE_FIELDS: Record<keyof EdgeValues, FieldShape<EdgeValues>> = {
  kinds: {
    kind: 'checkboxes',
    name: 'kinds',
    label: 'What the answer does',
    hint: 'Tick all that apply.',
    options: REBUTTAL_KINDS.map((value) => ({ value, label: REBUTTAL_KIND_LABELS[value] })),
  },
  denies: {
    kind: 'textarea',
    name: 'denies',
    label: 'What it denies',
    hint: '“That the offices do police work.”',
    rows: 2,
    maxlength: 2000,
    dir: 'auto',
  },
  leavesStanding: {
    kind: 'textarea',
    name: 'leavesStanding',
    label: 'What it leaves standing',
    hint: '“That the offices exist, and how many.”',
    rows: 2,
    maxlength: 2000,
    dir: 'auto',
  },
  answer: {
    kind: 'textarea',
    name: 'answer',
    label: 'Our answer',
    hint: 'What it does to the verdict. No verdict can be submitted before every rebuttal is answered. Readers see it.',
    rows: 4,
    maxlength: 5000,
    dir: 'auto',
  },
}

/** The claim that is made in the same step, without values. */
export function newClaimFields({ claimants }: Offered): Record<keyof ClaimValues, FieldShape<ClaimValues>> {
  return {
    ...WORD_FIELDS,
    claimantName: {
      kind: 'text',
      name: 'claimantName',
      label: 'Claimant',
      hint: 'Leave it empty when nobody is named.',
      suggestions: claimants.map(({ name }) => name),
      maxlength: 200,
      autocomplete: 'off',
      dir: 'auto',
    },
    claimantKind: {
      kind: 'select',
      name: 'claimantKind',
      label: 'What the claimant is',
      hint: 'Needed for a new name only.',
      options: [
        { value: '', label: 'Choose' },
        ...CLAIMANT_KINDS.map((value) => ({ value, label: CLAIMANT_KIND_LABELS[value] })),
      ],
    },
  }
}

const WORD_FIELDS: Omit<
  Record<keyof ClaimValues, FieldShape<ClaimValues>>,
  'claimantName' | 'claimantKind'
> = {
  text: {
    kind: 'textarea',
    name: 'text',
    label: 'Claim',
    hint: 'One checkable statement that can be understood by itself.',
    rows: 3,
    theirs: true,
    maxlength: 2000,
    dir: 'auto',
  },
  kind: {
    kind: 'select',
    name: 'kind',
    label: 'Kind',
    options: CLAIM_KINDS.map((value) => ({ value, label: CLAIM_KIND_LABELS[value] })),
  },
  claimantNote: {
    kind: 'text',
    name: 'claimantNote',
    label: 'How the claimant is spoken of',
    hint: '“an official of the ministry”; or who repeated it.',
    maxlength: 300,
    dir: 'auto',
  },
  assertedOn: { kind: 'date', name: 'assertedOn', label: 'Said on' },
  occasion: {
    kind: 'text',
    name: 'occasion',
    label: 'Where or to whom',
    hint: '“to a newspaper”, “at a press conference”.',
    maxlength: 300,
    dir: 'auto',
  },
  language: {
    kind: 'text',
    name: 'language',
    label: 'Language',
    hint: 'As a code: en, nl, zh.',
    suggestions: ['en', 'ar', 'de', 'es', 'fr', 'nl', 'pt', 'ru', 'uk', 'zh'],
    maxlength: 35,
    autocomplete: 'off',
  },
}
