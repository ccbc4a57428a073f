import { accountRoutes } from './accounts/account-routes'
import { entryRoutes } from './accounts/entry-routes'
import { signInRoutes } from './accounts/sign-in-routes'
import { adminAccountRoutes } from './admin/accounts-routes'
import { invitationRoutes } from './admin/invitations-routes'
import { settingsRoutes } from './admin/settings-routes'
import { claimRoutes } from './claims/claim-routes'
import { claimWorkRoutes } from './claims/claim-work-routes'
import { healthRoutes } from './health/health-routes'
import type { Deps, Route } from './routing'

/** Every URL of the app. The order matters where a parameter could swallow a word: `/claims/new` before `/claims/:id`. */
export const allRoutes = (deps: Deps): Route[] => [
  ...healthRoutes(deps),
  ...signInRoutes(deps),
  ...entryRoutes(deps),
  ...accountRoutes(deps),
  ...adminAccountRoutes(deps),
  ...invitationRoutes(deps),
  ...settingsRoutes(deps),
  ...claimRoutes(deps),
  ...claimWorkRoutes(deps),
]
