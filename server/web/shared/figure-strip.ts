import { day, number } from './format'
import type { FigureStrip, VerdictSlot } from './parts'
import { textWidth } from './svg-text'

/** One known value of a figure, with where it is from. */
export interface FigurePoint {
  value: number
  /** Upper end of a range. */
  high?: number
  /** The value as it is said: "at least 54". */
  words: string
  /** 'YYYY-MM-DD'; a value without a day is told in the table only. */
  on?: string
  slot: VerdictSlot
  href: string
  /** True for the claim of the page. */
  isHere: boolean
}

/** Small enough to be read whole on a phone, where it is drawn a little smaller. */
const WIDTH = 380
const HEIGHT = 170
const SIDE = 34
const TOP = 30
const FLOOR = HEIGHT - 34
const RADIUS = 10
const TEXT = 14

/**
 * The values of one figure over time, as parts of a drawing 380 by 170 pixels. The scale of values begins at nothing, or
 * at the smallest where one is negative: a strip must not make small differences look large. Values get their words
 * where there is room without covering others; all of them stand in the table behind it.
 *
 * Undefined where fewer than two values have a day: then there is nothing to draw.
 */
export function figureStrip(
  points: readonly FigurePoint[],
  dir: 'ltr' | 'rtl' = 'ltr',
): FigureStrip | undefined {
  const dated = inOrderOfTime(points)
  const [from, to] = [dated[0]?.time ?? 0, dated.at(-1)?.time ?? 0]
  if (dated.length < 2) return undefined
  const time = scale(from, to, dir === 'ltr' ? SIDE : WIDTH - SIDE, dir === 'ltr' ? WIDTH - SIDE : SIDE)
  const lowest = Math.min(0, ...dated.map(({ value }) => value))
  const highest = niceTop(Math.max(0, ...dated.map(({ value, high }) => high ?? value)))
  const height = scale(lowest, highest, FLOOR, TOP)
  const dots = dated.map(({ value, high, slot, href, isHere, words, time: at }) => ({
    x: time(at),
    y: height(value),
    top: high === undefined ? undefined : height(high),
    ...{ slot, href, isHere, words },
  }))
  const labels = placeLabels(dots)
  return {
    width: WIDTH,
    height: HEIGHT,
    dots: dots.map((dot, at) => ({ ...dot, label: labels[at] })),
    lines: [...new Set([lowest, 0, highest])].map((value) => ({ y: height(value), text: number(value) })),
    ticks: ticksOf(from, to).map((tick) => ({ ...within(time(tick.time), tick.text), text: tick.text })),
    undated: points.length - dated.length,
  }
}

function inOrderOfTime(points: readonly FigurePoint[]): (FigurePoint & { time: number })[] {
  return points
    .flatMap((point) =>
      point.on === undefined ? [] : [{ ...point, time: Date.parse(`${point.on}T00:00:00Z`) }],
    )
    .sort((a, b) => a.time - b.time || a.value - b.value)
}

/** A scale from values to places; all at the middle where there is but one value. Rounded to whole pixels. */
function scale(from: number, to: number, start: number, end: number): (value: number) => number {
  if (from === to) return () => Math.round((start + end) / 2)
  return (value) => Math.round(start + ((value - from) / (to - from)) * (end - start))
}

/** The next round number: 1, 2, 2.5 or 5 times a power of ten. */
function niceTop(value: number): number {
  if (value === 0) return 1
  const power = 10 ** Math.floor(Math.log10(value))
  const step = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((each) => each * power >= value) ?? 10
  return step * power
}

const DAY = 86_400_000
const MOST_TICKS = 6

/** The beginnings of years; within one year, the first and the last day. */
function ticksOf(from: number, to: number): { time: number; text: string }[] {
  const first = new Date(from).getUTCFullYear() + 1
  const last = new Date(to).getUTCFullYear()
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
  if (years.length === 0 || to - from < 400 * DAY) return endsOf(from, to)
  const every = Math.ceil(years.length / MOST_TICKS)
  return years
    .filter((_, at) => at % every === 0)
    .map((each) => ({ time: Date.UTC(each, 0, 1), text: String(each) }))
}

function endsOf(from: number, to: number): { time: number; text: string }[] {
  const days = from === to ? [from] : [from, to]
  return days.map((time) => ({ time, text: day(new Date(time)) }))
}

/** A place for centred text that keeps it within the drawing. */
function within(x: number, text: string): { x: number } {
  const half = textWidth(text, TEXT) / 2
  return { x: Math.round(Math.min(Math.max(x, half + 1), WIDTH - half - 1)) }
}

interface Area {
  left: number
  right: number
  top: number
  bottom: number
}

type Dot = Pick<FigureStrip['dots'][number], 'x' | 'y' | 'top' | 'isHere' | 'words'>

/** Words above their dot, below it or beside it, wherever nothing else is; the claim of the page comes first. */
function placeLabels(dots: readonly Dot[]): ({ x: number; y: number } | undefined)[] {
  const taken = dots.map(areaOf)
  const labels: ({ x: number; y: number } | undefined)[] = dots.map(() => undefined)
  const order = dots.map((_, at) => at).sort((a, b) => Number(dots[b]?.isHere) - Number(dots[a]?.isHere))
  for (const at of order) {
    const dot = dots[at]
    const free =
      dot &&
      candidates(dot).find(({ area }) => isInside(area) && !taken.some((other) => overlap(area, other)))
    if (free === undefined) continue
    taken.push(free.area)
    labels[at] = { x: free.x, y: free.y }
  }
  return labels
}

function areaOf({ x, y, top }: Dot): Area {
  return { left: x - RADIUS, right: x + RADIUS, top: (top ?? y) - RADIUS, bottom: y + RADIUS }
}

function candidates(dot: Dot): { x: number; y: number; area: Area }[] {
  const width = textWidth(dot.words, TEXT)
  const { top, bottom } = areaOf(dot)
  const aside = RADIUS + 4 + width / 2
  const places = [
    { x: within(dot.x, dot.words).x, y: top - 5 },
    { x: within(dot.x, dot.words).x, y: bottom + TEXT + 1 },
    { x: dot.x + aside, y: dot.y + 4 },
    { x: dot.x - aside, y: dot.y + 4 },
  ]
  return places.map(({ x, y }) => ({
    x: Math.round(x),
    y: Math.round(y),
    area: { left: x - width / 2, right: x + width / 2, top: y - TEXT + 2, bottom: y + 3 },
  }))
}

function isInside({ left, right, top, bottom }: Area): boolean {
  return left >= 0 && right <= WIDTH && top >= 0 && bottom <= FLOOR + 14
}

function overlap(one: Area, other: Area): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}
