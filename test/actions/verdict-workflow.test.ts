import { clearFlag } from '../../server/actions/flags'
import { freezeContent } from '../../server/actions/verdict-content'
import {
  reviseVerdict,
  saveDraft,
  submitVerdict,
  withdrawVerdict,
} from '../../server/actions/verdict-drafting'
import { holdVerdict, releaseVerdict } from '../../server/actions/verdict-holds'
import { confirmRetraction, dropRetraction, proposeRetraction } from '../../server/actions/verdict-retraction'
import { approveVerdict, returnVerdict } from '../../server/actions/verdict-review'
import { Refused, Stale } from '../../server/domain/errors'
import { fingerprint } from '../../server/domain/fingerprint'
import { listClaimEvents, verifyEventChain } from '../../server/store/events'
import { updateEvidenceStatus } from '../../server/store/evidence'
import { insertFlag, listFlags } from '../../server/store/flags'
import { findOpenHold, listContributors } from '../../server/store/verdict-people'
import { listVerdicts } from '../../server/store/verdicts'
import { NOW } from '../support/claims'
import { withRollback } from '../support/database'
import {
  approvalOf,
  DRAFT,
  getVerdict,
  insertDraft,
  insertNewsroom,
  insertNextRevision,
  insertProof,
  insertPublished,
  insertReadyClaim,
  insertSubmitted,
  type Newsroom,
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

const refusalOf = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Refused)) throw new Error(`Expected a refusal, got ${String(error)}`)
  return error.message
}

describe('Drafting', () => {
  test('the first save begins revision 1 and makes the author a contributor', async () => {
    const { claimId, verdictId } = await insertDraft(db(), people.checker)

    const verdict = await getVerdict(db(), verdictId)

    expect(verdict).toMatchObject({
      claimId,
      number: 1,
      revision: 1,
      state: 'drafting',
      rating: 'mostly_true',
    })
    expect(await listContributors(db(), verdictId)).toMatchObject([
      { name: 'Cem Checker', contribution: 'wrote' },
    ])
    expect(await verbsOf(claimId)).toEqual(['verdict.drafted'])
  })

  test('everybody who saves the draft becomes a contributor; the history names what changed', async () => {
    const { claimId, verdictId } = await insertDraft(db(), people.checker)

    const draft = { ...DRAFT, summary: 'At least 54 offices were counted.' }
    await saveDraft(db(), people.editor, { claimId, revision: 1, draft }, NOW)

    expect((await listContributors(db(), verdictId)).map(({ name }) => name)).toContain('Ada Editor')
    const saved = (await listClaimEvents(db(), claimId, false)).at(-1)
    expect(saved).toMatchObject({ verb: 'verdict.saved', to: { summary: draft.summary } })
    expect(Object.keys(saved?.to ?? {})).toEqual(['summary'])
  })

  test('saving what is stored already adds no contributor, no revision and no event', async () => {
    const { claimId, verdictId } = await insertDraft(db(), people.checker)

    await saveDraft(db(), people.editor, { claimId, revision: 1, draft: DRAFT }, NOW)

    expect(await getVerdict(db(), verdictId)).toMatchObject({ revision: 1 })
    expect(await listContributors(db(), verdictId)).toHaveLength(1)
    expect(await verbsOf(claimId)).toEqual(['verdict.drafted'])
  })

  test('a save from an older revision is turned back with the newer text and its author', async () => {
    const { claimId } = await insertDraft(db(), people.checker)
    const theirs = { ...DRAFT, summary: 'Theirs.' }
    await saveDraft(db(), people.editor, { claimId, revision: 1, draft: theirs }, NOW)

    const mine = saveDraft(
      db(),
      people.checker,
      { claimId, revision: 1, draft: { ...DRAFT, summary: 'Mine.' } },
      NOW,
    )

    await expect(mine).rejects.toMatchObject({
      name: 'Stale',
      changedBy: 'Ada Editor',
      current: { summary: 'Theirs.' },
    })
  })

  test('of two people who begin a draft, the second is shown the first draft', async () => {
    const { claimId } = await insertDraft(db(), people.checker)

    await expect(saveDraft(db(), people.editor, { claimId, revision: 0, draft: DRAFT }, NOW)).rejects.toThrow(
      Stale,
    )
  })

  test('an unknown rating is refused with the name of its field', async () => {
    const claimId = await insertReadyClaim(db(), people.checker)

    const work = saveDraft(
      db(),
      people.checker,
      { claimId, revision: 0, draft: { ...DRAFT, rating: 'pants' } },
      NOW,
    )

    await expect(work).rejects.toMatchObject({ objections: [{ field: 'rating' }] })
  })

  test('an administrator cannot draft', async () => {
    const claimId = await insertReadyClaim(db(), people.checker)

    await expect(saveDraft(db(), people.admin, { claimId, revision: 0, draft: DRAFT }, NOW)).rejects.toThrow(
      'Administrators have no part in verdicts.',
    )
  })
})

describe('Submitting', () => {
  test('freezes the same content every time, and its fingerprint survives the database', async () => {
    const { claimId, verdictId } = await insertSubmitted(db(), people.checker)

    const first = await freezeContent(db(), claimId, DRAFT)
    const second = await freezeContent(db(), claimId, DRAFT)
    const { submission } = await getVerdict(db(), verdictId)

    expect(second).toEqual(first)
    expect(submission?.contentHash).toBe(first.contentHash)
    expect(fingerprint(submission?.content)).toBe(first.contentHash)
    expect(submission?.content.evidence).toHaveLength(2)
    expect(submission?.content.origins.count).toBe(2)
  })

  test('names everything that is missing and writes nothing', async () => {
    const { claimId, verdictId } = await insertDraft(db(), people.checker, {
      rationale: '',
      rating: undefined,
    })
    await db()('evidence')
      .where({ claim_id: claimId })
      .update({ status: 'rejected', status_reason: 'Retyped.' })

    const message = await refusalOf(submitVerdict(db(), people.checker, { verdictId, revision: 1 }, NOW))

    expect(message).toContain('Choose a rating.')
    expect(message).toContain('Write why the evidence leads to this rating.')
    expect(message).toContain('Add at least one piece of evidence with its excerpt')
    expect(await getVerdict(db(), verdictId)).toMatchObject({ state: 'drafting' })
  })

  test('counts whoever worked on the evidence before there was a draft', async () => {
    const claimId = await insertReadyClaim(db(), people.checker)
    await insertProof(db(), claimId, people.editor, {
      publisher: 'RTL',
      excerpt: 'two offices',
      stance: 'mixed',
    })
    const verdictId = await saveDraft(db(), people.checker, { claimId, revision: 0, draft: DRAFT }, NOW)

    await submitVerdict(db(), people.checker, { verdictId, revision: 1 }, NOW)

    const message = await refusalOf(
      approveVerdict(db(), people.editor, await approvalOf(db(), verdictId), NOW),
    )
    expect(message).toBe(
      'You cannot approve this: you worked on its evidence on 23 November 2026. Another editor has to decide.',
    )
  })

  test('only the submitter takes it back; then it is a draft with its words', async () => {
    const { claimId, verdictId } = await insertSubmitted(db(), people.checker)

    expect(await refusalOf(withdrawVerdict(db(), people.editor, verdictId, NOW))).toContain('Only the person')
    await withdrawVerdict(db(), people.checker, verdictId, NOW)

    const verdict = await getVerdict(db(), verdictId)
    expect(verdict).toMatchObject({ state: 'drafting', revision: 2, summary: DRAFT.summary })
    expect(verdict.submission).toBeUndefined()
    expect(await verbsOf(claimId)).toEqual(['verdict.drafted', 'verdict.submitted', 'verdict.withdrawn'])
  })

  test('pressing submit twice is a plain success with one event', async () => {
    const { claimId, verdictId } = await insertSubmitted(db(), people.checker)

    await submitVerdict(db(), people.checker, { verdictId, revision: 1 }, NOW)

    expect((await verbsOf(claimId)).filter((verb) => verb === 'verdict.submitted')).toHaveLength(1)
  })
})

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

describe('Holds', () => {
  test('another editor releases; the holder cannot', async () => {
    const { verdictId } = await insertPublished(db(), people)
    await holdVerdict(db(), people.editor, { verdictId, reason: 'A source was withdrawn.' }, NOW)
    const release = { verdictId, reason: 'The source stands.', singleEditorReason: '' }

    expect(await refusalOf(releaseVerdict(db(), people.editor, release, NOW))).toContain('another editor')
    await releaseVerdict(db(), people.secondEditor, release, NOW)

    expect(await getVerdict(db(), verdictId)).toMatchObject({ state: 'published' })
    expect(await findOpenHold(db(), verdictId)).toBeUndefined()
  })

  test('a held verdict is not released while a guard does not hold', async () => {
    const { claimId, verdictId } = await insertPublished(db(), people)
    await holdVerdict(db(), people.editor, { verdictId, reason: 'A source was withdrawn.' }, NOW)
    await db()('evidence')
      .where({ claim_id: claimId })
      .update({ status: 'rejected', status_reason: 'Withdrawn.' })

    const release = { verdictId, reason: 'Nothing found.', singleEditorReason: '' }

    expect(await refusalOf(releaseVerdict(db(), people.secondEditor, release, NOW))).toContain('accept it')
  })

  test('the holder cannot replace the held verdict; another editor does, and the hold ends', async () => {
    const { claimId, verdictId } = await insertPublished(db(), people)
    await holdVerdict(db(), people.editor, { verdictId, reason: 'A newer count is out.' }, NOW)
    const nextId = await insertNextRevision(db(), people.checker, claimId)

    const seen = await approvalOf(db(), nextId)
    expect(await refusalOf(approveVerdict(db(), people.editor, seen, NOW))).toContain(
      'You put the verdict in force',
    )
    await approveVerdict(db(), people.secondEditor, seen, NOW)

    expect(await getVerdict(db(), verdictId)).toMatchObject({ state: 'superseded' })
    expect(await findOpenHold(db(), verdictId)).toBeUndefined()
  })
})

describe('Retractions', () => {
  test('take two editors, one of them a standards editor', async () => {
    const { verdictId } = await insertPublished(db(), people)
    const confirm = { verdictId, singleEditorReason: '' }
    await proposeRetraction(db(), people.editor, { verdictId, publicReason: 'The report was forged.' }, NOW)

    expect(await refusalOf(confirmRetraction(db(), people.secondEditor, confirm, NOW))).toContain(
      'standards editor',
    )
    await confirmRetraction(db(), people.standards, confirm, NOW)

    expect(await getVerdict(db(), verdictId)).toMatchObject({ state: 'retracted', retractedAt: NOW })
  })

  test('a standards editor who proposes cannot confirm, any other editor can', async () => {
    const { claimId, verdictId } = await insertPublished(db(), people)
    const confirm = { verdictId, singleEditorReason: '' }
    await proposeRetraction(
      db(),
      people.standards,
      { verdictId, publicReason: 'The report was forged.' },
      NOW,
    )

    expect(await refusalOf(confirmRetraction(db(), people.standards, confirm, NOW))).toContain('You proposed')
    await confirmRetraction(db(), people.secondEditor, confirm, NOW)

    const retracted = (await listClaimEvents(db(), claimId, true)).at(-1)
    expect(retracted).toMatchObject({ verb: 'verdict.retracted', reason: 'The report was forged.' })
  })

  test('a dropped proposal leaves the verdict in force and may be made again', async () => {
    const { verdictId } = await insertPublished(db(), people)
    const proposal = { verdictId, publicReason: 'The report was forged.' }
    await proposeRetraction(db(), people.editor, proposal, NOW)
    expect(await refusalOf(proposeRetraction(db(), people.editor, proposal, NOW))).toContain(
      'proposed already',
    )

    await dropRetraction(db(), people.editor, verdictId, NOW)
    await proposeRetraction(db(), people.secondEditor, proposal, NOW)

    expect(await getVerdict(db(), verdictId)).toMatchObject({ state: 'published' })
  })

  test('after a retraction a new verdict can be published; it says what changed', async () => {
    const { claimId, verdictId } = await insertPublished(db(), people)
    await proposeRetraction(db(), people.editor, { verdictId, publicReason: 'The report was forged.' }, NOW)
    await confirmRetraction(db(), people.standards, { verdictId, singleEditorReason: '' }, NOW)

    const nextId = await insertNextRevision(db(), people.checker, claimId, {
      changeClass: 'correction_major',
    })
    await approveVerdict(db(), people.editor, await approvalOf(db(), nextId), NOW)

    expect(await getVerdict(db(), verdictId)).toMatchObject({ state: 'retracted' })
    expect(await getVerdict(db(), nextId)).toMatchObject({ state: 'published', number: 2 })
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

test('an editor clears a flag with an outcome, once; a fact-checker cannot', async () => {
  const { claimId } = await insertPublished(db(), people)
  const flag = {
    claimId,
    kind: 'rebuttal_added' as const,
    about: 'rebuttal 1',
    detail: 'The ministry denies it.',
  }
  const flagId = (await insertFlag(db(), flag, NOW)) ?? 0
  expect(await insertFlag(db(), flag, NOW)).toBeUndefined()
  const clear = { flagId, outcome: 'no_effect' as const, note: 'The denial is answered.' }

  await expect(clearFlag(db(), people.checker, clear, NOW)).rejects.toThrow('Only an editor')
  await clearFlag(db(), people.editor, clear, NOW)

  expect(await listFlags(db(), claimId)).toMatchObject([{ cleared: { outcome: 'no_effect' } }])
  expect(await refusalOf(clearFlag(db(), people.editor, clear, NOW))).toContain('cleared already')
})

async function dump(claimId: number): Promise<unknown> {
  return {
    verdicts: await listVerdicts(db(), claimId),
    contributors: await db()('verdict_contributors').orderBy(['verdict_id', 'account_id', 'contribution']),
    events: await db()('events').max('sequence').first(),
    settings: await db()('settings').first(),
  }
}
