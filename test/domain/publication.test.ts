import type { ClaimWork } from '../../server/domain/claim'
import {
  isListedUnrated,
  type PublicationStatus,
  publicationStatus,
  shownVerdict,
} from '../../server/domain/publication'
import type { VerdictState } from '../../server/domain/verdict'

const chain = (...states: VerdictState[]) => states.map((state, index) => ({ state, number: index + 1 }))
const research: ClaimWork = { state: 'in_research' }

test.each<[PublicationStatus, ClaimWork, VerdictState[]]>([
  ['unchecked', { state: 'triaged' }, []],
  ['under_review', research, []],
  ['under_review', { state: 'waiting', waitingFor: 'a reply', waitingUntil: '2022-12-01' }, []],
  ['under_review', { state: 'triaged' }, ['drafting']],
  ['under_review', research, ['changes_requested', 'submitted']],
  ['not_checkable', { state: 'not_checkable', reason: 'opinion' }, []],
  ['rated', research, ['published']],
  ['rated', research, ['superseded', 'published']],
  ['rated', research, ['published', 'changes_requested']],
  ['rated_under_review', research, ['published', 'drafting']],
  ['rated_under_review', research, ['published', 'changes_requested', 'submitted']],
  ['held', research, ['held']],
  ['held', research, ['held', 'submitted']],
  ['retracted', research, ['superseded', 'retracted']],
  ['retracted', research, ['retracted', 'drafting']],
  ['rated', research, ['retracted', 'published']],
])('%s: a claim %j with verdicts %j', (status, work, states) => {
  expect(publicationStatus({ work }, chain(...states))).toBe(status)
})

test.each<[VerdictState[], number | undefined]>([
  [[], undefined],
  [['drafting'], undefined],
  [['superseded', 'published', 'submitted'], 2],
  [['retracted', 'retracted'], 2],
  [['retracted', 'published', 'drafting'], 2],
  [['superseded', 'held'], 2],
])('of %j readers see revision %s', (states, number) => {
  expect(shownVerdict(chain(...states))?.number).toBe(number)
})

test('claims that nobody rated are listed unless they are suggestions, merged or dismissed', () => {
  const listed = (work: ClaimWork) => isListedUnrated({ work })

  expect([
    listed({ state: 'triaged' }),
    listed(research),
    listed({ state: 'not_checkable', reason: 'opinion' }),
  ]).toEqual([true, true, true])
  expect([
    listed({ state: 'suggested' }),
    listed({ state: 'dismissed' }),
    listed({ state: 'merged', mergedIntoId: 2 }),
  ]).toEqual([false, false, false])
})
