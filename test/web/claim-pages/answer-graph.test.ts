import type { RebuttalKind } from '../../../server/domain/rebuttal'
import { type AnswerLine, answerGraph } from '../../../server/web/claim-pages/answer-graph'
import type { AnswerTree } from '../../../server/web/claim-pages/answer-tree'

const claim = (id: number, text: string, claimant: string) => ({ id, text, claimant })
const edge = (from: number, to: number, ...kinds: RebuttalKind[]) => ({ from, to, kinds })

const OFFICES = claim(1, 'There are 54 offices in 21 countries.', 'Safeguard Defenders')
const DENIAL = claim(14, 'They are service centres for people who cannot travel.', 'Wang Wenbin')
const CONCESSION = claim(15, 'They are used to press suspects to return.', 'An official in Shanghai')
const TREE: AnswerTree = {
  claims: [OFFICES, DENIAL, CONCESSION],
  edges: [
    edge(14, 1, 'denies_characterisation', 'gives_other_purpose'),
    edge(15, 14, 'concedes'),
    edge(15, 1, 'concedes'),
  ],
}

/** Every answer of the list with the number of what it answers. */
function told(line: AnswerLine): string[] {
  return line.answers.flatMap((answer) => [
    `${answer.number} to ${line.number}: ${answer.edge}`,
    ...told(answer),
  ])
}

test('a single answer needs no drawing', () => {
  expect(answerGraph({ claims: [OFFICES, DENIAL], edges: TREE.edges.slice(0, 1) })).toBeUndefined()
})

test('drawing and list tell the same answers', () => {
  const graph = answerGraph(TREE)

  expect(graph && told(graph.list)).toEqual([
    '2 to 1: Denies what it is said to be; gives another purpose',
    '3 to 2: Concedes it',
    '3 to 1: Concedes it',
  ])
  expect(graph?.edges.map(({ look }) => look)).toEqual(['contradiction', 'concession', 'concession'])
  const drawn = graph?.boxes.map(({ lines }) => lines.map(({ text }) => text).join(' '))
  expect(drawn?.[0]).toContain('1 · The claim There are 54 offices')
  expect(drawn?.[1]).toMatch(/^2 · To 1: denies what it is said to be; gives another purpose/)
  expect(drawn?.[2]).toMatch(/^3 · To 2: concedes it To 1: concedes it/)
  expect(graph?.summary).toBe('3 claims, 3 answers: 1 contradicting or qualifying, 2 conceding.')
})

test('an answer told twice is told with its own answers once', () => {
  const again = answerGraph(TREE)?.list.answers[1]

  expect(again).toMatchObject({ number: 3, seeAbove: true, answers: [] })
})

test('two claims that deny each other end the list instead of turning for ever', () => {
  const circle = {
    claims: [OFFICES, DENIAL],
    edges: [edge(14, 1, 'denies_existence'), edge(1, 14, 'denies_existence')],
  }

  const graph = answerGraph(circle)

  expect(graph && told(graph.list)).toEqual([
    '2 to 1: Denies that it exists or happened',
    '1 to 2: Denies that it exists or happened',
  ])
})

test('a claim this reader may not open is named without a link or a verdict', () => {
  for (const box of answerGraph(TREE)?.boxes ?? []) {
    expect(box.href).toBeUndefined()
    expect(box.verdict).toBeUndefined()
  }
})

test('every line of text stays in its box, in Arabic as in English', () => {
  const arabic = claim(
    20,
    'هذه مراكز خدمة للمواطنين الذين لا يستطيعون السفر بسبب الجائحة كما قال المتحدث باسم الوزارة',
    'المتحدث',
  )
  const graph = answerGraph({
    claims: [OFFICES, arabic, DENIAL],
    edges: [edge(20, 1, 'qualifies'), edge(14, 1, 'qualifies')],
  })

  expect(graph?.boxes[1]?.lines.some(({ isRtl }) => isRtl)).toBe(true)
  for (const { lines, height } of graph?.boxes ?? []) {
    const tops = lines.map(({ y }) => y)
    expect(tops).toEqual(tops.toSorted((a, b) => a - b))
    expect(Math.max(...tops)).toBeLessThan(height)
  }
})
