/** Puts figures into the rows of a claim's form, each field a guess; more rows are made when there are too few. */
export function fillFigures(form: HTMLFormElement, figures: readonly Record<string, string>[]): void {
  const place = form.querySelector('details.figure-rows')
  const rows = [...(place?.querySelectorAll<HTMLElement>('.figure-rows__row') ?? [])]
  while (rows.length <= figures.length && addRow(rows));
  for (const [index, row] of rows.entries()) fill(row, figures[index])
  if (figures.length > 0) place?.setAttribute('open', '')
}

function addRow(rows: HTMLElement[]): boolean {
  const last = rows.at(-1)
  const copy = last?.cloneNode(true)
  if (!last || !(copy instanceof HTMLElement)) return false
  const number = rows.length + 1
  for (const each of copy.querySelectorAll('[id], [for]'))
    for (const name of ['id', 'for'])
      if (each.hasAttribute(name))
        each.setAttribute(name, each.getAttribute(name)?.replace(/\d+$/, String(number)) ?? '')
  const legend = copy.querySelector('legend')
  if (legend) legend.textContent = `Figure ${number}`
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
