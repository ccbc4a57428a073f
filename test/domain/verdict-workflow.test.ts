import type { Account, Role } from '../../server/domain/account'
import { type Contributor, VERDICT_STATES, type VerdictState } from '../../server/domain/verdict'
import {
  decideVerdict,
  VERDICT_STEPS,
  type VerdictFacts,
  type VerdictStep,
} from '../../server/domain/verdict-workflow'

const DAY = new Date('2022-11-12T09:00:00Z')

const person = (id: number, role: Role, status: Account['status'] = 'active'): Account => ({
  id,
  role,
  status,
  name: `${role} ${id}`,
  email: `${id}@example.org`,
  revision: 1,
  createdAt: DAY,
})

const CHECKER = person(1, 'fact_checker')
const EDITOR = person(2, 'editor')
const STANDARDS = person(3, 'standards_editor')
const ADMIN = person(4, 'admin')
const OTHER = 9

const factsOf = (actor: Account, facts: Partial<VerdictFacts> = {}): VerdictFacts => ({
  actor,
  contributors: [],
  submittedBy: actor.id,
  isFollowed: false,
  retractionProposedBy: OTHER,
  retractionProposedByStandards: true,
  missing: [],
  singleEditorMode: false,
  singleEditorReason: '',
  ...facts,
})

const contribution = (account: Account, what: Contributor['contribution'] = 'wrote'): Contributor => ({
  accountId: account.id,
  name: account.name,
  contribution: what,
  at: DAY,
})

/** The table of the guide, once more: every pair that is not here has to be refused. */
const TRANSITIONS: [VerdictState, VerdictStep, VerdictState][] = [
  ['drafting', 'save', 'drafting'],
  ['drafting', 'submit', 'submitted'],
  ['submitted', 'withdraw', 'drafting'],
  ['submitted', 'return', 'changes_requested'],
  ['changes_requested', 'revise', 'drafting'],
  ['submitted', 'approve', 'published'],
  ['published', 'hold', 'held'],
  ['held', 'release', 'published'],
  ['published', 'replace', 'superseded'],
  ['held', 'replace', 'superseded'],
  ['published', 'propose_retraction', 'published'],
  ['held', 'propose_retraction', 'held'],
  ['published', 'drop_retraction', 'published'],
  ['held', 'drop_retraction', 'held'],
  ['published', 'retract', 'retracted'],
  ['held', 'retract', 'retracted'],
]

/** Facts under which a step is barred by nothing but the state. */
const openTo = (step: VerdictStep): VerdictFacts =>
  factsOf(STANDARDS, step === 'propose_retraction' ? { retractionProposedBy: undefined } : {})

const PAIRS = VERDICT_STATES.flatMap((state) => VERDICT_STEPS.map((step) => [state, step] as const))

test.each(TRANSITIONS)('%s: %s leads to %s', (from, step, to) => {
  expect(decideVerdict(from, step, openTo(step))).toEqual({ ok: true, to, usesSingleEditorMode: false })
})

test.each(
  PAIRS.filter(([state, step]) => !TRANSITIONS.some(([from, taken]) => from === state && taken === step)),
)('%s: %s is refused with a sentence', (state, step) => {
  const decision = decideVerdict(state, step, openTo(step))

  expect(decision).toMatchObject({ ok: false, because: 'state' })
  expect(decision.ok ? '' : decision.objections[0]?.message).toMatch(/^This revision is “.+”: .+\.$/)
})

/** Who may take a step, being a stranger to the verdict. */
const ROLES: [VerdictStep, VerdictState, Role[]][] = [
  ['save', 'drafting', ['fact_checker', 'editor', 'standards_editor']],
  ['submit', 'drafting', ['fact_checker', 'editor', 'standards_editor']],
  ['withdraw', 'submitted', ['fact_checker', 'editor', 'standards_editor']],
  ['return', 'submitted', ['editor', 'standards_editor']],
  ['revise', 'changes_requested', ['fact_checker', 'editor', 'standards_editor']],
  ['approve', 'submitted', ['editor', 'standards_editor']],
  ['hold', 'published', ['editor', 'standards_editor']],
  ['release', 'held', ['editor', 'standards_editor']],
  ['drop_retraction', 'published', ['editor', 'standards_editor']],
  ['retract', 'published', ['editor', 'standards_editor']],
]

test.each(
  ROLES.flatMap(([step, state, roles]) =>
    [CHECKER, EDITOR, STANDARDS, ADMIN].map(
      (actor) => [actor.role, step, roles.includes(actor.role), actor, state] as const,
    ),
  ),
)('%s may %s: %s', (_role, step, isAllowed, actor, state) => {
  expect(decideVerdict(state, step, factsOf(actor)).ok).toBe(isAllowed)
})

test.each(VERDICT_STEPS)('a disabled account cannot %s', (step) => {
  const disabled = person(3, 'standards_editor', 'disabled')
  const from = TRANSITIONS.find(([, taken]) => taken === step)?.[0] ?? 'drafting'
  const facts = { ...openTo(step), actor: disabled, submittedBy: disabled.id }

  expect(decideVerdict(from, step, facts)).toMatchObject({ because: 'person' })
})

test.each(['approve', 'return'] as const)('a contributor cannot %s, and is told by which work', (step) => {
  const contributors = [contribution(EDITOR, 'gave_evidence'), contribution(EDITOR, 'wrote')]

  const decision = decideVerdict('submitted', step, factsOf(EDITOR, { contributors }))

  expect(decision).toMatchObject({
    because: 'person',
    objections: [
      {
        message: `You cannot ${step} this: you wrote the draft on 12 November 2022. Another editor has to decide.`,
      },
    ],
  })
})

test('the state is named before the person, and the person before the guards', () => {
  const facts = factsOf(EDITOR, {
    contributors: [contribution(EDITOR)],
    missing: [{ message: 'No evidence.' }],
  })

  expect(decideVerdict('drafting', 'approve', facts)).toMatchObject({ because: 'state' })
  expect(decideVerdict('submitted', 'approve', facts)).toMatchObject({ because: 'person' })
  expect(decideVerdict('submitted', 'approve', { ...facts, contributors: [] })).toMatchObject({
    because: 'guard',
  })
})

test.each(['submit', 'approve', 'release'] as const)('%s asks for every guard', (step) => {
  const from = TRANSITIONS.find(([, taken]) => taken === step)?.[0] ?? 'drafting'

  const decision = decideVerdict(
    from,
    step,
    factsOf(EDITOR, { missing: [{ message: 'A.' }, { message: 'B.' }] }),
  )

  expect(decision).toMatchObject({ ok: false, objections: [{ message: 'A.' }, { message: 'B.' }] })
})

test('only the submitter withdraws, whatever the mode', () => {
  const facts = factsOf(EDITOR, { submittedBy: OTHER, singleEditorMode: true, singleEditorReason: 'Alone.' })

  expect(decideVerdict('submitted', 'withdraw', facts)).toMatchObject({ because: 'person' })
})

test('who put the hold neither releases the verdict nor approves what replaces it', () => {
  const facts = factsOf(EDITOR, { heldBy: EDITOR.id })

  expect(decideVerdict('held', 'release', facts)).toMatchObject({ because: 'person' })
  expect(decideVerdict('submitted', 'approve', facts)).toMatchObject({ because: 'person' })
  expect(decideVerdict('submitted', 'approve', { ...facts, heldBy: OTHER })).toMatchObject({ ok: true })
})

test.each([
  ['an editor', 'an editor', false, EDITOR, false],
  ['an editor', 'a standards editor', false, STANDARDS, true],
  ['a standards editor', 'an editor', true, EDITOR, true],
])(
  'a retraction proposed by %s and confirmed by %s takes a standards editor: %s',
  (_by, _of, byStandards, actor, isAllowed) => {
    const facts = factsOf(actor, { retractionProposedByStandards: byStandards })

    expect(decideVerdict('published', 'retract', facts).ok).toBe(isAllowed)
  },
)

test('a retraction is proposed once, and confirmed or dropped only when proposed', () => {
  const proposed = factsOf(STANDARDS)
  const nothing = factsOf(STANDARDS, { retractionProposedBy: undefined })

  expect(decideVerdict('published', 'propose_retraction', proposed)).toMatchObject({ because: 'state' })
  expect(decideVerdict('published', 'retract', nothing)).toMatchObject({ because: 'state' })
  expect(decideVerdict('published', 'drop_retraction', nothing)).toMatchObject({ because: 'state' })
})

test('who proposed a retraction cannot confirm it', () => {
  const facts = factsOf(STANDARDS, { retractionProposedBy: STANDARDS.id })

  expect(decideVerdict('published', 'retract', facts)).toMatchObject({ because: 'person' })
})

test('a returned revision is revised once', () => {
  expect(decideVerdict('changes_requested', 'revise', factsOf(CHECKER, { isFollowed: true }))).toMatchObject({
    because: 'state',
  })
})

describe('Single-editor mode', () => {
  const own = { contributors: [contribution(EDITOR)], heldBy: EDITOR.id }

  test.each([
    ['off', 'given', false, 'Alone.', false],
    ['on', 'missing', true, '', false],
    ['on', 'only blanks', true, '  ', false],
    ['on', 'given', true, 'Alone.', true],
  ])(
    'mode %s, reason %s: approval of own work %s',
    (_mode, _reason, singleEditorMode, singleEditorReason, isAllowed) => {
      const decision = decideVerdict(
        'submitted',
        'approve',
        factsOf(EDITOR, { ...own, singleEditorMode, singleEditorReason }),
      )

      expect(decision.ok).toBe(isAllowed)
      if (decision.ok) expect(decision.usesSingleEditorMode).toBe(true)
    },
  )

  test('gives a fact-checker and an administrator no power', () => {
    const mode = { singleEditorMode: true, singleEditorReason: 'Alone.' }

    for (const actor of [CHECKER, ADMIN]) {
      expect(decideVerdict('submitted', 'approve', factsOf(actor, mode)).ok).toBe(false)
    }
  })

  test('does not lift a guard', () => {
    const facts = {
      ...own,
      singleEditorMode: true,
      singleEditorReason: 'Alone.',
      missing: [{ message: 'No evidence.' }],
    }

    expect(decideVerdict('submitted', 'approve', factsOf(EDITOR, facts))).toMatchObject({ because: 'guard' })
  })
})
