import { z } from 'zod'
import type { ClaimWords, NewClaim } from '../../actions/claim-making'
import { ATTRIBUTIONS, CLAIM_KINDS, CLAIMANT_KINDS, type Claim } from '../../domain/claim'
import { splitTopics } from '../../domain/topic'
import {
  checkbox,
  choice,
  optionalChoice,
  optionalDate,
  optionalLongText,
  optionalText,
  revision,
  text,
} from './fields'
import { figureShape, figureValues, readFigures } from './figure-forms'
import type { FormValues } from './form'

export const VOICES = ['named', 'unnamed', 'article'] as const

/** The fields of a claim, for every form that holds one. What they must be to each other is the action's to say. */
const words = {
  text: optionalLongText(2000).refine((value) => value.trim() !== '', 'Say in one sentence what is claimed.'),
  kind: choice(CLAIM_KINDS, 'Choose what kind of claim it is.'),
  attribution: choice(ATTRIBUTIONS, 'Say whether the question is that it was said, or that it is so.'),
  voice: choice(VOICES, 'Say who speaks: somebody named, somebody not named, or the article itself.'),
  claimantName: optionalText(200),
  claimantKind: optionalChoice(CLAIMANT_KINDS, 'Choose one of the list.'),
  claimantRole: optionalText(300),
  claimantNote: optionalText(300),
  assertedOn: optionalDate(),
  occasion: optionalText(300),
  language: text('Give the language of the claim, for instance en.', 35).refine(
    isLanguageTag,
    'Give the language as a tag: en, ar, zh, pt-BR.',
  ),
  topics: optionalText(500),
  ...figureShape,
}

/** Shape of a form that makes a claim; the workbench adds its passages to it. */
export const newClaimShape = { ...words, alsoOther: checkbox(), otherText: optionalLongText(2000) }
export const newClaimForm = z.object(newClaimShape)
export type NewClaimValues = z.infer<typeof newClaimForm>

export const claimWordsForm = z.object(words)
export const editClaimForm = z.object({ ...words, revision: revision() })
export type EditClaimValues = z.infer<typeof editClaimForm>

/** What `makeClaim` takes, all but the passages. */
export function toNewClaim(values: NewClaimValues): Omit<NewClaim, 'passages'> {
  return {
    fields: toWords(values),
    topics: splitTopics(values.topics),
    alsoOther: values.alsoOther ? { text: values.otherText } : undefined,
  }
}

/**
 * The words of a claim as an action takes them.
 * @throws Refused when a figure cannot be read
 */
export function toWords(values: Omit<EditClaimValues, 'revision'>): ClaimWords {
  const { claimantName, claimantKind, claimantRole } = values
  return {
    text: values.text,
    kind: values.kind,
    attribution: values.attribution,
    voice: values.voice,
    claimant:
      claimantName.trim() === '' ? undefined : { name: claimantName, kind: claimantKind, role: claimantRole },
    claimantNote: values.claimantNote,
    assertedOn: values.assertedOn,
    occasion: values.occasion,
    language: values.language,
    quantities: readFigures(values),
  }
}

/** A claim as its form shows it. */
export function claimValues(claim: Claim): FormValues<EditClaimValues> {
  const claimant = claim.voice.voice === 'named' ? claim.voice.claimant : undefined
  return {
    ...claimWordsValues({ ...claim, voice: claim.voice.voice, claimant }),
    topics: claim.topics.map(({ name }) => name).join(', '),
    revision: String(claim.revision),
  }
}

/** The words of a claim as a form shows them; what `toWords` reads back. */
export function claimWordsValues(
  words: ClaimWords,
): Omit<FormValues<EditClaimValues>, 'topics' | 'revision'> {
  const { claimant } = words
  return {
    text: words.text,
    kind: words.kind,
    attribution: words.attribution,
    voice: words.voice,
    claimantName: claimant?.name ?? '',
    claimantKind: claimant?.kind ?? '',
    claimantRole: claimant?.role ?? '',
    claimantNote: words.claimantNote,
    assertedOn: words.assertedOn ?? '',
    occasion: words.occasion,
    language: words.language,
    ...figureValues(words.quantities),
  }
}

/** True for what may stand in a `lang` attribute. */
export function isLanguageTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1
  } catch {
    return false
  }
}
