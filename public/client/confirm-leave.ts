/**
 * Asks before a page with unsaved words is left. A form that the server sent back carries them already: `data-unsaved`;
 * one whose words are kept as a draft has nothing to lose: `data-kept`. Sending any form of the page counts as saving.
 */
export function confirmLeave(form: HTMLElement): void {
  if (!(form instanceof HTMLFormElement)) return
  const before = words(form)
  let sent = false
  document.addEventListener('submit', () => {
    sent = true
  })
  window.addEventListener('beforeunload', (event) => {
    const unsaved = form.dataset.unsaved !== undefined || words(form) !== before
    const kept = form.dataset.kept !== undefined
    if (unsaved && !kept && !sent) event.preventDefault()
  })
}

/** What was typed or chosen; a file counts by its name. */
function words(form: HTMLFormElement): string {
  return JSON.stringify([...new FormData(form)].map(([name, value]) => [name, textOf(value)]))
}

function textOf(value: FormDataEntryValue): string {
  return typeof value === 'string' ? value : value.name
}
