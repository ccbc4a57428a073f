import type { Response } from 'express'
import { setKeys } from '../../actions/preferences'
import { type Deps, get, type Handler, post, type Route } from '../routing'
import { keysOf } from '../shared/context'
import type { Form } from '../shared/form'
import { formHidden } from '../shared/hidden'
import { page } from '../shared/page'
import { paths } from '../shared/paths'
import { submit } from '../shared/submit'
import { nothing } from './account-forms'
import { type KeysForm, keysForm } from './keys-form'
import { keysPage } from './keys-page'

/** Which key does what, for the one who presses it. */
export const keysRoutes = (deps: Deps): Route[] => [
  get('/account/keys', 'desk.read', (_req, res) => show(res)),
  post('/account/keys', 'desk.read', save(deps)),
  post('/account/keys/standard', 'desk.read', goBackToStandard(deps)),
]

const save =
  (deps: Deps): Handler =>
  async (req, res) => {
    await submit(req, res, deps, {
      schema: keysForm,
      perform: async (trx, keys, actor) => {
        await setKeys(trx, actor, keys)
        return paths.keys()
      },
      page: (form) => show(res, form),
      notice: 'keys_saved',
    })
  }

const goBackToStandard =
  (deps: Deps): Handler =>
  async (req, res) => {
    await submit(req, res, deps, {
      schema: nothing,
      perform: async (trx, _form, actor) => {
        await setKeys(trx, actor, {})
        return paths.keys()
      },
      page: () => show(res),
      notice: 'keys_standard',
    })
  }

function show(res: Response, sent?: Form<KeysForm>): void {
  page(res, 'accounts/keys', keysPage(keysOf(res), sent, formHidden(res)))
}
