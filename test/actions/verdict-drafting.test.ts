import { freezeContent } from '../../server/actions/verdict-content'
import { saveDraft, submitVerdict, withdrawVerdict } from '../../server/actions/verdict-drafting'
import { approveVerdict } from '../../server/actions/verdict-review'
import { Stale } from '../../server/domain/errors'
import { fingerprint } from '../../server/domain/fingerprint'
import { listClaimEvents } from '../../server/store/events'
import { listContributors } from '../../server/store/verdict-people'
import { NOW } from '../support/claims'
import { withRollback } from '../support/database'
import {
  approvalOf,
  DRAFT,
  getVerdict,
  insertDraft,
  insertNewsroom,
  insertProof,
  insertReadyClaim,
  insertSubmitted,
  type Newsroom,
  refusalOf,
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
      'You cannot approve this: you added the source “Report of RTL” as evidence on 23 November 2026. Another editor has to decide.',
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
