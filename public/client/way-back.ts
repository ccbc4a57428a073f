import { isNoCommand } from './own-keys.js'

/** Escape follows the link, unless it closes something else or somebody types. Words that would be lost are asked about. */
export function wayBack(link: HTMLElement): void {
  const key = document.createElement('kbd')
  key.className = 'workbench-keys__key'
  key.textContent = 'Esc'
  link.append(' ', key)
  document.addEventListener('keydown', (event) => {
    const isOthers = event.defaultPrevented || document.querySelector(':popover-open')
    if (event.key === 'Escape' && !isNoCommand(event) && !isOthers) link.click()
  })
}
