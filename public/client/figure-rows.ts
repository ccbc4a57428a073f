/** As many as the server takes: twelve figures and two rows to spare. */
const MOST_ROWS = 14

/** A button that adds another row to the figures of a claim. */
export function figureRows(place: HTMLElement): void {
  const form = place.closest('form')
  if (!form) return
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button button--plain'
  button.textContent = 'Another figure'
  button.addEventListener('click', () => {
    const rows = rowsOf(form)
    if (addRow(rows)) rows.at(-1)?.querySelector<HTMLElement>('input, select')?.focus()
    button.hidden = rows.length >= MOST_ROWS
  })
  place.append(button)
}

/** Makes rows until there are this many: what comes back from a draft may have had more than the page. */
export function growRows(form: HTMLFormElement, count: number): void {
  const rows = rowsOf(form)
  while (rows.length < count && addRow(rows));
}

/** Puts figures into the rows of a claim's form, each field a guess, and leaves an empty row below them. */
export function fillFigures(form: HTMLFormElement, figures: readonly Record<string, string>[]): void {
  growRows(form, figures.length + 1)
  for (const [index, row] of rowsOf(form).entries()) fill(row, figures[index])
  if (figures.length > 0) form.querySelector('details.figure-rows')?.setAttribute('open', '')
}

function rowsOf(form: HTMLFormElement): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>('.figure-rows__row')]
}

/** A copy of the last row, empty; false when there is none to copy, or when there are enough. */
function addRow(rows: HTMLElement[]): boolean {
  const last = rows.at(-1)
  const copy = last?.cloneNode(true)
  if (!last || !(copy instanceof HTMLElement) || rows.length >= MOST_ROWS) return false
  const number = String(rows.length + 1)
  for (const name of ['id', 'for'])
    for (const each of copy.querySelectorAll(`[${name}]`))
      each.setAttribute(name, each.getAttribute(name)?.replace(/\d+$/, number) ?? '')
  const legend = copy.querySelector('legend')
  if (legend) legend.textContent = `Figure ${number}`
  fill(copy, undefined)
  last.after(copy)
  rows.push(copy)
  return true
}

function fill(row: HTMLElement, figure: Record<string, string> | undefined): void {
  for (const control of row.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')) {
    const value = figure?.[control.name] ?? ''
    if (control instanceof HTMLSelectElement && value === '') control.selectedIndex = 0
    else control.value = value
    control.toggleAttribute('data-guess', value !== '')
  }
  const isSaid = [...row.querySelectorAll<HTMLInputElement>('details input')].some(
    ({ value }) => value !== '',
  )
  row.querySelector('details')?.toggleAttribute('open', isSaid)
}
