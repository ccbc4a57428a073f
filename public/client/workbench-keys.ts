import { isNoCommand, lettersAct, standardKey } from './own-keys.js'

/** What a key does. */
export type Act = () => unknown

const ARROWS: Record<string, [plain: string, shifted: string]> = {
  ArrowDown: ['j', 'J'],
  ArrowUp: ['k', 'K'],
}

/**
 * Joins keys and buttons to acts. Letters act while the text or the open claim has the focus and never while somebody
 * types (WCAG 2.1.4); whoever switched them off keeps arrows, Escape and Ctrl+Enter.
 */
export function listenToKeys(
  root: HTMLElement,
  region: HTMLElement,
  acts: Record<string, Act>,
  say: (words: string) => unknown,
): void {
  const steps = claimSteps(root, say)
  const letters = lettersAct()
  const actOf = (key: string): Act | undefined =>
    acts[key] ?? steps[key] ?? (/^[1-9]$/.test(key) ? () => attach(root, Number(key), say) : undefined)
  const onLetter = (event: KeyboardEvent) => {
    if (isNoCommand(event)) return
    const arrow = ARROWS[event.key]
    const key = arrow?.[event.shiftKey ? 1 : 0] ?? standardKey(event)
    const act = arrow || letters || key === 'Escape' ? actOf(key) : undefined
    if (!act) return
    // Escape also closes the list of keys, which is the browser's to do.
    if (key !== 'Escape') event.preventDefault()
    act()
  }
  region.addEventListener('keydown', onLetter)
  document.getElementById('claim')?.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' && !ARROWS[event.key]) onLetter(event)
  })
  root.querySelector('.workbench__card')?.addEventListener('keydown', (event) => onCard(event, acts))
  showButtons(root, (key) => actOf(key)?.())
  followFocus(root)
}

/** In the card only keys act that nobody types: save, and back to the text. */
function onCard(event: Event, acts: Record<string, Act>): void {
  if (!(event instanceof KeyboardEvent) || !(event.target instanceof HTMLElement)) return
  if (event.key === 'Escape') acts.Escape?.()
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  event.target.closest('form')?.requestSubmit()
}

function claimSteps(root: HTMLElement, say: (words: string) => unknown): Record<string, Act> {
  const follow = (key: string) => () => {
    const link = root.querySelector<HTMLAnchorElement>(`[data-step="${key}"]`)
    if (!link) return say('Open a claim first, with o.')
    // What it leads to leads back to where the cursor is now.
    const [, sentence] = /^sentence-(\d+)$/.exec(document.activeElement?.id ?? '') ?? []
    if (sentence) link.href = link.href.replace(/(workbench-\d+-)\d+/, `$1${sentence}`)
    return link.click()
  }
  return {
    s: () => {
      const source = document.getElementById('link-source')
      if (source) source.focus()
      else say('Open a claim first, with o.')
    },
    r: follow('r'),
    v: follow('v'),
    p: follow('p'),
    e: follow('e'),
    u: () => {
      const undo = document.getElementById('undo')
      if (undo) undo.click()
      else say('There is nothing to undo.')
    },
  }
}

/** Chooses the source of the tray with this digit, and goes to the words that are quoted from it. */
function attach(root: HTMLElement, digit: number, say: (words: string) => unknown): void {
  const source = root.querySelectorAll<HTMLElement>('[data-attach]')[digit - 1]
  const select = document.getElementById('link-source')
  if (!source || !(select instanceof HTMLSelectElement)) {
    say('Open a claim first, with o; then a digit takes a source of the tray.')
    return
  }
  select.value = source.dataset.attach ?? ''
  document.getElementById('link-excerpt')?.focus()
}

/** The bottom line names the keys of the place the focus is in. A rule with `:has(:focus)` would style the whole text anew. */
function followFocus(root: HTMLElement): void {
  const bar = document.querySelector<HTMLElement>('.workbench-keys')
  root.addEventListener('focusin', ({ target }) => {
    if (!bar || !(target instanceof Element)) return
    const text = target.matches('.sentence--likely, .sentence--very-likely') ? 'suggested' : 'text'
    const claim = target.closest('.workbench-claim') || isOfOpenClaim(target) ? 'claim' : text
    const place = target.closest('form') ? 'form' : claim
    if (bar.dataset.place !== place) bar.dataset.place = place
  })
}

/** True for a sentence in which the open claim stands: what is done with a claim is the likeliest there. */
function isOfOpenClaim(sentence: Element): boolean {
  const id = document.getElementById('claim')?.dataset.claim
  return id !== undefined && sentence.querySelector(`.mark-number[href*="claim=${id}&"]`) !== null
}

function showButtons(root: HTMLElement, act: (key: string) => unknown): void {
  for (const hidden of document.querySelectorAll<HTMLElement>('.workbench-toolbar, .workbench-keys'))
    hidden.hidden = false
  // Sentences are chosen in the text itself.
  root.querySelector('.workbench-make > .filter-form')?.remove()
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-command]'))
    button.addEventListener('click', () => act(button.dataset.command ?? ''))
}
