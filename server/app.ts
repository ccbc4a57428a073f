import { join } from 'node:path'
import compression from 'compression'
import express, { type Express } from 'express'
import { projectRoot } from './root'
import { healthRoutes } from './web/health/health-routes'
import { assets } from './web/middleware/assets'
import { backPressure } from './web/middleware/back-pressure'
import { readBody } from './web/middleware/body'
import { context } from './web/middleware/context'
import { checkOrigin, issueToken } from './web/middleware/csrf'
import { errors } from './web/middleware/errors'
import { issueFormKey } from './web/middleware/form-key'
import { privacyHeaders, securityHeaders } from './web/middleware/headers'
import { methodCheck } from './web/middleware/method-check'
import { notFound } from './web/middleware/not-found'
import { requestId } from './web/middleware/request-id'
import { requestLog } from './web/middleware/request-log'
import { session } from './web/middleware/session'
import { allRoutes } from './web/routes'
import { type Deps, toRouter } from './web/routing'

/** The whole application on a database; the same one in production and in tests. */
export function createApp(deps: Deps): Express {
  const app = express()
  const routes = allRoutes(deps)
  app.disable('x-powered-by')
  app.set('query parser', 'simple')
  app.set('trust proxy', deps.config.trustedProxies)

  app.use(requestId)
  app.use(requestLog(deps.log))
  app.use(securityHeaders(deps.config))
  app.use(toRouter(healthRoutes(deps)))
  app.use(compression())
  // Before the back-pressure: a page that was sent must not be left without its style.
  app.use('/assets', assets(join(projectRoot(), 'public')))
  app.use(backPressure(deps.isLagging))
  app.use(methodCheck(routes))
  app.use(checkOrigin(deps.config))
  app.use(readBody)
  app.use(issueToken(deps.config, deps.clock))
  app.use(issueFormKey)
  app.use(session(deps))
  app.use(context(deps))
  app.use(privacyHeaders)
  app.use(toRouter(routes))
  app.use(notFound)
  app.use(errors(deps.log))
  return app
}
