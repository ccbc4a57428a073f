import type { AnsweringClaim } from '../../actions/rebuttals'
import { type Objection, Refused } from '../../domain/errors'
import { searchClaims } from '../../store/claim-search'
import { listClaimsById } from '../../store/claims'
import type { Db } from '../../store/db'
import { choiceSentence, referenceNumber } from '../shared/reference'
import { claimReference, type NewRebuttalValues, toClaimWords } from './rebuttal-forms'

/** More would not be read. */
const MOST_OFFERED = 5

/**
 * The claim a form of a new rebuttal means: one that is here, or the one described.
 *
 * @throws Refused when it means none, several or both
 */
export async function chosenAnswer(db: Db, values: NewRebuttalValues): Promise<AnsweringClaim> {
  const isDescribed = values.text.trim() !== ''
  if (values.answeringId.trim() === '') {
    if (!isDescribed) throw refusal('Choose the claim that answers, or state a new one below.')
    refuseLanguage(values.language)
    return { words: toClaimWords(values) }
  }
  if (isDescribed)
    throw refusal('You chose a claim and stated a new one. Empty this field, or the words below.')
  return { id: await chosenClaimId(db, values.answeringId) }
}

async function chosenClaimId(db: Db, typed: string): Promise<number> {
  const number = referenceNumber(typed)
  if (number !== undefined) return number
  const filter = { words: typed.trim().slice(0, 200), scope: 'newsroom' } as const
  const { ids } = await searchClaims(db, filter, { sort: 'relevance', limit: MOST_OFFERED, offset: 0 })
  const found = (await listClaimsById(db, ids)).map(claimReference)
  throw refusal(choiceSentence(typed, found, `No claim fits “${typed.trim()}”. State it as a new one.`))
}

function refuseLanguage(tag: string): void {
  try {
    if (Intl.getCanonicalLocales(tag).length === 1) return
  } catch {}
  throw new Refused([{ message: 'Give the language of the claim as a code: en, nl, zh.', field: 'language' }])
}

function refusal(message: string): Refused {
  const objection: Objection = { message, field: 'answeringId' }
  return new Refused([objection])
}
