import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ejs from 'ejs'
import type { Response } from 'express'
import type { Viewer } from '../../domain/account'
import type { KeyChoice, KeyPlace } from '../../domain/keyboard'
import { UNREAD_SETTINGS } from '../../domain/settings'
import { projectRoot } from '../../root'
import { assetAddress } from './asset-address'
import { modulesOf } from './client-modules'
import { keysOf } from './context'
import { deskKeys } from './keyboard'
import { NOTICES } from './notices'
import type { WayBack } from './way-back'

/**
 * Which model a template prints. Each presenter adds its own line beside the type it makes:
 *
 *     declare module '../shared/page' { interface Views { 'claims/show': ClaimPage } }
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface Views {}

/** The same for fragments: partials that are also sent alone, to a page that asks while somebody types. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface Fragments {}

/** What every model may say to the layout. */
export interface PageHead {
  title: string
  lang?: string
  dir?: 'ltr' | 'rtl'
  description?: string
  canonical?: string
  robots?: string
  /** Already escaped for a script element; see json-ld. */
  jsonLd?: string
  width?: string
  /** Puts "Error:" before the title. */
  error?: boolean
  /** Printed first: where in a workbench the viewer came from. */
  wayBack?: WayBack
  /** Where keys act on this page, beside those of every page of the desk. */
  keyPlaces?: readonly KeyPlace[]
}

/** What every page knows beside its model; `page.shell` in each template. */
export interface Shell {
  siteName: string
  organisationName: string
  viewer: Viewer
  keys: KeyChoice
  csrf: string
  formKey: string
  path: string
  notice: string | undefined
  singleEditorMode: boolean
  theme: 'auto' | 'light' | 'dark'
  year: number
  /** The folder of this release's style and client code, in addresses. */
  assets: string
}

const FOLDER = join(projectRoot(), 'views')
const compiled = new Map<string, ejs.TemplateFunction>()

/** Sends a page: the view, then the layout around it. The only place that renders; nothing else sends HTML. */
export function page<View extends keyof Views>(
  res: Response,
  view: View,
  model: Views[View] & PageHead,
): void {
  res.type('html').send(renderPage(view, model, shellOf(res)))
}

/** Sends a partial without the layout around it. */
export function fragment<Part extends keyof Fragments>(
  res: Response,
  part: Part,
  model: Fragments[Part],
): void {
  res.type('html').send(template(part)(model as object))
}

/** The same as text, for tests of templates and for previews. */
export function renderPage(view: string, model: PageHead, shell: Shell): string {
  const body = template(view)({ ...model, shell })
  const keys = deskKeys(shell.viewer, shell.keys, model.keyPlaces)
  // The keys of every page of the desk must not come later than those of the page itself.
  const modules = modulesOf(body, keys ? ['desk-keys'] : [])
  return template('layout')({ ...headOf(model), body, shell, keys, modules })
}

function headOf(model: PageHead): PageHead {
  const { title, lang, dir, description, canonical, robots, jsonLd, width, error, wayBack } = model
  return { title, lang, dir, description, canonical, robots, jsonLd, width, error, wayBack }
}

/** Tokens are made when a form asks for them: pages without a form stay the same byte for byte and can be cached. */
function shellOf(res: Response): Shell {
  const context = res.locals
  const settings = context.settings ?? UNREAD_SETTINGS
  return {
    siteName: settings.siteName,
    organisationName: settings.organisationName,
    viewer: context.viewer,
    keys: keysOf(res),
    get csrf(): string {
      return context.csrf?.() ?? ''
    },
    get formKey(): string {
      return context.formKey?.() ?? ''
    },
    path: context.path ?? '/',
    notice: context.notice && NOTICES[context.notice as keyof typeof NOTICES],
    singleEditorMode: settings.singleEditorMode,
    theme: 'auto',
    year: context.year ?? new Date().getUTCFullYear(),
    assets: assetAddress(),
  }
}

/** Read once a process: templates belong to the release. */
function template(view: string): ejs.TemplateFunction {
  const known = compiled.get(view)
  if (known) return known
  const filename = join(FOLDER, `${view}.ejs`)
  const made = ejs.compile(readFileSync(filename, 'utf8'), {
    filename,
    root: FOLDER,
    strict: true,
    _with: false,
    localsName: 'page',
    cache: true,
  })
  compiled.set(view, made)
  return made
}
