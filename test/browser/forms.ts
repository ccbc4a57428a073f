import { load } from 'cheerio'
import type { Page } from 'playwright-core'
import type { ServedPage } from './pages'

/** A form that somebody met on a page. */
export interface FoundForm {
  who: string
  path: string
  /** Among the forms of the page that post. */
  index: number
  action: string
  /** Its action without numbers, its step and its fields: the same on every page that holds it. */
  name: string
  /** How many fields one sees; a form without any is a button. */
  fields: number
}

const SEEN = 'textarea, select, input:not([type=hidden])'

/** The forms of a page that post. */
export function postingForms(who: string, { path, html }: ServedPage): FoundForm[] {
  const $ = load(html)
  return $('form[method=post]')
    .toArray()
    .map((form, index) => {
      const action = new URL($(form).attr('action') ?? '', `http://newsroom.invalid${path}`).pathname
      const step = $(form).find('input[name=step]').attr('value') ?? ''
      const seen = $(form).find(SEEN).toArray()
      const names = [...new Set(seen.map((field) => $(field).attr('name') ?? ''))].sort()
      const kind = action.replace(/[\w-]{40,}|\d+/g, 'N')
      const name = [kind, step, ...names].filter((word) => word !== '').join(' ')
      return { who, path, index, action, name, fields: seen.length }
    })
}

export const WORDS = 'Words that must not be lost'

/** How a form was filled in wrongly: what was typed into which field, and what is wrong about the form. */
export interface Spoilt {
  typedInto: string
  wrong: string
}

/**
 * In the page: types `words` into the first field for words of the form, and makes something else wrong in the way that
 * `how` says. Undefined when the form offers no such way. What browsers hold up by themselves is let through.
 */
export function spoil({
  index,
  words,
  how,
}: {
  index: number
  words: string
  how: string
}): Spoilt | undefined {
  const form = document.querySelectorAll<HTMLFormElement>('form[method=post]')[index]
  if (form === undefined) throw new Error('The form is gone')
  form.noValidate = true
  for (
    let details = form.closest('details');
    details;
    details = details.parentElement?.closest('details') ?? null
  )
    details.open = true
  const isText = (each: Element) =>
    each instanceof HTMLTextAreaElement ||
    (each instanceof HTMLInputElement && ['text', 'email', 'url', 'search'].includes(each.type))
  const fields = [...form.elements]
    .filter(
      (each) =>
        each instanceof HTMLInputElement ||
        each instanceof HTMLTextAreaElement ||
        each instanceof HTMLSelectElement,
    )
    .filter((each) => each.type !== 'hidden' && !each.disabled)
  const text =
    fields.find((each) => isText(each) && (each.type === 'text' || each.type === 'textarea')) ??
    fields.find(isText)
  if (text) text.value = words
  const empty = (each: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement): boolean => {
    if (each instanceof HTMLInputElement && ['radio', 'checkbox'].includes(each.type)) {
      each.checked = false
      return true
    }
    if (each instanceof HTMLSelectElement && ![...each.options].some(({ value }) => value === ''))
      return false
    each.value = ''
    return true
  }
  const others = fields.filter((each) => each !== text)
  const typedInto = text?.name ?? ''
  if (how === 'too long') {
    const short = fields.filter(
      (each) =>
        isText(each) &&
        !(each instanceof HTMLSelectElement) &&
        each.maxLength > 0 &&
        each.maxLength <= 50_000,
    )
    const long = short.findLast((each) => each !== text) ?? short[0]
    if (long === undefined || long instanceof HTMLSelectElement) return undefined
    const { maxLength } = long
    long.removeAttribute('maxlength')
    long.value = `${words} ${'and on '.repeat(maxLength / 7)}`
    return { typedInto, wrong: `more than ${maxLength} characters in ${long.name}` }
  }
  const emptied = others.filter((each) => (how === 'all empty' || each.required) && empty(each))
  if (emptied.length === 0 && how !== 'all empty') return undefined
  return {
    typedInto,
    wrong: `without ${[...new Set(emptied.map(({ name }) => name))].join(', ') || 'anything'}`,
  }
}

/** The ways to be wrong, the likeliest first. The last may be right for forms in which nothing must be said. */
export const WAYS = ['required empty', 'too long', 'all empty'] as const

/** What a page that sends a form back owes to whoever typed it; empty when all is there. */
export async function owedBy(
  page: Page,
  status: number,
  { action }: FoundForm,
  { typedInto }: Spoilt,
): Promise<string[]> {
  await page
    .waitForFunction(() => document.activeElement?.closest('.error-summary') != null, undefined, {
      timeout: 3000,
    })
    .catch(() => undefined)
  const owed = await page.evaluate(
    ({ action: to, field, words }) => {
      const summary = document.querySelector('.error-summary')
      const links = [...(summary?.querySelectorAll('a') ?? [])].map((link) => link.hash.slice(1))
      const dead = links.filter(
        (id) => !document.getElementById(id)?.matches('input, select, textarea, fieldset'),
      )
      const kept = [...document.querySelectorAll<HTMLFormElement>('form[method=post]')]
        .filter((form) => new URL(form.action).pathname === to)
        .flatMap((form) => [...form.elements])
        .some(
          (each) =>
            'name' in each && each.name === field && 'value' in each && `${each.value}`.startsWith(words),
        )
      return [
        ...(document.title.startsWith('Error:') ? [] : [`a title that says so: “${document.title}”`]),
        ...(summary ? [] : ['a summary of what is wrong']),
        ...(document.activeElement?.closest('.error-summary') ? [] : ['the focus on the summary']),
        ...(links.length > 0 ? [] : ['a link to what is wrong']),
        ...dead.map((id) => `a field behind the link #${id}`),
        ...(field === '' || kept ? [] : [`the words typed into ${field}`]),
      ]
    },
    { action, field: typedInto, words: WORDS },
  )
  return [...(status === 422 ? [] : [`status 422, not ${status}`]), ...owed]
}
