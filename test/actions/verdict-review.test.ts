import {
  reviseVerdict,
  saveDraft,
  submitVerdict,
  withdrawVerdict,
} from '../../server/actions/verdict-drafting'
import { approveVerdict, returnVerdict } from '../../server/actions/verdict-review'
import { Stale } from '../../server/domain/errors'
import { listClaimEvents, verifyEventChain } from '../../server/store/events'
import { updateEvidenceStatus } from '../../server/store/evidence'
import { listContributors } from '../../server/store/verdict-people'
import { listVerdicts } from '../../server/store/verdicts'
import { NOW } from '../support/claims'
import { withRollback } from '../support/database'
import {
  approvalOf,
  DRAFT,
  getVerdict,
  insertNewsroom,
  insertNextRevision,
  insertProof,
  insertPublished,
  insertSubmitted,
  type Newsroom,
  refusalOf,
  switchSingleEditorMode,
} from '../support/verdicts'

const db = withRollback()
let people: Newsroom
beforeEach(async () => {
  people = await insertNewsroom(db())
})

const verbsOf = async (claimId: number) =>
  (await listClaimEvents(db(), claimId, false))
    .map(({ verb }) => verb)
    .filter((verb) => verb.startsWith('verdict.'))

describe('Deciding', () => {
  test('approval publishes the content the editor saw, in one step with its event', async () => {
    const { claimId, verdictId } = await insertSubmitted(db(), people.checker)

    await approveVerdict(
      db(),
      people.editor,
      await approvalOf(db(), verdictId, { note: 'Well sourced.' }),
      NOW,
    )

    expect(await getVerdict(db(), verdictId)).toMatchObject({
      state: 'published',
      approval: { by: people.editor.id, note: 'Well sourced.', singleEditorReason: '' },
    })
    const approved = (await listClaimEvents(db(), claimId, true)).at(-1)
    expect(approved).toMatchObject({ verb: 'verdict.approved', actorName: 'Ada Editor', to: { number: 1 } })
    expect(JSON.stringify(approved)).not.toContain('Well sourced.')
    expect(await verifyEventChain(db())).not.toHaveProperty('brokenAt')
  })

  test.each([
    ['the submitter', 'checker', 'Only an editor can decide this.'],
    ['an administrator', 'admin', 'Only an editor can decide this.'],
  ] as const)('%s cannot approve, and the refusal writes nothing', async (_who, name, words) => {
    const { claimId, verdictId } = await insertSubmitted(db(), people.checker)
    const before = await dump(claimId)

    expect(await refusalOf(approveVerdict(db(), people[name], await approvalOf(db(), verdictId), NOW))).toBe(
      words,
    )

    expect(await dump(claimId)).toEqual(before)
  })

  test('an editor cannot approve a verdict they drafted, and the refusal writes nothing', async () => {
    const { claimId, verdictId } = await insertSubmitted(db(), people.editor)
    const before = await dump(claimId)

    const message = await refusalOf(
      approveVerdict(db(), people.editor, await approvalOf(db(), verdictId), NOW),
    )

    expect(message).toContain('you wrote the draft')
    expect(await dump(claimId)).toEqual(before)
  })

  test('a change of the evidence since the submission turns the approval back', async () => {
    const { claimId, verdictId } = await insertSubmitted(db(), people.checker)
    const seen = await approvalOf(db(), verdictId)
    await insertProof(db(), claimId, people.checker, {
      publisher: 'RTL',
      excerpt: '102 offices',
      stance: 'refutes',
    })

    await expect(approveVerdict(db(), people.editor, seen, NOW)).rejects.toThrow(Stale)
    expect(await getVerdict(db(), verdictId)).toMatchObject({ state: 'submitted' })
  })

  test('a guard that no longer holds is named instead', async () => {
    const { claimId, verdictId } = await insertSubmitted(db(), people.checker)
    const evidence: { id: number }[] = await db()('evidence').where({ claim_id: claimId })
    for (const { id } of evidence) await updateEvidenceStatus(db(), id, 1, 'disputed', 'Unclear.', NOW)

    const message = await refusalOf(
      approveVerdict(db(), people.editor, await approvalOf(db(), verdictId), NOW),
    )

    expect(message).toContain('Add at least one piece of evidence with its excerpt, and accept it.')
  })

  test('an approval of an outdated submission is turned back', async () => {
    const { claimId, verdictId } = await insertSubmitted(db(), people.checker)
    const seen = await approvalOf(db(), verdictId)
    await withdrawVerdict(db(), people.checker, verdictId, NOW)
    const draft = { ...DRAFT, summary: 'Rewritten.' }
    await saveDraft(db(), people.checker, { claimId, revision: 2, draft }, NOW)
    await submitVerdict(db(), people.checker, { verdictId, revision: 3 }, NOW)

    await expect(approveVerdict(db(), people.editor, seen, NOW)).rejects.toMatchObject({
      name: 'Stale',
      changedBy: 'Cem Checker',
    })
  })

  test('a double click succeeds plainly; the second editor learns who was first', async () => {
    const { claimId, verdictId } = await insertSubmitted(db(), people.checker)
    const seen = await approvalOf(db(), verdictId)
    await approveVerdict(db(), people.editor, seen, NOW)

    await approveVerdict(db(), people.editor, seen, NOW)

    expect((await verbsOf(claimId)).filter((verb) => verb === 'verdict.approved')).toHaveLength(1)
    await expect(approveVerdict(db(), people.secondEditor, seen, NOW)).rejects.toMatchObject({
      changedBy: 'Ada Editor',
    })
  })

  test('a return needs a comment, keeps the revision and lets it be revised with its contributors', async () => {
    const { claimId, verdictId } = await insertSubmitted(db(), people.checker)
    const back = { verdictId, revision: 1 }
    expect(await refusalOf(returnVerdict(db(), people.editor, { ...back, comment: '  ' }, NOW))).toContain(
      'comment',
    )

    await returnVerdict(db(), people.editor, { ...back, comment: 'Say which countries.' }, NOW)
    const nextId = await reviseVerdict(db(), people.secondEditor, verdictId, NOW)

    expect(await getVerdict(db(), verdictId)).toMatchObject({ state: 'changes_requested', number: 1 })
    expect(await getVerdict(db(), nextId)).toMatchObject({
      state: 'drafting',
      number: 2,
      summary: DRAFT.summary,
    })
    const names = (await listContributors(db(), nextId)).map(({ name }) => name)
    expect(new Set(names)).toEqual(new Set(['Cem Checker', 'Ben Editor']))
    expect(await reviseVerdict(db(), people.secondEditor, verdictId, NOW)).toBe(nextId)
    expect(await refusalOf(reviseVerdict(db(), people.checker, verdictId, NOW))).toContain('begun already')
    expect(await listVerdicts(db(), claimId)).toHaveLength(2)
  })

  test('whoever wrote a returned revision cannot approve the revised one', async () => {
    const { claimId, verdictId } = await insertSubmitted(db(), people.editor)
    await returnVerdict(db(), people.secondEditor, { verdictId, revision: 1, comment: 'Again.' }, NOW)
    const nextId = await reviseVerdict(db(), people.checker, verdictId, NOW)
    await saveDraft(db(), people.checker, { claimId, revision: 1, draft: { ...DRAFT, summary: 'New.' } }, NOW)
    await submitVerdict(db(), people.checker, { verdictId: nextId, revision: 2 }, NOW)

    const message = await refusalOf(approveVerdict(db(), people.editor, await approvalOf(db(), nextId), NOW))

    expect(message).toContain('you wrote the draft')
  })
})

describe('Later revisions', () => {
  test('need a class and a finished note, and then supersede the one before', async () => {
    const { claimId, verdictId } = await insertPublished(db(), people)
    const bare = saveDraft(db(), people.checker, { claimId, revision: 0, draft: DRAFT }, NOW)
    const message = await refusalOf(
      submitVerdict(db(), people.checker, { verdictId: await bare, revision: 1 }, NOW),
    )
    expect(message).toContain('Say what kind of change this is')

    const draft = { ...DRAFT, changeClass: 'update' as const, changeNote: 'A later count is known.' }
    await saveDraft(db(), people.checker, { claimId, revision: 1, draft }, NOW)
    await submitVerdict(db(), people.checker, { verdictId: await bare, revision: 2 }, NOW)
    await approveVerdict(db(), people.editor, await approvalOf(db(), await bare), NOW)

    expect(await getVerdict(db(), verdictId)).toMatchObject({ state: 'superseded' })
    expect((await verbsOf(claimId)).slice(-2)).toEqual(['verdict.superseded', 'verdict.approved'])
  })

  test.each([
    ['a number', { summary: 'The group counted 102 offices in 21 countries.' }],
    [
      'a word like “not”',
      {
        rationale:
          'The report lists **54** offices. It is not true that nobody disputes that the list exists.',
      },
    ],
    ['a name', { checkedScope: 'Offices named in the report, as of October 2022.' }],
    ['the rating', { rating: 'true' }],
  ])('a “typing error” that changes %s is refused', async (what, words) => {
    const { claimId } = await insertPublished(db(), people)
    const change = { changeClass: 'typo' as const, changeNote: 'A typing error.' }

    const work = insertNextRevision(db(), people.checker, claimId, { ...change, ...words })

    expect(await refusalOf(work)).toBe(`This is more than a typing error: it changes ${what}.`)
  })

  test('a “typing error” that changes only a letter stands', async () => {
    const { claimId } = await insertPublished(db(), people, {
      summary: 'The group counted 54 ofices in 21 countries.',
    })

    const next = insertNextRevision(db(), people.checker, claimId, {
      changeClass: 'typo',
      changeNote: 'A letter.',
    })

    expect(await getVerdict(db(), await next)).toMatchObject({ state: 'submitted' })
  })
})

describe('Single-editor mode', () => {
  test('without the mode a reason changes nothing', async () => {
    const { verdictId } = await insertSubmitted(db(), people.editor)
    const alone = await approvalOf(db(), verdictId, { singleEditorReason: 'Nobody else is here.' })

    expect(await refusalOf(approveVerdict(db(), people.editor, alone, NOW))).toContain('you wrote the draft')
  })

  test('with the mode, a lone editor approves with a reason that is recorded in public', async () => {
    const { claimId, verdictId } = await insertSubmitted(db(), people.editor)
    await switchSingleEditorMode(db(), true)
    const seen = await approvalOf(db(), verdictId)
    expect(await refusalOf(approveVerdict(db(), people.editor, seen, NOW))).toContain('you wrote the draft')

    await approveVerdict(db(), people.editor, { ...seen, singleEditorReason: 'Nobody else is here.' }, NOW)

    expect((await getVerdict(db(), verdictId)).approval?.singleEditorReason).toBe('Nobody else is here.')
    const approved = (await listClaimEvents(db(), claimId, true)).at(-1)
    expect(approved?.to).toMatchObject({ singleEditorReason: 'Nobody else is here.' })
  })

  test('a reason given by a second person is not needed and not recorded', async () => {
    const { verdictId } = await insertSubmitted(db(), people.checker)
    await switchSingleEditorMode(db(), true)

    const seen = await approvalOf(db(), verdictId, { singleEditorReason: 'Just in case.' })
    await approveVerdict(db(), people.editor, seen, NOW)

    expect((await getVerdict(db(), verdictId)).approval?.singleEditorReason).toBe('')
  })

  test('the mode lets nobody withdraw what somebody else submitted', async () => {
    const { verdictId } = await insertSubmitted(db(), people.checker)
    await switchSingleEditorMode(db(), true)

    expect(await refusalOf(withdrawVerdict(db(), people.editor, verdictId, NOW))).toContain('Only the person')
  })
})

async function dump(claimId: number): Promise<unknown> {
  return {
    verdicts: await listVerdicts(db(), claimId),
    contributors: await db()('verdict_contributors').orderBy(['verdict_id', 'account_id', 'contribution']),
    events: await db()('events').max('sequence').first(),
    settings: await db()('settings').first(),
  }
}
