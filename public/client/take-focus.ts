/** Moves the focus to what must be read first: an error summary, the explanation of a conflict. */
export function takeFocus(element: HTMLElement): void {
  element.focus()
}
