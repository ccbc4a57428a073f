import type { GuessedField } from '../../domain/guess'
import type { ClaimFields } from './claim-fields'
import type { FigureFields } from './figure-fields'
import type { Field } from './parts'

/** The same fields, those marked that were filled in by reading the article and that nobody has looked at. */
export function withGuesses(fields: ClaimFields, guessed: readonly GuessedField[]): ClaimFields {
  const mark = (field: Field, of: GuessedField): Field => (guessed.includes(of) ? marked(field) : field)
  return {
    ...fields,
    text: mark(fields.text, 'text'),
    kind: mark(fields.kind, 'kind'),
    attribution: mark(fields.attribution, 'attribution'),
    voice: mark(fields.voice, 'claimant'),
    claimantName: mark(fields.claimantName, 'claimant'),
    claimantKind: mark(fields.claimantKind, 'claimant'),
    claimantRole: mark(fields.claimantRole, 'claimant'),
    claimantNote: mark(fields.claimantNote, 'claimant'),
    assertedOn: mark(fields.assertedOn, 'assertedOn'),
    figures: guessed.includes('figures') ? markedFigures(fields.figures) : fields.figures,
  }
}

function marked(field: Field): Field {
  return field.value ? { ...field, guess: true } : field
}

function markedFigures(figures: FigureFields): FigureFields {
  const rows = figures.rows.map(({ amount, circumstances, ...row }) => {
    const isFilled = amount.some(({ kind, value }) => kind !== 'select' && value)
    if (!isFilled) return { amount, circumstances, ...row }
    return { amount: amount.map(marked), circumstances: circumstances.map(marked), ...row }
  })
  return { ...figures, rows }
}
