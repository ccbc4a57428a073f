import { type CheerioAPI, load } from 'cheerio'

export type FormFields = Record<string, string | string[] | undefined>

/** A form as a browser holds it: where it goes and what it would send if nobody typed anything. */
export interface PageForm {
  action: string
  multipart: boolean
  fields: Record<string, string[]>
  /** Names of all controls, also of those that would not be sent, such as unticked boxes and files. */
  names: Set<string>
}

/**
 * Finds a form in a page. `which` is its action (starts with a slash, query left out) or a CSS selector; without it the
 * one form in `main`.
 */
export function findForm(html: string, pagePath: string, which?: string): PageForm {
  return findFormIn(load(html), pagePath, which)
}

/** The same in a page that is already read: reading one takes longer than making it. */
export function findFormIn($: CheerioAPI, pagePath: string, which?: string): PageForm {
  const forms = $(which && !which.startsWith('/') ? which : 'form').filter(
    (_i, form) => ($(form).attr('method') ?? 'get').toLowerCase() === 'post',
  )
  const chosen = forms.filter((_i, form) => {
    if (which === undefined) return $(form).closest('main').length > 0
    return !which.startsWith('/') || actionOf($, form, pagePath) === which
  })
  const form = chosen.get(0)
  if (!form) throw new Error(`No form ${which ?? ''} on ${pagePath}: ${$('title').text()}`)
  return readForm($, form, pagePath)
}

function readForm($: CheerioAPI, form: Parameters<CheerioAPI>[0], pagePath: string): PageForm {
  const fields: Record<string, string[]> = {}
  const names = new Set<string>()
  $(form)
    .find('input, textarea, select')
    .each((_i, control) => {
      const name = $(control).attr('name')
      if (name === undefined || $(control).attr('disabled') !== undefined) return
      names.add(name)
      for (const value of valuesOf($, control)) fields[name] = [...(fields[name] ?? []), value]
    })
  const multipart = $(form).attr('enctype') === 'multipart/form-data'
  return { action: $(form).attr('action') ?? pagePath, multipart, fields, names }
}

function valuesOf($: CheerioAPI, control: Parameters<CheerioAPI>[0]): string[] {
  const element = $(control)
  if (element.is('select')) return selected($, control)
  if (element.is('textarea')) return [asSent(element.text().replace(/^\n/, ''))]
  const type = element.attr('type') ?? 'text'
  if (type === 'file' || type === 'submit') return []
  if (type === 'checkbox' || type === 'radio') {
    return element.attr('checked') === undefined ? [] : [element.attr('value') ?? 'on']
  }
  return [asSent(element.attr('value') ?? '')]
}

/** Browsers read a page's line ends as LF and send them as CRLF. */
function asSent(value: string): string {
  return value.replace(/\r?\n/g, '\r\n')
}

function selected($: CheerioAPI, control: Parameters<CheerioAPI>[0]): string[] {
  const options = $(control).find('option')
  const marked = options.filter((_i, option) => $(option).attr('selected') !== undefined)
  const chosen = marked.length > 0 ? marked : options.slice(0, 1)
  return chosen.toArray().map((option) => $(option).attr('value') ?? $(option).text())
}

function actionOf($: CheerioAPI, form: Parameters<CheerioAPI>[0], pagePath: string): string {
  return ($(form).attr('action') ?? pagePath).split('?', 1)[0] ?? ''
}
