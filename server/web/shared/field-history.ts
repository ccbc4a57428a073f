import type { HistoryEvent } from '../../domain/event'
import { eventSentence } from './event-sentences'
import { moment } from './format'
import type { Time } from './parts'

/** One act of a history with every field it changed, for the newsroom. */
export interface FieldHistoryEntry {
  time: Time
  sentence: string
  reason?: string
  changes: { field: string; from: string; to: string }[]
}

/** A history newest first, with the changed fields in words. */
export function fieldHistory(events: readonly HistoryEvent[]): FieldHistoryEntry[] {
  return [...events].reverse().map((event) => ({
    time: moment(event.at),
    sentence: eventSentence(event),
    reason: event.reason === '' ? undefined : event.reason,
    changes: changesOf(event),
  }))
}

function changesOf({ from = {}, to = {} }: HistoryEvent): FieldHistoryEntry['changes'] {
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])]
  return names
    .map((name) => ({ field: fieldWords(name), from: valueWords(from[name]), to: valueWords(to[name]) }))
    .filter((change) => change.from !== change.to)
}

/** "claimantNote" as "claimant note". */
function fieldWords(name: string): string {
  return name.replace(/_/g, ' ').replace(/([a-z])([A-Z])/g, (_all, a, b) => `${a} ${b.toLowerCase()}`)
}

function valueWords(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(valueWords).join(', ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
