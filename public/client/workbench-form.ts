import type { Span } from './workbench-text.js'

export interface Proposal extends Span {
  words: string
  /** Values of fields by name: what the text says of kind and claimant. Guesses until touched. */
  guesses: Record<string, string>
}

const LONGEST_CLAIM = 2000

/** The form that makes a claim, and how a selection is put into it. */
export function claimForm(form: HTMLFormElement) {
  let isTyped = form.dataset.unsaved !== undefined || form.querySelector('.draft-restored') !== null
  form.addEventListener('input', ({ isTrusted, target }) => {
    if (target instanceof HTMLElement) delete target.dataset.guess
    if (isTrusted) isTyped = true
  })
  // What was brought back from a draft was typed as well, until it is discarded.
  form.addEventListener('restored', () => {
    isTyped = true
  })
  form.addEventListener('reset', () => {
    isTyped = false
  })
  field(form, 'quotation')?.addEventListener('input', () => {
    for (const name of ['start', 'end']) set(form, name, '')
  })
  return {
    /** Puts the selection in. What was typed stays: then only the passage changes, and false comes back. */
    propose(proposal: Proposal): boolean {
      for (const name of ['from', 'to', 'occurrence']) set(form, name, '')
      set(form, 'quotation', proposal.words)
      set(form, 'start', String(proposal.start))
      set(form, 'end', String(proposal.end))
      if (isTyped) return false
      const wording = proposal.words.replace(/\s+/g, ' ')
      set(form, 'text', wording.length > LONGEST_CLAIM ? '' : wording)
      for (const [name, value] of Object.entries(proposal.guesses)) guess(form, name, value)
      form.dispatchEvent(new Event('input', { bubbles: true }))
      isTyped = false
      return true
    },
    focus(): void {
      form.closest('details')?.setAttribute('open', '')
      const first = field(form, 'text')
      first?.focus()
      if (first instanceof HTMLTextAreaElement) first.setSelectionRange(0, 0)
    },
  }
}

function guess(form: HTMLFormElement, name: string, value: string): void {
  const control = set(form, name, value)
  if (control) control.dataset.guess = ''
}

function set(form: HTMLFormElement, name: string, value: string): HTMLElement | undefined {
  const control = form.elements.namedItem(name)
  if (control instanceof RadioNodeList) control.value = value
  const found = field(form, name)
  if (found) found.value = value
  return found
}

function field(
  form: HTMLFormElement,
  name: string,
): HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | undefined {
  const control = form.elements.namedItem(name)
  const isField =
    control instanceof HTMLInputElement ||
    control instanceof HTMLTextAreaElement ||
    control instanceof HTMLSelectElement
  return isField ? control : undefined
}
