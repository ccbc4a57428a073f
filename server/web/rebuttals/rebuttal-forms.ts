import { z } from 'zod'
import type { ClaimWords } from '../../actions/claim-making'
import { CLAIM_KINDS, CLAIMANT_KINDS, type Claim } from '../../domain/claim'
import { REBUTTAL_KINDS, type Rebuttal } from '../../domain/rebuttal'
import type { RebuttalFields } from '../../store/rebuttals'
import {
  choice,
  list,
  longText,
  optionalChoice,
  optionalDate,
  optionalLongText,
  optionalText,
  revision,
} from '../shared/fields'
import type { FormValues } from '../shared/form'
import { shorten } from '../shared/format'
import { reference } from '../shared/reference'

const NO_KIND = 'Tick what the answer does: deny, concede, qualify …'

const edge = {
  kinds: list(choice(REBUTTAL_KINDS, NO_KIND), NO_KIND),
  denies: optionalLongText(2000),
  leavesStanding: optionalLongText(2000),
  answer: optionalLongText(5000),
}

/** `answeringId` is what was typed or chosen there; the rest describes a claim that is made in the same step. */
export const newRebuttalForm = z.object({
  ...edge,
  answeringId: optionalText(2500),
  text: optionalLongText(2000),
  kind: choice(CLAIM_KINDS, 'Choose what kind of claim it is.'),
  claimantName: optionalText(200),
  claimantKind: optionalChoice(CLAIMANT_KINDS, 'Choose one of the list.'),
  claimantNote: optionalText(300),
  assertedOn: optionalDate(),
  occasion: optionalText(300),
  language: optionalText(35),
})
export type NewRebuttalValues = z.infer<typeof newRebuttalForm>

export const editRebuttalForm = z.object({ ...edge, revision: revision() })
export type EditRebuttalValues = z.infer<typeof editRebuttalForm>

export const removalForm = z.object({ reason: longText('Say why it is no answer to this claim.', 2000) })
export type RemovalValues = z.infer<typeof removalForm>

/** What an action takes of the edge. */
export function toFields({ kinds, denies, leavesStanding, answer }: RebuttalFields): RebuttalFields {
  return { kinds, denies, leavesStanding, answer }
}

/** The words of the new claim; whoever is not named is not named. */
export function toClaimWords(values: NewRebuttalValues): ClaimWords {
  const { text, kind, claimantName, claimantKind, claimantNote, assertedOn, occasion, language } = values
  const isNamed = claimantName.trim() !== ''
  return {
    text,
    kind,
    attribution: 'is_it',
    voice: isNamed ? 'named' : 'unnamed',
    claimant: isNamed ? { name: claimantName, kind: claimantKind } : undefined,
    claimantNote,
    assertedOn,
    occasion,
    language,
    quantities: [],
  }
}

/** An edge as its form shows it. */
export function rebuttalValues(rebuttal: Rebuttal): FormValues<EditRebuttalValues> {
  return { ...toFields(rebuttal), revision: String(rebuttal.revision) }
}

/** How a claim is offered: its number and the beginning of its words. */
export function claimReference({ id, text }: Pick<Claim, 'id' | 'text'>): string {
  return reference(id, shorten(text, 160))
}
