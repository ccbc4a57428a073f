import fc from 'fast-check'
import { type AnswerLayout, layOutAnswers } from '../../../server/web/claim-pages/answer-layout'

const box = (id: number, height = 120) => ({ id, height })
const at = (layout: AnswerLayout, id: number) => {
  const found = layout.boxes.find((each) => each.id === id)
  if (found === undefined) throw new Error(`Box ${id} was not placed`)
  return found
}

const CLAIM = 1
const DENIAL = 14
const CONCESSION = 15

/** The denial answers the claim; the concession answers both. */
const SERVICE_CENTRES = {
  boxes: [box(CLAIM, 140), box(DENIAL), box(CONCESSION)],
  edges: [
    { from: DENIAL, to: CLAIM },
    { from: CONCESSION, to: CLAIM },
    { from: CONCESSION, to: DENIAL },
  ],
}

test('the denial stands after the claim, and the concession that answers both after the denial', () => {
  const layout = layOutAnswers(SERVICE_CENTRES)

  const [claim, denial, concession] = [CLAIM, DENIAL, CONCESSION].map((id) => at(layout, id))
  expect(claim?.x).toBeLessThan(denial?.x ?? 0)
  expect(denial?.x).toBeLessThan(concession?.x ?? 0)
})

test('an edge that passes a column runs beside the box there', () => {
  const layout = layOutAnswers(SERVICE_CENTRES)
  const denial = at(layout, DENIAL)
  const long = layout.edges.find(({ from, to }) => from === CONCESSION && to === CLAIM)

  const straight = pointsOf(long?.path ?? '').filter(({ x }) => x >= denial.x && x <= denial.x + denial.width)

  expect(straight.length).toBeGreaterThan(0)
  for (const { y } of straight) expect(y < denial.y || y > denial.y + denial.height).toBe(true)
})

test('from right to left the same picture is mirrored', () => {
  const ltr = layOutAnswers(SERVICE_CENTRES)
  const rtl = layOutAnswers(SERVICE_CENTRES, 'rtl')

  expect([rtl.width, rtl.height]).toEqual([ltr.width, ltr.height])
  for (const { id, x, y, width } of ltr.boxes) {
    expect(at(rtl, id)).toMatchObject({ x: ltr.width - x - width, y })
  }
})

test('two claims that answer each other are drawn with both edges', () => {
  const circle = [
    { from: 2, to: 1 },
    { from: 1, to: 2 },
  ]

  const layout = layOutAnswers({ boxes: [box(1), box(2)], edges: circle })

  expect(layout.edges).toHaveLength(2)
  expect(at(layout, 1).x).toBeLessThan(at(layout, 2).x)
})

test('a claim that answers itself is drawn without that edge', () => {
  expect(layOutAnswers({ boxes: [box(1)], edges: [{ from: 1, to: 1 }] }).edges).toEqual([])
})

const graphs = fc.integer({ min: 1, max: 16 }).chain((size) =>
  fc.record({
    boxes: fc.tuple(
      ...Array.from({ length: size }, (_, id) =>
        fc.integer({ min: 40, max: 260 }).map((height) => box(id, height)),
      ),
    ),
    edges: fc.uniqueArray(fc.record({ from: fc.nat(size - 1), to: fc.nat(size - 1) }), {
      maxLength: 40,
      selector: ({ from, to }) => `${from}-${to}`,
    }),
    dir: fc.constantFrom('ltr' as const, 'rtl' as const),
  }),
)

test('whoever answers whom, boxes never overlap and everything lies within the picture', () => {
  fc.assert(
    fc.property(graphs, ({ boxes, edges, dir }) => {
      const layout = layOutAnswers({ boxes, edges }, dir)

      expect(
        layout.boxes.flatMap((one) => layout.boxes.filter((other) => one !== other && overlap(one, other))),
      ).toEqual([])
      for (const { x, y, width, height } of layout.boxes)
        expect(isWithin(layout, x, y) && isWithin(layout, x + width, y + height)).toBe(true)
      for (const { path } of layout.edges) {
        expect(path).not.toMatch(/NaN|undefined/)
        expect(pointsOf(path).every(({ x, y }) => isWithin(layout, x, y))).toBe(true)
      }
    }),
  )
})

test('no edge runs through a box that it does not join', () => {
  fc.assert(
    fc.property(graphs, ({ boxes, edges, dir }) => {
      const layout = layOutAnswers({ boxes, edges }, dir)
      const hits = layout.edges.flatMap(({ from, to, path }) =>
        layout.boxes
          .filter(({ id }) => id !== from && id !== to)
          .filter((each) => levelRuns(path).some((run) => overlap(each, run))),
      )

      expect(hits).toEqual([])
    }),
  )
})

type Area = { x: number; y: number; width: number; height: number }

function overlap(one: Area, other: Area): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  )
}

function isWithin({ width, height }: AnswerLayout, x: number, y: number): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height
}

function pointsOf(path: string): { x: number; y: number }[] {
  const numbers = (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number)
  return numbers.flatMap((x, index) => (index % 2 === 0 ? [{ x, y: numbers[index + 1] ?? Number.NaN }] : []))
}

/** The level parts of a path: between two columns it may bend, past a column it may not. */
function levelRuns(path: string): Area[] {
  const points = pointsOf(path)
  return points.slice(1).flatMap((point, index) => {
    const before = points[index]
    if (before === undefined || before.y !== point.y) return []
    return [
      { x: Math.min(before.x, point.x), y: point.y - 0.5, width: Math.abs(before.x - point.x), height: 1 },
    ]
  })
}
