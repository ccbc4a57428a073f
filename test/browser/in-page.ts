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

/**
 * Bars that stay while the page scrolls and cover together more than half of what is seen. What somebody opened, and
 * closes with Escape, is none.
 */
export function coveringBars(): string[] {
  const room = document.documentElement.scrollHeight - innerHeight
  const bars = [...document.querySelectorAll('body *')].filter(
    (each) => ['sticky', 'fixed'].includes(getComputedStyle(each).position) && !each.closest(':popover-open'),
  )
  const covered = (at: number) => {
    scrollTo(0, room * at)
    const before = bars.map((each) => each.getBoundingClientRect().top)
    scrollTo(0, room * at + 8)
    const stuck = bars.filter((each, index) => {
      const { top, width } = each.getBoundingClientRect()
      return Math.abs(top - (before[index] ?? 0)) < 1 && width > innerWidth / 2
    })
    const lines = new Set<number>()
    for (const each of stuck) {
      const { top, bottom } = each.getBoundingClientRect()
      for (let line = Math.max(0, Math.ceil(top)); line < Math.min(innerHeight, bottom); line += 1)
        lines.add(line)
    }
    return {
      lines: lines.size,
      names: stuck.map((each) => `${each.tagName.toLowerCase()}.${each.className}`),
    }
  }
  if (room < 40) return []
  const problems = [0.25, 0.5, 0.75]
    .map(covered)
    .filter(({ lines }) => lines > innerHeight / 2)
    .map(({ lines, names }) => `bars cover ${lines} of ${innerHeight} px: ${names.join(', ')}`)
  scrollTo(0, 0)
  return problems.slice(0, 1)
}

/**
 * Controls of which nothing is to be seen when they have the focus, forwards or backwards through the page (WCAG 2.4.11,
 * which leaves out what lies under something that one opened and closes with Escape).
 */
export function hiddenFocus(): string[] {
  const isShown = (each: HTMLElement) =>
    each.checkVisibility({ visibilityProperty: true }) && each.getBoundingClientRect().width > 1
  const controls = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], :is(button, input:not([type=hidden]), select, textarea):not(:disabled), summary, [tabindex="0"]',
    ),
  ].filter(isShown)
  const isSeen = (each: HTMLElement) =>
    [...each.getClientRects()].some((box) =>
      [0.05, 0.35, 0.65, 0.95].some((across) =>
        [0.1, 0.5, 0.9].some((down) => {
          const [left, right] = [Math.max(0, box.left), Math.min(innerWidth, box.right)]
          const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)]
          if (right <= left || bottom <= top) return false
          const hit = document.elementFromPoint(left + (right - left) * across, top + (bottom - top) * down)
          return each.contains(hit) || hit?.closest(':popover-open') != null
        }),
      ),
    )
  const problems = new Set<string>()
  for (const each of [...controls, ...controls.toReversed()]) {
    each.focus()
    if (document.activeElement === each && !isSeen(each))
      problems.add(
        `hidden when focused: ${each.tagName.toLowerCase()}.${each.className} “${(each.textContent ?? '').trim().slice(0, 30)}”`,
      )
  }
  scrollTo(0, 0)
  return [...problems]
}

/** Tags read at less than 7 to 1; fields and underlines of marks that stand out by less than 3 to 1. As painted. */
export function weakContrast(): string[] {
  const parse = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number)
  const alpha = (colour: string) => parse(colour)[3] ?? 1
  const luminance = (colour: string) => {
    const [r = 0, g = 0, b = 0] = parse(colour).map((value) => {
      const part = value / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const ratio = (one: string, other: string) => {
    const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
    return (light + 0.05) / (dark + 0.05)
  }
  const ground = (from: Element | null): string => {
    for (let each = from; each !== null; each = each.parentElement) {
      const { backgroundColor } = getComputedStyle(each)
      if (alpha(backgroundColor) > 0.99) return backgroundColor
    }
    return getComputedStyle(document.documentElement).colorScheme === 'dark'
      ? 'rgb(0,0,0)'
      : 'rgb(255,255,255)'
  }
  const say = (each: Element, what: string, found: number, least: number) =>
    found < least - 0.005
      ? [`${what} ${found.toFixed(2)}, not ${least}: ${each.tagName.toLowerCase()}.${each.className}`]
      : []
  const tags = [...document.querySelectorAll('.verdict-tag')].flatMap((each) =>
    say(each, 'tag', ratio(getComputedStyle(each).color, ground(each)), 7),
  )
  const fields = [
    ...document.querySelectorAll(
      'main :is(input:not([type=hidden], [type=radio], [type=checkbox]), select, textarea)',
    ),
  ].flatMap((each) => {
    const { borderBlockEndColor, borderBlockEndWidth } = getComputedStyle(each)
    const outside = ground(each.parentElement)
    const edge = Number.parseFloat(borderBlockEndWidth) > 0 ? ratio(borderBlockEndColor, outside) : 0
    return say(each, 'field', Math.max(edge, ratio(ground(each), outside)), 3)
  })
  const marks = [...document.querySelectorAll('mark')].flatMap((each) => {
    const { textDecorationLine, textDecorationColor } = getComputedStyle(each)
    if (!textDecorationLine.includes('underline')) return []
    return say(each, 'underline', ratio(textDecorationColor, ground(each)), 3)
  })
  return [...new Set([...tags, ...fields, ...marks])]
}

/** What the page and everything it asked for so far weighed on the wire, headers left out. */
export function weight(): { bytes: number; requests: number; fonts: number; foreign: number } {
  const entries = [
    ...performance.getEntriesByType('navigation'),
    ...performance.getEntriesByType('resource'),
  ].filter((entry) => entry instanceof PerformanceResourceTiming)
  return {
    bytes: entries.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    requests: entries.length,
    fonts: entries.filter(({ name }) => /\.(woff2?|ttf|otf)\b/.test(name)).length,
    foreign: entries.filter(({ name }) => new URL(name).host !== location.host).length,
  }
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
