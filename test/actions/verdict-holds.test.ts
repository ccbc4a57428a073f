import { clearFlag } from '../../server/actions/flags'
import { holdVerdict, releaseVerdict } from '../../server/actions/verdict-holds'
import { confirmRetraction, dropRetraction, proposeRetraction } from '../../server/actions/verdict-retraction'
import { approveVerdict } from '../../server/actions/verdict-review'
import { listClaimEvents } from '../../server/store/events'
import { insertFlag, listFlags } from '../../server/store/flags'
import { findOpenHold } from '../../server/store/verdict-people'
import { NOW } from '../support/claims'
import { withRollback } from '../support/database'
import {
  approvalOf,
  getVerdict,
  insertNewsroom,
  insertNextRevision,
  insertPublished,
  type Newsroom,
  refusalOf,
} from '../support/verdicts'

const db = withRollback()
let people: Newsroom
beforeEach(async () => {
  people = await insertNewsroom(db())
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
