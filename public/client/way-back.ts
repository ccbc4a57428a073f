import { isNoCommand } from './own-keys.js'

/**
 * Escape follows the link, unless it closes something else or somebody types. Words that would be lost are asked about.
 * The link takes the focus: whoever came by one key does not go through the menus of the page to reach its form.
 */
export function wayBack(link: HTMLElement): void {
  const key = document.createElement('kbd')
  key.className = 'workbench-keys__key'
  key.textContent = 'Esc'
  link.append(' ', key)
  const isElsewhere = document.activeElement !== document.body || location.hash !== ''
  if (!isElsewhere) link.focus({ preventScroll: true })
  document.addEventListener('keydown', (event) => {
    const isOthers = event.defaultPrevented || document.querySelector(':popover-open')
    if (event.key === 'Escape' && !isNoCommand(event) && !isOthers) link.click()
  })
}
