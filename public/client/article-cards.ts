import { cardPlaces } from './card-places.js'

const GAP = 10

/**
 * Brings the cards of an annotated article to its marks: beside them where there is room, as a popover at the foot of
 * the screen where there is none. Without it the cards are a list after the text, and the numbers lead there.
 */
export function articleCards(annotated: HTMLElement): void {
  const list = annotated.querySelector<HTMLElement>('.annotated__cards')
  const text = annotated.querySelector<HTMLElement>('.annotated__text')
  if (!list || !text) return
  const wide = window.matchMedia('(width >= 64rem)')
  const arrange = (): void => (wide.matches ? place(annotated, list) : release(list))
  // The text and not the whole: the whole grows with the cards, and would call again.
  new ResizeObserver(arrange).observe(text)
  window.addEventListener('hashchange', arrange)
  arrange()
  annotated.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('.mark-number') : null
    const card = link && document.getElementById(link.getAttribute('href')?.slice(1) ?? '')
    if (!link || !card || wide.matches || !('showPopover' in card)) return
    event.preventDefault()
    open(card, link)
  })
}

function place(annotated: HTMLElement, list: HTMLElement): void {
  list.dataset.placed = ''
  const items = [...list.children].filter((item) => item instanceof HTMLElement)
  const top = list.getBoundingClientRect().top
  const wishes = items.map((item) => ({
    wish: (markOf(annotated, item)?.getBoundingClientRect().top ?? top) - top,
    height: item.offsetHeight,
  }))
  const places = cardPlaces(wishes, GAP)
  for (const [at, item] of items.entries()) item.style.insetBlockStart = `${Math.round(places[at] ?? 0)}px`
  const last = items.length - 1
  // For the style sheet to use on the screen: on paper the cards are a list as long as it is.
  const block = Math.round((places[last] ?? 0) + (wishes[last]?.height ?? 0))
  list.style.setProperty('--block-size', `${block}px`)
}

function release(list: HTMLElement): void {
  delete list.dataset.placed
}

function markOf(annotated: HTMLElement, item: HTMLElement): Element | null {
  const number = item.firstElementChild?.id.replace('claim-', '') ?? ''
  return annotated.querySelector(`[id="mark-${number}"]`)
}

/** The card itself becomes the popover, so that nothing is told twice; closed, it is a card of the list again. */
function open(card: HTMLElement, link: HTMLElement): void {
  const close = document.createElement('button')
  close.type = 'button'
  close.className = 'button button--plain claim-card__close'
  close.textContent = 'Close'
  card.popover = 'auto'
  card.append(close)
  const hide = (event: Event): void => {
    if (event.target === close || (event.target instanceof Element && event.target.closest('a[href^="#"]')))
      card.hidePopover()
  }
  card.addEventListener('click', hide)
  card.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState === 'open') return
    card.removeEventListener('click', hide)
    card.popover = null
    close.remove()
  })
  card.showPopover({ source: link } as never)
}
