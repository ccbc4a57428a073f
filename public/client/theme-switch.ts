const THEMES = [
  ['', 'as the system'],
  ['light', 'light'],
  ['dark', 'dark'],
] as const

/**
 * Offers readers light, dark or the system's theme and keeps the choice on this device, never in a cookie.
 * The layout has the element only where the server has set no theme (an account's choice), and main.ts has put the
 * remembered one on. Leaves quietly when storage is switched off.
 */
export function themeSwitch(element: HTMLElement): void {
  const root = document.documentElement
  if (!storageWorks()) return
  const select = document.createElement('select')
  for (const [value, text] of THEMES) select.add(new Option(text, value))
  select.value = root.dataset.theme ?? ''
  select.addEventListener('change', () => {
    localStorage.setItem('theme', select.value)
    show(root, select.value)
  })
  const label = document.createElement('label')
  label.append('Colours: ', select)
  element.replaceChildren(label)
  element.hidden = false
}

function show(root: HTMLElement, theme: string): void {
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
  else delete root.dataset.theme
}

function storageWorks(): boolean {
  try {
    localStorage.getItem('theme')
    return true
  } catch {
    return false
  }
}
