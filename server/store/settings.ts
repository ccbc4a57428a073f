import { type Settings, UNREAD_SETTINGS } from '../domain/settings'
import type { Db } from './db'

interface SettingsRow {
  site_name: string
  organisation_name: string
  organisation_url: string
  licence_url: string
  single_editor_mode: boolean
  single_editor_reason: string
  revision: number
}

/** The settings of the house. */
export async function getSettings(db: Db): Promise<Settings> {
  return toSettings(await db<SettingsRow>('settings').first())
}

/** The same, locked until the transaction ends, so that a mode cannot change under a decision that relies on it. */
export async function lockSettings(trx: Db): Promise<Settings> {
  return toSettings(await trx<SettingsRow>('settings').forUpdate().first())
}

/** Replaces the settings; the revision grows by one. The caller has locked and compared it. */
export async function updateSettings(trx: Db, settings: Omit<Settings, 'revision'>): Promise<void> {
  await trx('settings').update({
    site_name: settings.siteName,
    organisation_name: settings.organisationName,
    organisation_url: settings.organisationUrl,
    licence_url: settings.licenceUrl,
    single_editor_mode: settings.singleEditorMode,
    single_editor_reason: settings.singleEditorReason,
    revision: trx.raw('revision + 1'),
  })
}

function toSettings(row: SettingsRow | undefined): Settings {
  if (!row) return UNREAD_SETTINGS
  return {
    siteName: row.site_name,
    organisationName: row.organisation_name,
    organisationUrl: row.organisation_url,
    licenceUrl: row.licence_url,
    singleEditorMode: row.single_editor_mode,
    singleEditorReason: row.single_editor_reason,
    revision: row.revision,
  }
}
