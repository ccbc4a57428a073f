import { load } from 'cheerio'
import type { Response } from 'supertest'
import type { Agent } from './agent'
import { type FormFields, findFormIn, type PageForm } from './page-form'

/** A form that a role met on a page. */
export interface FoundForm {
  agent: Agent
  page: string
  /** Place among the forms of its page. */
  index: number
  /** Its action and its controls: the same on every page that holds it. */
  name: string
  method: string
  texts: TextField[]
  form: PageForm
}

export interface TextField {
  name: string
  isArea: boolean
  max: number
}

type Node = Parameters<ReturnType<typeof load>>[0]

/** The forms of the pages, each once, that have a field to type into. */
export async function collectForms(
  visits: readonly { agent: Agent; page: string }[],
  look: (html: string) => void,
): Promise<FoundForm[]> {
  const found = new Map<string, FoundForm>()
  for (const { agent, page } of visits) {
    const response = await agent.open(page)
    if (response.status !== 200 || response.type !== 'text/html') continue
    look(response.text)
    for (const form of formsOf(response.text, page)) {
      if (form.texts.length > 0 && !found.has(form.name)) found.set(form.name, { ...form, agent })
    }
  }
  return [...found.values()]
}

/**
 * Sends a form again. One that edits is first opened again, for its revision; undefined when it is no longer there. The
 * others are sent as they were met: their page would say the same.
 */
export async function sendFilled(
  found: FoundForm,
  typed: (form: FoundForm) => FormFields,
): Promise<{ response: Response; fields: FormFields } | undefined> {
  const fresh = 'revision' in found.form.fields ? await openAgain(found) : found
  if (fresh === undefined) return undefined
  const fields = { ...fresh.form.fields, ...typed({ ...fresh, agent: found.agent }) }
  return { response: await found.agent.post(fresh.form.action, fields), fields }
}

async function openAgain(found: FoundForm) {
  const html = (await found.agent.open(found.page)).text
  return formsOf(html, found.page).find(({ name }) => name === found.name)
}

function formsOf(html: string, page: string): Omit<FoundForm, 'agent'>[] {
  const $ = load(html)
  return $('form')
    .toArray()
    .map((node, index) => {
      const method = ($(node).attr('method') ?? 'get').toLowerCase()
      const form = method === 'post' ? findFormIn($, page, `form:eq(${index})`) : undefined
      const action = ($(node).attr('action') ?? page).split('?', 1)[0] ?? page
      const names = [...(form?.names ?? [])].sort().join(' ')
      const step = form?.fields.step?.[0] ?? ''
      const fields = form ?? { action, multipart: false, fields: {}, names: new Set<string>() }
      const name = `${method} ${action.replace(/[\w-]{40,}|\d+/g, 'N')} ${step} ${names}`
      return { page, index, name, method, texts: textsOf($, node), form: filledIn($, node, fields) }
    })
}

function textsOf($: ReturnType<typeof load>, form: Node): TextField[] {
  return $(form)
    .find(
      'textarea, input:not([type]), input[type=text], input[type=search], input[type=url], input[type=email]',
    )
    .toArray()
    .map((field) => ({
      name: $(field).attr('name') ?? '',
      isArea: $(field).is('textarea'),
      max: Number($(field).attr('maxlength') ?? 400),
    }))
}

/** What must be chosen is chosen: the first of it. */
function filledIn($: ReturnType<typeof load>, form: Node, page: PageForm): PageForm {
  const fields = { ...page.fields }
  for (const control of $(form).find('input[type=radio], select').toArray()) {
    const name = $(control).attr('name') ?? ''
    if ((fields[name] ?? []).some((value) => value !== '')) continue
    const options = $(control).is('select') ? $(control).find('option').toArray() : [control]
    const first = options.map((option) => $(option).attr('value') ?? '').find((value) => value !== '')
    if (first !== undefined) fields[name] = [first]
  }
  return { ...page, fields }
}
