/** Where brackets need another key than Shift to be typed, Shift still means the end and not the start. */
const SHIFTED: Record<string, string> = { '[': '{', ']': '}' }

const bar = () => document.querySelector<HTMLElement>('[data-own-keys]')

/** False when this person has switched keys of one letter off. */
export function lettersAct(): boolean {
  return bar()?.dataset.keys === 'on'
}

/** The standard key of what was pressed, by the person's own keys; empty when it has none here. */
export function standardKey({ key, shiftKey }: KeyboardEvent): string {
  const own: Record<string, string> = JSON.parse(bar()?.dataset.ownKeys || '{}')
  const pressed = (shiftKey && SHIFTED[key]) || key
  return own[pressed] ?? pressed
}

/** Words are being typed, or the key belongs to the browser. */
export function isNoCommand({ target, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  const isTyping = target instanceof Element && target.matches('input, textarea, select')
  // Both at once are how some keyboards type brackets.
  return isTyping || metaKey || ctrlKey !== altKey
}
