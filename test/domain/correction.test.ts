import { type Change, changeObjections, proposeChangeNote } from '../../server/domain/correction'
import type { VerdictDraft } from '../../server/domain/verdict'

const DRAFT: VerdictDraft = {
  rating: 'mixed',
  summary: '',
  checkedScope: '',
  rationale: '',
  flags: [],
  originsJustification: '',
  changeClass: 'typo',
  changeNote: 'A spelling mistake.',
}

const between = (before: string, after: string, rest: Partial<Change> = {}): Change => ({
  before,
  after,
  sameRating: true,
  sameSources: true,
  reads: 'Mixed. Some of it.',
  ...rest,
})

test.each([
  ['54 stations', '102 stations', 'a number'],
  ['about 230,000 people', 'about 210,000 people', 'a number'],
  ['at least four countries', 'fourteen countries', 'a number'],
  ['fourteen countries', 'fifteen countries', 'a number'],
  ['some countries', 'all countries', 'a number'],
  ['it had been told', 'it had not been told', 'a word like “not”'],
  ['China notified them', 'China never notified them', 'a word like “not”'],
  ['it was told', 'it wasn’t told', 'a word like “not”'],
  ['the station in Dublin', 'the station in Rotterdam', 'a name'],
  ['the ministry of Ireland', 'the ministry', 'a name'],
  ['le ministère de l’Élysée', 'le ministère de l’Intérieur', 'a name'],
])('a “typing error” from “%s” to “%s” changes %s', (before, after, what) => {
  expect(changeObjections(DRAFT, between(before, after))).toEqual([
    { message: `This is more than a typing error: it changes ${what}.`, field: 'changeClass' },
  ])
})

test.each([
  ['54 statoins in 21 countries', '54 stations in 21 countries'],
  ['230,000 persons, it said', '230,000 persons; it said'],
  ['counted 54, then left', 'counted 54. then left'],
  ['the goverment said so', 'the government said so'],
])('a “typing error” from “%s” to “%s” stands', (before, after) => {
  expect(changeObjections(DRAFT, between(before, after))).toEqual([])
})

test('a “typing error” leaves the rating and the sources as they were', () => {
  expect(changeObjections(DRAFT, between('a', 'a', { sameRating: false }))[0]?.message).toContain(
    'the rating',
  )
  expect(changeObjections(DRAFT, between('a', 'a', { sameSources: false }))[0]?.message).toContain(
    'the sources',
  )
})

test.each(['correction_major', 'correction_minor', 'update', 'clarification'] as const)(
  'a %s may change everything',
  (changeClass) => {
    const change = between('54', '102', { sameRating: false, sameSources: false })

    expect(changeObjections({ ...DRAFT, changeClass }, change)).toEqual([])
  },
)

test('a class and a note are asked for, one after the other', () => {
  const change = between('a', 'a')

  expect(changeObjections({ ...DRAFT, changeClass: undefined }, change)).toMatchObject([
    { field: 'changeClass' },
  ])
  expect(changeObjections({ ...DRAFT, changeNote: ' ' }, change)).toMatchObject([{ field: 'changeNote' }])
})

test('the half-written note holds both texts and does not pass until it says why', () => {
  const note = proposeChangeNote(
    { rating: 'Mixed', summary: '54 stations.' },
    { rating: 'False', summary: '102 stations.' },
  )

  expect(note).toContain('We wrote: “Mixed. 54 stations.”')
  expect(note).toContain('It now reads: “False. 102 stations.”')
  const draft = { ...DRAFT, changeClass: 'update' as const }
  expect(changeObjections({ ...draft, changeNote: note }, between('a', 'b'))).toMatchObject([
    { field: 'changeNote' },
  ])
  const change = between('a', 'b', { reads: 'False. 102 stations.' })
  expect(changeObjections({ ...draft, changeNote: `${note}a later count is out.` }, change)).toEqual([])
})

test('nothing is proposed when readers were told the same', () => {
  const same = { rating: 'Mixed', summary: '54 stations.' }

  expect(proposeChangeNote(same, same)).toBe('')
})

test('a note that quotes words which were changed once more is not handed in', () => {
  const draft = { ...DRAFT, changeClass: 'update' as const }
  const note = (now: string) =>
    `We wrote: “True. It was.”\nIt now reads: “${now}”\nWhy it changed: a letter came.`

  const [objection] = changeObjections({ ...draft, changeNote: note('Mixed. All of it.') }, between('a', 'b'))

  expect(objection).toMatchObject({ field: 'changeNote' })
  expect(objection?.message).toContain('It now reads: “Mixed. Some of it.”')
  expect(changeObjections({ ...draft, changeNote: note('Mixed. Some of it.') }, between('a', 'b'))).toEqual(
    [],
  )
})
