import type { GuessedField } from '../../domain/guess'
import type { ClaimFields } from './claim-fields'
import type { Field } from './parts'

const GUESS = 'Guessed from the article: look at it before you save.'

/** The same fields, those marked that were filled in by reading the article and that nobody has looked at. */
export function withGuesses(fields: ClaimFields, guessed: readonly GuessedField[]): ClaimFields {
  const has = (field: GuessedField) => guessed.includes(field)
  const mark = (field: Field, isGuess: boolean): Field => (isGuess ? marked(field) : field)
  return {
    ...fields,
    text: mark(fields.text, has('text')),
    kind: mark(fields.kind, has('kind')),
    attribution: mark(fields.attribution, has('attribution')),
    voice: mark(fields.voice, has('claimant')),
    claimantName: mark(fields.claimantName, has('claimant') && fields.claimantName.value !== ''),
    assertedOn: mark(fields.assertedOn, has('assertedOn')),
    figures: has('figures') ? { ...fields.figures, guess: GUESS } : fields.figures,
  }
}

function marked(field: Field): Field {
  return { ...field, hint: field.hint === undefined ? GUESS : `${GUESS} ${field.hint}` }
}
