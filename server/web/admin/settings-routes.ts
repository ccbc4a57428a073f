import type { Response } from 'express'
import { changeSettings } from '../../actions/settings'
import { getSettings } from '../../store/settings'
import { type Deps, get, type Handler, post, type Route } from '../routing'
import { showConflict } from '../shared/conflict'
import type { Form } from '../shared/form'
import { formHidden } from '../shared/hidden'
import { page } from '../shared/page'
import { paths } from '../shared/paths'
import { submit } from '../shared/submit'
import { type SettingsForm, settingsForm } from './admin-forms'
import { settingsConflict, settingsFormOf, settingsOf, settingsPage } from './settings-page'

export const settingsRoutes = (deps: Deps): Route[] => [
  get('/admin/settings', 'admin.settings', show(deps)),
  post('/admin/settings', 'admin.settings', save(deps)),
]

function show(deps: Deps): Handler {
  return async (_req, res) => print(res, settingsFormOf(await getSettings(deps.db)))
}

function save(deps: Deps): Handler {
  return async (req, res) => {
    await submit(req, res, deps, {
      schema: settingsForm,
      perform: async (trx, form, admin) => {
        await changeSettings(trx, admin, settingsOf(form), deps.clock())
        return paths.adminSettings()
      },
      page: (form) => print(res, form),
      conflict: async (form, stale) => {
        showConflict(req, res, form, stale, settingsConflict(await getSettings(deps.db)))
      },
      notice: 'settings_saved',
    })
  }
}

function print(res: Response, form: Form<SettingsForm>): void {
  page(res, 'admin/settings', settingsPage(form, formHidden(res)))
}
