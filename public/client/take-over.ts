/**
 * One press puts a sentence of the other person in the place of mine, in the control that `data-control` names. The
 * list is hidden until this runs: without scripts the words beside are copied by hand.
 */
export function takeOver(list: HTMLElement): void {
  const control = document.getElementById(list.dataset.control ?? '')
  if (!(control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement)) return
  list.hidden = false
  for (const button of list.querySelectorAll('button')) {
    button.addEventListener('click', () => {
      control.value = swapped(control.value, button.dataset)
      // Whoever watches the form learns that it was edited: the kept draft, the question before leaving.
      control.dispatchEvent(new Event('input', { bubbles: true }))
      button.textContent = 'Taken over'
      button.disabled = true
      control.focus()
    })
  }
}

/** Where my words are no more, because I edited them, theirs go to the end: nothing of mine is taken away. */
function swapped(text: string, { mine = '', theirs = '', after = '' }: DOMStringMap): string {
  if (mine !== '' && text.includes(mine)) return text.replace(mine, () => theirs)
  const at = mine === '' ? text.lastIndexOf(after) : -1
  if (at < 0) return `${text.trimEnd()} ${theirs}`
  const end = at + after.length
  return text.slice(0, end) + theirs + text.slice(end)
}
