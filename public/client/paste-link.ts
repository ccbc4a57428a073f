/**
 * A link pasted anywhere on the page, but not into a field, is taken by this form as if it had been typed there.
 */
export function pasteLink(form: HTMLElement): void {
  const field = form.querySelector<HTMLInputElement>('input[type=url]')
  if (!(form instanceof HTMLFormElement) || !field) return
  document.addEventListener('paste', (event) => {
    const target = event.target
    const isInField =
      target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
    const text = event.clipboardData?.getData('text').trim() ?? ''
    if (isInField || !/^https?:\/\/\S+$/.test(text)) return
    event.preventDefault()
    field.value = text
    form.requestSubmit()
  })
}
