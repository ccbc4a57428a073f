import { lastAct, type OwnAct } from '../../server/domain/last-act'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 14, minute))

function act(verb: string, minute: number, rest: Partial<OwnAct> = {}): OwnAct {
  const blank = { sequence: minute, subjectId: 1, sentences: [], isUndone: false, isBuiltOn: false }
  return { ...blank, verb, at: at(minute), ...rest }
}

test('nothing was done, so nothing is undone', () => {
  expect(lastAct([])).toBeUndefined()
})

test('a claim goes with the passage it was made from', () => {
  const made = act('claim.made', 5, { claimId: 3 })
  const passage = act('passage.added', 5, { sequence: 6, claimId: 3, subjectId: 8 })

  expect(lastAct([passage, made])).toEqual({ kind: 'claim', sequence: 6, at: at(5), claimIds: [3] })
})

test('both halves of a claim go together, unless somebody has built on one', () => {
  const halves = [
    act('passage.added', 5, { sequence: 8, claimId: 4 }),
    act('claim.made', 5, { sequence: 7, claimId: 4 }),
    act('claim.made', 5, { sequence: 5, claimId: 3 }),
  ]
  const [passage, second, first] = halves

  expect(lastAct(halves)).toMatchObject({ kind: 'claim', claimIds: [4, 3] })
  expect(
    first && second && passage && lastAct([passage, second, { ...first, isBuiltOn: true }]),
  ).toBeUndefined()
})

test('a passage added to a claim that was there already goes alone', () => {
  const passage = act('passage.added', 9, { claimId: 3, subjectId: 8 })
  const made = act('claim.made', 5, { claimId: 3 })

  expect(lastAct([passage, made])).toEqual({
    kind: 'passage',
    sequence: 9,
    at: at(9),
    claimId: 3,
    passageId: 8,
  })
})

test('what was undone is passed over, and so is the undoing', () => {
  const acts = [
    act('passage.removed', 12, { claimId: 3, subjectId: 8 }),
    act('passage.added', 9, { claimId: 3, subjectId: 8, isUndone: true }),
    act('article.background_marked', 7, { sentences: ['They sit above a restaurant.'] }),
  ]

  expect(lastAct(acts)).toMatchObject({ kind: 'background', sentences: ['They sit above a restaurant.'] })
})

test.each([
  ['an edit of the article', act('article.edited', 9)],
  ['a corrected text', act('article.text_revised', 9)],
  ['a claim others have built on', act('claim.made', 9, { claimId: 3, isBuiltOn: true })],
])('%s is not undone, nor what came before it', (_what, last) => {
  expect(lastAct([last, act('article.background_marked', 5, { sentences: ['x'] })])).toBeUndefined()
})
