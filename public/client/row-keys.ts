import { isNoCommand, lettersAct, standardKey } from './own-keys.js'

const ARROWS: Record<string, string> = { ArrowDown: 'j', ArrowUp: 'k' }

/**
 * A list of rows by keyboard. The row one is at is the one that has the focus, and keys act only while the list has
 * it (WCAG 2.1.4); Enter opens, as it does on any link. Each key has a button in the bottom line.
 */
export function rowKeys(list: HTMLElement): void {
  const rows = [...list.querySelectorAll<HTMLElement>('[data-row]')]
  const bar = document.querySelector<HTMLElement>('[data-list-keys]')
  if (!bar || rows.length === 0) return
  let at = Math.max(
    0,
    rows.findIndex((row) => `#${row.id}` === location.hash),
  )
  const go = (to: number) => rows[Math.max(0, Math.min(rows.length - 1, to))]?.focus()
  const acts: Record<string, () => unknown> = {
    j: () => go(at + 1),
    k: () => go(at - 1),
    a: () => take(rows[at]) || say(bar, refusal(rows[at])),
    Enter: () => rows[at]?.click(),
  }
  list.addEventListener('focusin', ({ target }) => {
    const item = target instanceof Element ? target.closest('li') : null
    at = Math.max(
      0,
      rows.findIndex((row) => item?.contains(row)),
    )
  })
  list.addEventListener('keydown', (event) => {
    if (isNoCommand(event) || event.key === 'Enter') return
    const arrow = ARROWS[event.key]
    const act = arrow || lettersAct() ? acts[arrow ?? standardKey(event)] : undefined
    if (!act) return
    event.preventDefault()
    act()
  })
  for (const button of bar.querySelectorAll<HTMLElement>('[data-command]'))
    button.addEventListener('click', () => acts[button.dataset.command ?? '']?.())
  bar.hidden = false
  const isElsewhere =
    document.activeElement !== document.body || document.querySelector('.error-summary, main .notice')
  if (lettersAct() && !isElsewhere) rows[at]?.focus({ preventScroll: !location.hash })
}

/** Presses the row's own button. */
function take(row: HTMLElement | undefined): boolean {
  const button = row?.closest('li')?.querySelector<HTMLElement>('form[action$="/assignment"] button')
  button?.click()
  return button !== undefined && button !== null
}

/** What the row says already of why it has no such button. */
function refusal(row: HTMLElement | undefined): string {
  const words = row?.closest('li')?.querySelector('.action-button__reason, .cluster > p')?.textContent
  return words ? words.replace(/\s+/g, ' ').trim() : 'This row is not for you to take.'
}

function say(bar: HTMLElement, words: string): void {
  const line = bar.querySelector('[role=status]')
  if (line) line.textContent = words
}
