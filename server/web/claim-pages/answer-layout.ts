/** Claims to place, the first of them in the first column, and who answers whom. */
export interface AnswerShape {
  boxes: readonly { id: number; height: number }[]
  edges: readonly { from: number; to: number }[]
}

export interface PlacedBox {
  id: number
  x: number
  y: number
  width: number
  height: number
}

/** `path` runs from the answering box to the answered one, whose side it meets at `tip`. */
export interface PlacedEdge {
  from: number
  to: number
  path: string
  tip: { x: number; y: number }
}

export interface AnswerLayout {
  width: number
  height: number
  boxes: PlacedBox[]
  edges: PlacedEdge[]
}

export const BOX_WIDTH = 256
const GAP = 48
const ROW_GAP = 20
const LANE_HEIGHT = 12
const EDGE = 2

/** A box, or the way of a long edge past a column. */
interface Item {
  key: string
  height: number
  next: string[]
}

/**
 * Places each answer in a column after the claim that it answers, the farthest one where it answers several. An edge
 * that skips a column gets a lane of its own there, so that it never runs behind a box. A circle of answers is drawn as
 * such: the edge that closes it leads back, and moves nothing.
 *
 * Lengths are pixels; everything lies within `width` and `height`. `rtl` puts the first column on the right.
 */
export function layOutAnswers({ boxes, edges }: AnswerShape, dir: 'ltr' | 'rtl' = 'ltr'): AnswerLayout {
  const proper = edges.filter(({ from, to }) => from !== to)
  const columns = columnsOf(boxes, proper)
  const rows = itemsByColumn(boxes, proper, columns)
  const tops = topsOf(rows)
  const width = rows.length * (BOX_WIDTH + GAP) - GAP + 2 * EDGE
  const height = Math.max(...rows.map(heightOf)) + 2 * EDGE
  const startOf = (column: number) => {
    const start = EDGE + column * (BOX_WIDTH + GAP)
    return dir === 'ltr' ? start : width - start - BOX_WIDTH
  }
  const placed = boxes.map(({ id, height: tall }) => ({
    id,
    x: startOf(columns.get(id) ?? 0),
    y: EDGE + (tops.get(`box-${id}`) ?? 0),
    width: BOX_WIDTH,
    height: tall,
  }))
  return {
    width,
    height,
    boxes: placed,
    edges: proper.map((edge) => drawn(edge, { placed, columns, tops, proper, startOf, dir })),
  }
}

/** The column of each box: one more than the farthest claim it answers. */
function columnsOf(boxes: AnswerShape['boxes'], edges: AnswerShape['edges']): Map<number, number> {
  const columns = new Map(boxes.map(({ id }) => [id, 0]))
  const closing = closingEdges(boxes, edges)
  const forward = edges.filter((edge) => !closing.has(edge))
  // Without circles nothing is farther away than there are boxes: after that many rounds all is settled.
  for (let round = 1; round < boxes.length; round += 1) {
    for (const { from, to } of forward)
      columns.set(from, Math.max(columns.get(from) ?? 0, (columns.get(to) ?? 0) + 1))
  }
  return columns
}

/** Edges that lead back to a box on whose way they were met. */
function closingEdges(
  boxes: AnswerShape['boxes'],
  edges: AnswerShape['edges'],
): Set<AnswerShape['edges'][number]> {
  const closing = new Set<AnswerShape['edges'][number]>()
  const done = new Set<number>()
  const visit = (id: number, way: readonly number[]) => {
    if (done.has(id)) return
    for (const edge of edges.filter(({ to }) => to === id)) {
      if (way.includes(edge.from) || edge.from === id) closing.add(edge)
      else visit(edge.from, [...way, id])
    }
    done.add(id)
  }
  for (const { id } of boxes) visit(id, [])
  return closing
}

function itemsByColumn(
  boxes: AnswerShape['boxes'],
  edges: AnswerShape['edges'],
  columns: Map<number, number>,
): Item[][] {
  const last = Math.max(...columns.values())
  const rows: Item[][] = Array.from({ length: last + 1 }, () => [])
  for (const { id, height } of boxes) {
    const column = columns.get(id) ?? 0
    const next = edges.filter(({ from }) => from === id).map((edge) => itemBefore(edge, column, columns))
    rows[column]?.push({ key: `box-${id}`, height, next })
  }
  for (const edge of edges) {
    const [near, far] = endsOf(edge, columns)
    for (let column = near + 1; column < far; column += 1)
      rows[column]?.push({
        key: laneKey(edge, column),
        height: LANE_HEIGHT,
        next: [itemBefore(edge, column, columns)],
      })
  }
  return inOrder(rows)
}

/** What the edge touches in the column before this one. */
function itemBefore(
  edge: { from: number; to: number },
  column: number,
  columns: Map<number, number>,
): string {
  const [near] = endsOf(edge, columns)
  const nearId = columns.get(edge.to) === near ? edge.to : edge.from
  return column - 1 === near ? `box-${nearId}` : laneKey(edge, column - 1)
}

/** Items stand about as high as what they lead to, so that few edges cross. */
function inOrder(rows: Item[][]): Item[][] {
  const places = new Map<string, number>()
  return rows.map((row) => {
    const wish = (item: Item) => {
      const known = item.next.flatMap((key) => places.get(key) ?? [])
      return known.length === 0 ? 0 : known.reduce((sum, place) => sum + place, 0) / known.length
    }
    const sorted = row.toSorted((a, b) => wish(a) - wish(b))
    for (const [at, { key }] of sorted.entries()) places.set(key, at)
    return sorted
  })
}

function topsOf(rows: Item[][]): Map<string, number> {
  const tallest = Math.max(...rows.map(heightOf))
  const tops = new Map<string, number>()
  for (const row of rows) {
    let top = (tallest - heightOf(row)) / 2
    for (const { key, height } of row) {
      tops.set(key, Math.round(top))
      top += height + ROW_GAP
    }
  }
  return tops
}

function heightOf(row: Item[]): number {
  return row.reduce((sum, { height }) => sum + height, 0) + Math.max(0, row.length - 1) * ROW_GAP
}

interface Drawing {
  placed: PlacedBox[]
  columns: Map<number, number>
  tops: Map<string, number>
  proper: AnswerShape['edges']
  startOf: (column: number) => number
  dir: 'ltr' | 'rtl'
}

function drawn(edge: { from: number; to: number }, drawing: Drawing): PlacedEdge {
  const points = [sideOf(edge, 'from', drawing), ...lanePoints(edge, drawing), sideOf(edge, 'to', drawing)]
  const [first, ...rest] = points
  let path = `M${first?.x} ${first?.y}`
  for (const [at, point] of rest.entries()) {
    const before = points[at]
    const middle = Math.round(((before?.x ?? 0) + point.x) / 2)
    path += ` C${middle} ${before?.y} ${middle} ${point.y} ${point.x} ${point.y}`
  }
  return { ...edge, path, tip: points.at(-1) ?? { x: 0, y: 0 } }
}

/** Where the edge meets a box: on the side that looks at the other box, shared out among all that meet there. */
function sideOf(
  edge: { from: number; to: number },
  end: 'from' | 'to',
  drawing: Drawing,
): { x: number; y: number } {
  const { placed, columns, proper, dir } = drawing
  const box = placed.find(({ id }) => id === edge[end])
  const otherEnd = ({ from, to }: { from: number; to: number }) => (from === edge[end] ? to : from)
  const looksOn = (each: { from: number; to: number }) =>
    (columns.get(otherEnd(each)) ?? 0) > (columns.get(edge[end]) ?? 0)
  const height = (each: { from: number; to: number }) =>
    placed.find(({ id }) => id === otherEnd(each))?.y ?? 0
  const meeting = proper
    .filter((each) => each.from === edge[end] || each.to === edge[end])
    .filter((each) => looksOn(each) === looksOn(edge))
    .sort((a, b) => height(a) - height(b))
  const part = (meeting.indexOf(edge) + 1) / (meeting.length + 1)
  const isRight = looksOn(edge) === (dir === 'ltr')
  if (box === undefined) return { x: 0, y: 0 }
  return { x: box.x + (isRight ? box.width : 0), y: Math.round(box.y + box.height * part) }
}

function lanePoints(edge: { from: number; to: number }, drawing: Drawing): { x: number; y: number }[] {
  const { columns, tops, startOf } = drawing
  const [near, far] = endsOf(edge, columns)
  const lanes: { x: number; y: number }[] = []
  for (let column = far - 1; column > near; column -= 1) {
    const y = EDGE + (tops.get(laneKey(edge, column)) ?? 0) + LANE_HEIGHT / 2
    const ends = [startOf(column) + BOX_WIDTH, startOf(column)]
    lanes.push(...(drawing.dir === 'ltr' ? ends : ends.toReversed()).map((x) => ({ x, y })))
  }
  return columns.get(edge.from) === far ? lanes : lanes.toReversed()
}

function endsOf({ from, to }: { from: number; to: number }, columns: Map<number, number>): [number, number] {
  const ends = [columns.get(from) ?? 0, columns.get(to) ?? 0]
  return [Math.min(...ends), Math.max(...ends)]
}

function laneKey({ from, to }: { from: number; to: number }, column: number): string {
  return `lane-${from}-${to}-${column}`
}
