import { isNoCommand, lettersAct, standardKey } from './own-keys.js'

const PLACES: Record<string, string> = { d: '/desk', r: '/review', a: '/articles' }
/** How long `g` waits for its second key. */
const PATIENCE = 1500

/**
 * The keys of every page of the desk: search, go to a page, the list of keys, and undo where the page has a button for it. They act wherever the focus is unless
 * somebody types; WCAG 2.1.4 asks that they can be switched off or changed, which the account does. Ctrl+Enter is no letter and always saves.
 */
export function deskKeys(bar: HTMLElement): void {
  const help = document.getElementById('all-keys')
  const button = bar.querySelector<HTMLElement>('[popovertarget]')
  if (!help?.togglePopover || !button) return
  button.hidden = false
  document.addEventListener('keydown', saveForm)
  if (!lettersAct()) return
  let goUntil = 0
  const acts: Record<string, () => unknown> = {
    '/': () => document.getElementById('site-search')?.focus(),
    '?': () => help.togglePopover(),
    g: () => (goUntil = Date.now() + PATIENCE),
  }
  const actOf = (key: string) => {
    const undo = key === 'u' && document.getElementById('undo')
    return undo ? () => undo.click() : acts[key]
  }
  // Before the page's own keys: the second key of `g r` is no rebuttal.
  const listen = (event: KeyboardEvent) => {
    if (isNoCommand(event)) return
    const place = Date.now() < goUntil ? PLACES[event.key] : undefined
    goUntil = 0
    const act = place ? () => location.assign(place) : actOf(standardKey(event))
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  document.addEventListener('keydown', listen, { capture: true })
}

/** Long forms alone, which somebody may correct later: a decision is not made by a slip of two keys. */
function saveForm(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return
  const form = event.target instanceof Element && event.target.closest('form[data-behaviour~="keep-draft"]')
  if (!(form instanceof HTMLFormElement)) return
  event.preventDefault()
  // As its button would: a form that says why it cannot be sent is not sent by a key either.
  form.querySelector<HTMLButtonElement>('.form__buttons [type=submit]')?.click()
}
