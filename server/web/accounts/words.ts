import type { Settings } from '../../domain/settings'

/** Words that make no password here: everybody who tries would try them first. */
export function wordsOf(settings: Settings): string[] {
  return ['claimtrail', settings.siteName, settings.organisationName, settings.organisationUrl]
}
