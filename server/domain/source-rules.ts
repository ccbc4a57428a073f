import type { Objection } from './errors'
import { objectToFuture } from './plain-date'
import type { Source } from './source'
import { readWebAddress } from './web-address'

/** What a person states of a source. */
export type SourceStatement = Omit<Source, 'id' | 'revision' | 'createdBy' | 'createdAt' | 'updatedAt'>

/** What is wrong with a source as described; the fields are named as in its form. Empty when it can be stored. */
export function objectToSource(source: SourceStatement, now: Date): Objection[] {
  const objections: (Objection | undefined)[] = [
    source.title.trim() === ''
      ? { message: 'Give the title, or say in a few words what the source is.', field: 'title' }
      : undefined,
    objectToAddress(source.url, 'url'),
    objectToAddress(source.archivedUrl, 'archivedUrl'),
    objectToPlace(source),
    objectToFuture(source.publishedOn, now, 'The date of the source', 'publishedOn'),
    objectToLanguage(source.language),
  ]
  return objections.filter((objection) => objection !== undefined)
}

/** The same source with its addresses and its language tag in their normal spelling. Call it when nothing is objected. */
export function normalSource(source: SourceStatement): SourceStatement {
  return {
    ...source,
    url: normalAddress(source.url),
    archivedUrl: normalAddress(source.archivedUrl),
    language: Intl.getCanonicalLocales(source.language)[0] ?? 'und',
  }
}

function objectToAddress(address: string, field: string): Objection | undefined {
  if (address === '') return undefined
  const read = readWebAddress(address)
  return read.ok ? undefined : { message: read.reason, field }
}

function objectToPlace({ url, whereabouts }: SourceStatement): Objection | undefined {
  if (url !== '' || whereabouts.trim() !== '') return undefined
  return {
    message: 'Say where the source can be found: its address, or in words when it is not on the web.',
    field: 'whereabouts',
  }
}

function objectToLanguage(tag: string): Objection | undefined {
  try {
    return Intl.getCanonicalLocales(tag).length === 1 ? undefined : BAD_LANGUAGE
  } catch {
    return BAD_LANGUAGE
  }
}

const BAD_LANGUAGE: Objection = {
  message: 'Give the language as a code: en for English, nl for Dutch, zh-Hans for simplified Chinese.',
  field: 'language',
}

function normalAddress(address: string): string {
  const read = readWebAddress(address)
  return read.ok ? read.url : ''
}
