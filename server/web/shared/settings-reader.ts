import type { Settings } from '../../domain/settings'
import type { Db } from '../../store/db'
import { getSettings } from '../../store/settings'

/**
 * Reads the settings at most once in `maxAgeMs`: every page prints them, and readers come in crowds.
 * @throws what the database throws: without it no page can be made anyway
 */
export function settingsReader(db: Db, clock: () => Date, maxAgeMs: number): () => Promise<Settings> {
  let read: { at: number; settings: Promise<Settings> } | undefined
  return () => {
    const now = clock().getTime()
    if (!read || now - read.at >= maxAgeMs) {
      const settings = getSettings(db)
      read = { at: now, settings }
      settings.catch(() => {
        read = undefined
      })
    }
    return read.settings
  }
}
