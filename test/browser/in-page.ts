/** Runs in the page: these functions are sent as text and can use nothing but their arguments and the DOM. */

/** Widths in CSS pixels by which the page can be scrolled sideways, and what sticks out. */
export function overflow(): string[] {
  const root = document.documentElement
  const by = root.scrollWidth - root.clientWidth
  if (by <= 0) return []
  const wide = [...document.querySelectorAll('body *')].filter(
    (each) => each.getBoundingClientRect().right > root.clientWidth + 1,
  )
  const names = wide.slice(0, 3).map((each) => `${each.tagName.toLowerCase()}.${each.className}`)
  return [`overflows by ${by} px: ${names.join(', ')}`]
}

/** Controls smaller than `least` in either direction; links within a sentence are what WCAG 2.5.8 leaves out. */
export function smallTargets({ least, main }: { least: number; main: number }): string[] {
  const isInSentence = (each: Element) =>
    each.tagName === 'A' &&
    getComputedStyle(each).display === 'inline' &&
    each.parentElement?.textContent?.trim() !== each.textContent?.trim()
  const controls = [
    ...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary'),
  ]
  return controls.flatMap((each) => {
    const target = each.matches('[type=radio], [type=checkbox]') ? (each.closest('label') ?? each) : each
    const { width, height } = target.getBoundingClientRect()
    const isMain = each.matches(
      '.button--primary, .form input:not([type=radio], [type=checkbox], [type=hidden]), .form select, .form textarea',
    )
    const needed = isMain ? main : least
    if (width === 0 || each.matches('.skip-link, .visually-hidden') || isInSentence(each)) return []
    const label = (each.textContent?.trim() || each.getAttribute('name') || '').slice(0, 30)
    const isSmall = height < needed - 0.5 || width < Math.min(needed, 24) - 0.5
    return isSmall
      ? [
          `${each.tagName.toLowerCase()}.${each.className} “${label}” is ${Math.round(width)}×${Math.round(height)}`,
        ]
      : []
  })
}

/** Elements that cut off text of their own while hiding what overflows. */
export function clippedText(): string[] {
  return [...document.querySelectorAll<HTMLElement>('body *')]
    .filter((each) => {
      const style = getComputedStyle(each)
      const hides = [style.overflowX, style.overflowY].some((value) => value === 'hidden' || value === 'clip')
      const isShown = each.clientWidth > 2 && each.clientHeight > 2 && !each.closest('.visually-hidden')
      return hides && isShown && (each.textContent ?? '').trim() !== ''
    })
    .filter((each) => each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1)
    .map(
      (each) =>
        `clipped: ${each.tagName.toLowerCase()}.${each.className} “${(each.textContent ?? '').trim().slice(0, 30)}”`,
    )
}

/** What WCAG 1.4.12 lets readers set, through the object model: the policy stops style elements. */
export function spaceText(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
  )
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}

/** Text at twice its size. */
export function doubleText(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(':root { font-size: 200% !important }')
  document.adoptedStyleSheets = [sheet]
}
