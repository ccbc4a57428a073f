import type { HistoryEvent } from '../../domain/event'
import { eventSentence } from './event-sentences'
import { day, moment } from './format'
import type { Time } from './parts'

/** One act of a history with every field it changed, for the newsroom. */
export interface FieldHistoryEntry {
  time: Time
  sentence: string
  reason?: string
  /** The names of the changed fields in one line; the fields themselves are shown on demand. */
  changed: string
  changes: { field: string; from: string; to: string }[]
}

/** A history newest first, with the changed fields in words. */
export function fieldHistory(events: readonly HistoryEvent[]): FieldHistoryEntry[] {
  return [...events].reverse().map((event) => {
    const changes = changesOf(event)
    return {
      time: moment(event.at),
      sentence: eventSentence(event),
      reason: event.reason === '' ? undefined : event.reason,
      changed: namesOf(changes),
      changes,
    }
  })
}

const MOST_NAMES = 4

/** "Rating, what is known, why this verdict and 3 more". */
function namesOf(changes: FieldHistoryEntry['changes']): string {
  const names = changes.map(({ field }, at) =>
    at === 0 ? field : field.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase()),
  )
  const more = names.length - MOST_NAMES
  return names.slice(0, MOST_NAMES).join(', ') + (more > 0 ? ` and ${more} more` : '')
}

function changesOf({ from = {}, to = {} }: HistoryEvent): FieldHistoryEntry['changes'] {
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])]
  return names
    .map((name) => ({ field: fieldWords(name), from: valueWords(from[name]), to: valueWords(to[name]) }))
    .filter((change) => change.from !== change.to)
}

/** As the forms call them; "claimantNote" as "Claimant note" where no form does. */
function fieldWords(name: string): string {
  const words = name.replace(/_/g, ' ').replace(/([a-z])([A-Z])/g, (_all, a, b) => `${a} ${b.toLowerCase()}`)
  return FIELDS[name] ?? words.charAt(0).toUpperCase() + words.slice(1)
}

const FIELDS: Record<string, string> = {
  answer: 'Answer',
  assertedOn: 'Said on',
  assignee: 'Who works on it',
  attribution: 'Question',
  changeClass: 'Kind of change',
  changeNote: 'What changed and why',
  channel: 'How',
  checkedScope: 'What exactly was checked',
  claimantId: 'Number of the claimant',
  contentHash: 'SHA-256 of the content',
  denies: 'What it denies',
  exact: 'Passage',
  kinds: 'What the answer does',
  leavesStanding: 'What it leaves standing',
  mergedIntoId: 'Number of the claim that stays',
  number: 'Revision',
  originJustification: 'Why fewer than two origins are enough',
  quantitiesJustification: 'Why figures differ',
  rationale: 'Why this verdict',
  rebuttalClaimId: 'Number of the claim that answers',
  sourceId: 'Number of the source',
  summary: 'What is known',
  text: 'Words',
  textHash: 'SHA-256 of the text',
  voice: 'Who asserts it',
}

/** Codes as words and days as days. */
function valueWords(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(valueWords).join(', ')
  if (typeof value === 'object') return JSON.stringify(value)
  const text = String(value)
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return day(text)
  return /^[a-z]+(_[a-z]+)+$/.test(text) ? text.replace(/_/g, ' ') : text
}
