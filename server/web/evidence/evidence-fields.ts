import {
  EVIDENCE_STATUS_LABELS,
  EVIDENCE_STATUSES,
  type Evidence,
  STANCE_LABELS,
  STANCES,
} from '../../domain/evidence'
import type { FieldShape } from '../shared/form'
import type { EditEvidenceValues, JudgementValues, SearchValues } from './evidence-forms'
import { sourceReference } from './evidence-forms'

type EvidenceWords = Omit<EditEvidenceValues, 'revision'>
export type EvidenceFieldName = keyof EvidenceWords

/** The fields of a piece of evidence without their values; `sources` are offered while typing. */
export function evidenceFields(
  sources: readonly Evidence['source'][],
): Record<EvidenceFieldName, FieldShape<EvidenceWords>> {
  return {
    sourceId: {
      kind: 'text',
      name: 'sourceId',
      label: 'Source we have',
      hint: 'Type a word of its title and choose it from the list, or type its number.',
      suggestions: sources.map(sourceReference),
      maxlength: 1000,
      autocomplete: 'off',
      dir: 'auto',
    },
    ...OWN_FIELDS,
  }
}

const OWN_FIELDS: Record<Exclude<EvidenceFieldName, 'sourceId'>, FieldShape<EvidenceWords>> = {
  stance: {
    kind: 'radios',
    name: 'stance',
    label: 'How it bears on the claim',
    options: STANCES.map((value) => ({ value, label: STANCE_LABELS[value] })),
    required: true,
  },
  excerpt: {
    kind: 'textarea',
    name: 'excerpt',
    label: 'Excerpt',
    hint: 'The words of the source, exactly as they stand, in its own language. Readers see them.',
    rows: 5,
    theirs: true,
    required: true,
    maxlength: 20_000,
    dir: 'auto',
  },
  location: {
    kind: 'text',
    name: 'location',
    label: 'Place in the source',
    hint: '“page 4, second table”, “minute 12:40”.',
    maxlength: 500,
    dir: 'auto',
  },
  note: {
    kind: 'textarea',
    name: 'note',
    label: 'Note',
    hint: 'What it shows and what it does not. Readers see it.',
    rows: 3,
    maxlength: 5000,
    dir: 'auto',
  },
}

export const JUDGEMENT_FIELDS: Record<'status' | 'reason', FieldShape<JudgementValues>> = {
  status: {
    kind: 'radios',
    name: 'status',
    label: 'Judgement',
    options: EVIDENCE_STATUSES.map((value) => ({ value, label: EVIDENCE_STATUS_LABELS[value] })),
  },
  reason: {
    kind: 'textarea',
    name: 'reason',
    label: 'Reason',
    hint: 'Needed unless it is accepted.',
    rows: 2,
    maxlength: 2000,
  },
}

export const SEARCH_FIELDS: Record<keyof SearchValues, FieldShape<SearchValues>> = {
  side: {
    kind: 'radios',
    name: 'side',
    label: 'You searched for something that would speak',
    options: [
      { value: 'supports', label: 'For the claim' },
      { value: 'refutes', label: 'Against the claim' },
    ],
    required: true,
  },
  lookedIn: {
    kind: 'text',
    name: 'lookedIn',
    label: 'Where you looked',
    hint: '“the ministry’s published briefings since 2021”. It goes into a sentence that readers see.',
    required: true,
    maxlength: 1000,
    dir: 'auto',
  },
  lookedFor: {
    kind: 'text',
    name: 'lookedFor',
    label: 'What you looked for',
    hint: '“any other count of the offices”.',
    required: true,
    maxlength: 1000,
    dir: 'auto',
  },
  searchedOn: { kind: 'date', name: 'searchedOn', label: 'On which day', required: true },
}
