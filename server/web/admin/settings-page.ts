import type { Settings } from '../../domain/settings'
import type { ConflictShape } from '../shared/conflict'
import { blankForm, errorSummary, type FieldShape, type Form, fieldOf } from '../shared/form'
import type { ErrorSummary, Field, FormHidden } from '../shared/parts'
import { paths } from '../shared/paths'
import { type SettingsForm, settingsForm } from './admin-forms'

export interface SettingsPage {
  title: string
  error: boolean
  errorSummary: ErrorSummary
  action: string
  hidden: FormHidden
  fields: Field[]
}

declare module '../shared/page' {
  interface Views {
    'admin/settings': SettingsPage
  }
}

const FIELDS: FieldShape<SettingsForm>[] = [
  { kind: 'text', name: 'site_name', label: 'Name of the site', maxlength: 100 },
  { kind: 'text', name: 'organisation_name', label: 'Organisation that publishes it', maxlength: 200 },
  { kind: 'url', name: 'organisation_url', label: 'Web address of the organisation' },
  {
    kind: 'url',
    name: 'licence_url',
    label: 'Licence of our verdicts',
    hint: 'Web address of its text, such as https://creativecommons.org/licenses/by/4.0/. Printed on claim pages and given to machines; empty says nothing.',
  },
  {
    kind: 'checkboxes',
    name: 'single_editor_mode',
    label: 'Four eyes',
    options: [
      {
        value: 'on',
        label: 'Single-editor mode',
        hint: 'An editor may approve own work, with a reason each time. Every page then says so.',
      },
    ],
  },
  {
    kind: 'textarea',
    name: 'single_editor_reason',
    maxlength: 1000,
    label: 'Why one person has to do without a second',
    hint: 'Asked for when single-editor mode is on, and kept in the history.',
  },
]

export function settingsPage(form: Form<SettingsForm>, hidden: FormHidden): SettingsPage {
  return {
    title: 'Settings',
    error: form.errors.length > 0,
    errorSummary: errorSummary(form),
    action: paths.adminSettings(),
    hidden: { ...hidden, revision: Number(form.values.revision) },
    fields: FIELDS.map((shape) => fieldOf(form, shape)),
  }
}

/** What is stored, as a form shows it. */
export function settingsFormOf(settings: Settings): Form<SettingsForm> {
  return blankForm(settingsForm, {
    site_name: settings.siteName,
    organisation_name: settings.organisationName,
    organisation_url: settings.organisationUrl,
    licence_url: settings.licenceUrl,
    single_editor_mode: settings.singleEditorMode ? 'on' : '',
    single_editor_reason: settings.singleEditorReason,
    revision: String(settings.revision),
  })
}

export function settingsOf(form: SettingsForm): Settings {
  return {
    siteName: form.site_name,
    organisationName: form.organisation_name,
    organisationUrl: form.organisation_url,
    licenceUrl: form.licence_url,
    singleEditorMode: form.single_editor_mode,
    singleEditorReason: form.single_editor_reason,
    revision: form.revision,
  }
}

/** Both versions of every field; the box has words for its two states. */
export function settingsConflict(settings: Settings): ConflictShape<SettingsForm> {
  const { values } = settingsFormOf(settings)
  const stored = { ...values, single_editor_mode: settings.singleEditorMode ? 'Switched on' : 'Switched off' }
  return {
    revision: settings.revision,
    fields: FIELDS.map((shape) => ({ shape, current: stored[shape.name] })),
    cancel: paths.adminSettings(),
  }
}
