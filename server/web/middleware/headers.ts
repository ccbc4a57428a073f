import type { RequestHandler } from 'express'
import helmet from 'helmet'
import type { Config } from '../../config'
import { viewerOf } from '../shared/context'
import { paths } from '../shared/paths'

/** What a page may load and do. Also declared to the trust checks, which compare the parsed values. */
export const CONTENT_SECURITY_POLICY = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'object-src': ["'none'"],
  'frame-ancestors': ["'none'"],
  'report-to': ['csp'],
}

const PERMISSIONS_POLICY = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
]
  .map((feature) => `${feature}=()`)
  .join(', ')

const YEAR_IN_SECONDS = 31_536_000

/** Security headers of every answer, errors and assets included. */
export function securityHeaders(config: Config): RequestHandler[] {
  const behindTls = config.publicUrl.startsWith('https://')
  const common = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: CONTENT_SECURITY_POLICY },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    strictTransportSecurity: behindTls ? { maxAge: YEAR_IN_SECONDS, includeSubDomains: true } : false,
    xFrameOptions: { action: 'deny' },
  })
  return [
    common,
    (_req, res, next) => {
      res.set('Permissions-Policy', PERMISSIONS_POLICY)
      res.set('Reporting-Endpoints', `csp="${paths.cspReports()}"`)
      next()
    },
  ]
}

/** Pages of signed-in people stay out of every cache and send no address elsewhere; so do answers to forms. */
export const privacyHeaders: RequestHandler = (req, res, next) => {
  res.vary('Cookie')
  if (viewerOf(res) || req.method === 'POST' || isForStaff(req.path)) {
    res.set('Cache-Control', 'no-store')
    res.set('Referrer-Policy', 'same-origin')
  } else {
    res.set('Cache-Control', 'public, max-age=0, must-revalidate')
  }
  next()
}

/** Pages with a form token or a one-time token in their address, whoever looks. */
function isForStaff(path: string): boolean {
  return /^\/(sign-in|first-administrator|invitations|password-resets|account|admin)(\/|$)/.test(path)
}
