import type { Selection } from './workbench-selection.js'
import { spansOf } from './workbench-text.js'

/** Goes to the smallest claim under the selection; pressed again, to the next one there. */
export function openClaim(root: HTMLElement, region: HTMLElement, { start, end, head }: Selection): boolean {
  const here = (region.dataset.claims ?? '')
    .split(' ')
    .filter(Boolean)
    .flatMap((entry) => {
      const [id = '', spans = ''] = entry.split(':')
      const hit = spansOf(spans.replaceAll(',', ' ')).find((span) => span.start < end && span.end > start)
      return hit ? [{ id, length: hit.end - hit.start }] : []
    })
    .sort((one, other) => one.length - other.length)
  const current = here.findIndex(({ id }) => id === document.getElementById('claim')?.dataset.claim)
  const next = here[(current + 1) % here.length]
  if (next) location.assign(`${root.dataset.address}?claim=${next.id}&at=${head + 1}#sentence-${head + 1}`)
  return next !== undefined
}

/** Marks the selected sentences as background, or takes the mark off when all have it. */
export function sendBackground(root: HTMLElement, from: HTMLFormElement, { anchor, head }: Selection): void {
  const [first, last] = [Math.min(anchor, head), Math.max(anchor, head)]
  const chosen = [...root.querySelectorAll('.sentence')].slice(first, last + 1)
  const isMarked = chosen.every((each) => each.classList.contains('sentence--background'))
  const range = { from: first + 1, to: last + 1 }
  sendAct(root, from, isMarked ? '/background/removal' : '/background', range)
}

/** Sends what a button of a page without scripts would send; `place` is below the article's address. */
export function sendAct(
  root: HTMLElement,
  from: HTMLFormElement,
  place: string,
  what: Record<string, string | number>,
): void {
  const textRevision = String(new FormData(from).get('textRevision'))
  const fields = { ...what, textRevision, _csrf: root.dataset.csrf, _key: freshKey() }
  const form = document.createElement('form')
  form.method = 'post'
  form.action = `${root.dataset.address?.replace(/\/workbench$/, '')}${place}`
  form.hidden = true
  for (const [name, value] of Object.entries(fields)) {
    const input = document.createElement('input')
    input.name = name
    input.value = String(value)
    form.append(input)
  }
  document.body.append(form)
  form.submit()
}

/** Not `randomUUID`, which a newsroom's own network without TLS does not have. */
function freshKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}
