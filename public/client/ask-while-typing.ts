const QUIET = 400
/** Servers refuse longer addresses; who quotes that much reads the answer after saving. */
const LONGEST_ADDRESS = 10_000

/**
 * Asks the server while somebody types, and shows its answer in this place. `data-ask` is the address, `data-fields` are
 * the names of the fields of the form around it that go along. Without an answer the place stays as it is.
 */
export function askWhileTyping(place: HTMLElement): void {
  const form = place.closest('form')
  const { ask, fields } = place.dataset
  if (!form || !ask || !fields) return
  const names = new Set(fields.split(' '))
  let timer = 0
  let asking = new AbortController()
  let asked = ''

  const askNow = async () => {
    const address = addressOf(ask, form, names)
    if (address === asked || address.length > LONGEST_ADDRESS) return
    asked = address
    asking.abort()
    asking = new AbortController()
    try {
      const answer = await fetch(address, { signal: asking.signal })
      if (answer.ok) show(place, await answer.text())
    } catch {
      // Given up for a newer question, or no connection: what stands there is the last that is known.
    }
  }
  form.addEventListener('input', ({ target }) => {
    if (!(target instanceof Element) || !names.has(target.getAttribute('name') ?? '')) return
    clearTimeout(timer)
    timer = setTimeout(askNow, QUIET)
  })
  // Words of a draft that came back were typed, too.
  form.addEventListener('restored', askNow)
}

function addressOf(ask: string, form: HTMLFormElement, names: ReadonlySet<string>): string {
  const address = new URL(ask, location.href)
  for (const [name, value] of new FormData(form))
    if (names.has(name) && typeof value === 'string') address.searchParams.append(name, value)
  return address.href
}

function show(place: HTMLElement, html: string): void {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  // The same words again would only be read out once more.
  if (body.textContent !== place.textContent) place.replaceChildren(...body.childNodes)
}
