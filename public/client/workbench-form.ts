import { fillFigures } from './figure-rows.js'
import { type Guess, plain } from './workbench-guesses.js'
import type { Span } from './workbench-text.js'

export interface Proposal extends Span {
  words: string
  /** What the text says of the claim: guesses until touched. */
  guess: Guess
}

const LONGEST_CLAIM = 2000
/** What a claim is while nothing is guessed. */
const NEUTRAL = {
  kind: '',
  attribution: 'is_it',
  voice: 'article',
  claimantName: '',
  claimantKind: '',
  claimantRole: '',
  claimantNote: '',
  assertedOn: '',
}

/** The form that makes a claim, and how a selection is put into it. */
export function claimForm(form: HTMLFormElement) {
  let isTyped = form.dataset.unsaved !== undefined || form.querySelector('.draft-restored') !== null
  form.addEventListener('input', ({ isTrusted }) => {
    if (isTrusted) isTyped = true
  })
  // What was brought back from a draft was typed as well, until it is discarded.
  form.addEventListener('restored', () => {
    isTyped = true
  })
  form.addEventListener('reset', () => {
    isTyped = false
  })
  controls(form, 'quotation')[0]?.addEventListener('input', () => {
    for (const name of ['start', 'end']) set(form, name, '')
  })
  return {
    /** Puts the selection in. What was typed stays: then only the passage changes, and false comes back. */
    propose({ start, end, words, guess }: Proposal): boolean {
      for (const name of ['from', 'to', 'occurrence']) set(form, name, '')
      set(form, 'quotation', words)
      set(form, 'start', String(start))
      set(form, 'end', String(end))
      if (isTyped) return false
      const wording = plain(words)
      set(form, 'text', wording.length > LONGEST_CLAIM ? '' : wording)
      for (const [name, value] of Object.entries({ ...NEUTRAL, ...guess.fields }))
        set(form, name, value, name in guess.fields)
      fillFigures(form, guess.figures)
      // Whoever keeps drafts or looks figures up hears of it; it was not typed, so it stays a guess.
      controls(form, 'text')[0]?.dispatchEvent(new Event('input', { bubbles: true }))
      return true
    },
    focus(): void {
      form.closest('details')?.setAttribute('open', '')
      const [first] = controls(form, 'text')
      first?.focus()
      if (first instanceof HTMLTextAreaElement) first.setSelectionRange(0, 0)
    },
  }
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** The controls of one name: several where it is a choice. */
function controls(form: HTMLFormElement, name: string): Control[] {
  return [...form.querySelectorAll<Control>(`[name="${name}"]`)]
}

function set(form: HTMLFormElement, name: string, value: string, isGuess = false): void {
  for (const control of controls(form, name)) {
    const isChoice = control instanceof HTMLInputElement && control.type === 'radio'
    if (isChoice) control.checked = control.value === value
    else control.value = value
    control.toggleAttribute('data-guess', isGuess && (!isChoice || control.checked))
  }
}
