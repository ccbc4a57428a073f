/** What an administrator sets for the whole house. One row; `revision` counts changes. */
export interface Settings {
  siteName: string
  organisationName: string
  /** Address of the organisation's own site, or empty. */
  organisationUrl: string
  /** Address of the licence under which verdicts are published, or empty. */
  licenceUrl: string
  /** A newsroom of one: an editor may approve own work, with a recorded reason, and every page says so. */
  singleEditorMode: boolean
  singleEditorReason: string
  revision: number
}

/** What holds until the table can be read: an error page must be printable without a database. */
export const UNREAD_SETTINGS: Settings = {
  siteName: 'Claimtrail',
  organisationName: '',
  organisationUrl: '',
  licenceUrl: '',
  singleEditorMode: false,
  singleEditorReason: '',
  revision: 0,
}
