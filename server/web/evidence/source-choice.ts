import type { SourceChoice } from '../../actions/evidence'
import { Refused } from '../../domain/errors'
import { addressKey, readWebAddress } from '../../domain/web-address'
import type { Db } from '../../store/db'
import { findSourceByAddress, searchSources } from '../../store/source-search'
import { findSource } from '../../store/sources'
import type { Form } from '../shared/form'
import { choiceSentence, referenceNumber } from '../shared/reference'
import { NO_KIND, toSourceStatement } from '../shared/source-form'
import { type NewEvidenceValues, sourceReference } from './evidence-forms'

/** More would not be read. */
const MOST_OFFERED = 5

/**
 * The source a form of new evidence means: one we have, or the one described.
 *
 * @throws Refused when it means none, several, or one we have beside a description of another
 */
export async function chosenSource(db: Db, values: NewEvidenceValues): Promise<SourceChoice> {
  const isDescribed = values.title.trim() !== '' || values.url.trim() !== ''
  if (values.sourceId.trim() !== '') {
    const id = await chosenSourceId(db, values.sourceId)
    if (isDescribed && !(await isSameSource(db, id, values.url))) throw refusal(BOTH)
    return { id }
  }
  if (!isDescribed) throw refusal('Choose a source we have, or describe a new one below.')
  if (values.kind === undefined) throw new Refused([NO_KIND])
  return { described: toSourceStatement(values, values.kind) }
}

/** The number of the source that was chosen. @throws Refused when words were typed, with the sources that fit them */
export async function chosenSourceId(db: Db, typed: string): Promise<number> {
  const number = referenceNumber(typed)
  if (number !== undefined) return number
  if (typed.trim() === '') throw refusal('Choose the source: it is what makes this evidence.')
  const { sources } = await searchSources(db, { words: typed }, { limit: MOST_OFFERED, offset: 0 })
  const nothing = `No source of ours fits “${typed.trim()}”. Describe it as a new one.`
  throw refusal(choiceSentence(typed, sources.map(sourceReference), nothing))
}

/**
 * The same form with the source chosen that has the address described, if there is one: sent again, it is used and
 * what was described is not stored a second time.
 */
export async function offerKnownSource(
  db: Db,
  form: Form<NewEvidenceValues>,
): Promise<Form<NewEvidenceValues>> {
  const address = readWebAddress(form.values.url)
  if (form.values.sourceId !== '' || !address.ok) return form
  const known = await findSourceByAddress(db, address.url)
  if (known === undefined) return form
  return { ...form, values: { ...form.values, sourceId: sourceReference(known) } }
}

const BOTH =
  'You chose a source we have and described another one. Empty this field, or title and address of the new one.'

async function isSameSource(db: Db, id: number, described: string): Promise<boolean> {
  const address = readWebAddress(described)
  const source = await findSource(db, id)
  return address.ok && source !== undefined && addressKey(address.url) === addressKey(source.url)
}

function refusal(message: string): Refused {
  return new Refused([{ message, field: 'sourceId' }])
}
