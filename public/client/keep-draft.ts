import {
  accountHere,
  askServer,
  type Draft,
  findOnDevice,
  forgetOnDevice,
  forgetOnServer,
  keepOnDevice,
  keepOnServer,
  type Pairs,
} from './draft-store.js'
import { growRows } from './figure-rows.js'

const TO_DEVICE = 300
const TO_SERVER = 2000
const AGAIN = 10_000
/** Tokens of the page and files: not words of the person. */
const NOT_KEPT = new Set(['_csrf', '_key'])

/**
 * Keeps what is typed into a form: on this device at once, on the server every few seconds. When the page is opened
 * again, after a crash, a lost connection or an ended session, the form is as it was and says so. The address of a draft
 * is where its form goes. A page that sends words back has them already and restores nothing.
 */
export function keepDraft(form: HTMLElement): void {
  const account = accountHere()
  if (!(form instanceof HTMLFormElement) || !account) return
  const keeper = keeperOf(form, account)
  form.addEventListener('input', keeper.changed)
  // The last words stay on this device until it is known that the form was taken.
  form.addEventListener('submit', keeper.stop)
  window.addEventListener('pagehide', keeper.leave)
  if (!hasWordsSentBack(form)) restore(form, account)
}

/** Writes at most every so often, however long somebody types without a pause. */
function keeperOf(form: HTMLFormElement, account: string) {
  const address = addressOf(form)
  const line = stateLine(form)
  const timers: { device?: number; server?: number } = {}
  let changes = 0
  const draft = (): Draft => ({ fields: pairsOf(form), at: Date.now(), key: controlValue(form, '_key') })
  const toDevice = () => {
    timers.device = undefined
    if (keepOnDevice(account, address, draft())) form.dataset.kept = ''
  }
  const toServer = async (leaving: boolean) => {
    timers.server = undefined
    const before = changes
    const result = await keepOnServer(controlValue(form, '_csrf'), address, draft(), leaving)
    if (result === 'kept' && before === changes) form.dataset.kept = ''
    if (result === 'not kept') timers.server ??= setTimeout(() => toServer(false), AGAIN)
    say(line, result, form.dataset.kept !== undefined)
  }
  return {
    changed(): void {
      changes += 1
      delete form.dataset.kept
      timers.device ??= setTimeout(toDevice, TO_DEVICE)
      timers.server ??= setTimeout(() => toServer(false), TO_SERVER)
    },
    stop(): void {
      clearTimeout(timers.device)
      clearTimeout(timers.server)
      if (changes > 0) toDevice()
      changes = 0
    },
    leave(): void {
      if (changes === 0) return
      if (timers.device !== undefined) toDevice()
      if (timers.server !== undefined) toServer(true)
    },
  }
}

async function restore(form: HTMLFormElement, account: string): Promise<void> {
  const address = addressOf(form)
  const before = JSON.stringify(pairsOf(form))
  const here = findOnDevice(account, address)
  const answer = await askServer(address, here?.key ?? '')
  if (answer?.isSent) forgetOnDevice(account, address)
  const newest = newer(answer?.isSent ? undefined : here, answer?.draft)
  // Whoever began to type meanwhile goes on with that.
  if (!newest || JSON.stringify(newest.fields) === before || JSON.stringify(pairsOf(form)) !== before) return
  fill(form, newest.fields)
  announce(form, newest.at, () => {
    form.reset()
    forgetOnDevice(account, address)
    forgetOnServer(controlValue(form, '_csrf'), address)
  })
}

function newer(
  here: Draft | undefined,
  there: { fields: Pairs; at: string } | undefined,
): { fields: Pairs; at: number } | undefined {
  const kept = there && { fields: there.fields, at: Date.parse(there.at) }
  if (!here || !kept) return here ?? kept
  return here.at >= kept.at ? here : kept
}

function hasWordsSentBack(form: HTMLFormElement): boolean {
  return form.dataset.unsaved !== undefined || document.querySelector('.error-summary, .conflict') !== null
}

/** What the form would send, without tokens and files. */
export function pairsOf(form: HTMLFormElement): Pairs {
  return [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && !NOT_KEPT.has(name) ? [[name, value] as [string, string]] : [],
  )
}

/** Puts pairs back; controls of one name take them in their order. */
function fill(form: HTMLFormElement, fields: Pairs): void {
  growRows(form, fields.filter(([name]) => name === 'figureValue[]').length)
  for (const control of form.elements) {
    if (!isControl(control) || !control.name || NOT_KEPT.has(control.name) || control.type === 'file')
      continue
    const index = fields.findIndex(([name, value]) => name === control.name && fits(control, value))
    const [found] = index < 0 ? [] : fields.splice(index, 1)
    if (isTicked(control)) control.checked = found !== undefined
    else if (found) control.value = found[1]
  }
  for (const details of form.querySelectorAll('details')) details.open = true
  form.closest('details')?.setAttribute('open', '')
  // Not an input event: the draft is kept already, and one that is discarded next must not be kept anew.
  form.dispatchEvent(new Event('restored'))
}

function fits(control: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, value: string): boolean {
  return !isTicked(control) || control.value === value
}

function isTicked(control: Element): control is HTMLInputElement {
  return control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox')
}

function isControl(element: Element): element is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
  )
}

function announce(form: HTMLFormElement, at: number, discard: () => void): void {
  const line = document.createElement('p')
  const button = document.createElement('button')
  line.className = 'draft-restored'
  line.role = 'status'
  button.type = 'button'
  button.className = 'button button--quiet'
  button.textContent = 'Discard it'
  form.prepend(line)
  line.append(`Restored what you had typed at ${clockOf(at)}. `, button)
  button.addEventListener('click', () => {
    discard()
    line.textContent = 'Discarded.'
  })
}

/** The line that says how it stands: the page's own, or one below the buttons. */
function stateLine(form: HTMLFormElement): HTMLElement {
  const own = form.id === 'make-claim' ? document.querySelector<HTMLElement>('[data-draft-state]') : null
  if (own) return own
  const line = document.createElement('p')
  line.className = 'draft-state'
  form.append(line)
  return line
}

/** Success is said quietly; what needs attention is announced. */
function say(line: HTMLElement, result: string, onDevice: boolean): void {
  const here = onDevice ? 'What you typed is kept on this device' : 'What you typed is not kept yet'
  if (result === 'kept') line.removeAttribute('role')
  else line.role = 'status'
  line.textContent =
    {
      kept: `Saved ${clockOf(Date.now())}`,
      'signed out': `${here}: you are signed out. Sign in in another tab, or send the form: it comes back after that.`,
    }[result] ?? `${here}: the server does not answer. Trying again.`
}

function clockOf(at: number): string {
  return new Date(at).toLocaleTimeString('en-GB')
}

function addressOf(form: HTMLFormElement): string {
  return new URL(form.action).pathname
}

function controlValue(form: HTMLFormElement, name: string): string {
  const control = form.elements.namedItem(name)
  return control instanceof HTMLInputElement ? control.value : ''
}
