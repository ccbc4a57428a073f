import { addSource, editSource } from '../../server/actions/sources'
import { NotFound, Refused, Stale } from '../../server/domain/errors'
import type { SourceStatement } from '../../server/domain/source-rules'
import { listSubjectEvents } from '../../server/store/events'
import { findSource } from '../../server/store/sources'
import { listContributors } from '../../server/store/verdict-people'
import { insertPerson, insertTriaged, NOW } from '../support/claims'
import { freshDatabase, withRollback } from '../support/database'
import { insertDraft, insertProof, sourceOf } from '../support/evidence'

const db = withRollback()

test('a fact-checker stores a press conference that has no address', async () => {
  const checker = await insertPerson(db())
  const spoken = sourceOf({
    kind: 'press_conference',
    title: 'Daily briefing, 26 October 2022',
    publisher: 'Foreign ministry',
    whereabouts: 'Briefing room; notes of our correspondent',
  })

  const id = await addSource(db(), checker, spoken, NOW)

  expect(await findSource(db(), id)).toMatchObject({ ...spoken, url: '', revision: 1 })
  expect(await listSubjectEvents(db(), { kind: 'source', id })).toMatchObject([{ verb: 'source.added' }])
})

test.each<[string, Partial<SourceStatement>, string]>([
  ['has neither address nor whereabouts', { whereabouts: '  ' }, 'whereabouts'],
  ['has no title', { title: ' ' }, 'title'],
  ['has a script for an address', { url: 'javascript:alert(1)' }, 'url'],
  ['has an address of another kind', { url: 'ftp://example.org/report.pdf' }, 'url'],
  ['has a password in its address', { url: 'https://desk:secret@example.org/' }, 'url'],
  ['has a script for an archived copy', { archivedUrl: 'javascript:alert(1)' }, 'archivedUrl'],
  ['was published tomorrow', { publishedOn: '2026-11-24' }, 'publishedOn'],
  ['speaks no language', { language: 'Klingon, of a kind' }, 'language'],
])('a source that %s is refused with a sentence at its field', async (_what, words, field) => {
  const checker = await insertPerson(db())

  const refused = await addSource(db(), checker, sourceOf(words), NOW).catch((error) => error)

  expect(refused).toBeInstanceOf(Refused)
  expect(refused.objections).toMatchObject([{ field, message: expect.stringMatching(/\w+ \w+.*\.$/) }])
})

test.each(['https://example.org/survey', 'HTTPS://EXAMPLE.org/survey/', 'https://example.org/survey#page=4'])(
  'the same address entered again as %s is recognised',
  async (again) => {
    const checker = await insertPerson(db())
    await addSource(db(), checker, sourceOf({ url: 'https://example.org/survey#summary' }), NOW)

    const refused = await addSource(db(), checker, sourceOf({ title: 'Other', url: again }), NOW).catch(
      (e) => e,
    )

    expect(refused).toBeInstanceOf(Refused)
    expect(refused.objections).toMatchObject([
      { field: 'url', message: expect.stringContaining('Survey of police offices abroad') },
    ])
  },
)

test('of two people who enter one address at the same time one stores it', async () => {
  const committed = await freshDatabase()
  const checker = await insertPerson(committed)
  const source = sourceOf({ url: 'https://example.org/survey' })

  const outcomes = await Promise.allSettled(
    Array.from({ length: 8 }, () => addSource(committed, checker, source, NOW)),
  )

  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('an edit keeps the fields that changed, from and to', async () => {
  const checker = await insertPerson(db())
  const id = await addSource(db(), checker, sourceOf(), NOW)

  await editSource(db(), checker, { id, revision: 1, fields: sourceOf({ publishedOn: undefined }) }, NOW)

  const [, edited] = await listSubjectEvents(db(), { kind: 'source', id })
  expect(edited).toMatchObject({
    verb: 'source.edited',
    from: { publishedOn: '2022-09-12' },
    to: { publishedOn: null },
  })
  expect(await findSource(db(), id)).toMatchObject({ revision: 2, publishedOn: undefined })
})

test('saving without a change writes nothing', async () => {
  const checker = await insertPerson(db())
  const id = await addSource(db(), checker, sourceOf(), NOW)

  await editSource(db(), checker, { id, revision: 1, fields: sourceOf() }, NOW)

  expect(await listSubjectEvents(db(), { kind: 'source', id })).toHaveLength(1)
  expect((await findSource(db(), id))?.revision).toBe(1)
})

test('an edit from an older revision is turned back and names who saved', async () => {
  const [first, second] = [await insertPerson(db(), 'fact_checker', 'Ines'), await insertPerson(db())]
  const id = await addSource(db(), first, sourceOf(), NOW)
  await editSource(db(), first, { id, revision: 1, fields: sourceOf({ author: 'Laura Harth' }) }, NOW)

  const stale = await editSource(db(), second, { id, revision: 1, fields: sourceOf() }, NOW).catch((e) => e)

  expect(stale).toBeInstanceOf(Stale)
  expect(stale).toMatchObject({ changedBy: 'Ines', current: { author: 'Laura Harth', revision: 2 } })
})

test('who edits a source counts as contributor of the verdicts in work that rest on it', async () => {
  const [author, other] = [await insertPerson(db()), await insertPerson(db(), 'editor')]
  const claimId = await insertTriaged(db(), author)
  const { sourceId } = await insertProof(db(), author, claimId)
  const verdictId = await insertDraft(db(), author, claimId)

  await editSource(
    db(),
    other,
    { id: sourceId, revision: 1, fields: sourceOf({ publisher: 'Another' }) },
    NOW,
  )

  expect((await listContributors(db(), verdictId)).map(({ accountId }) => accountId)).toContain(other.id)
})

test('a source that is not there cannot be edited', async () => {
  const checker = await insertPerson(db())
  const edit = editSource(db(), checker, { id: 999, revision: 1, fields: sourceOf() }, NOW)
  await expect(edit).rejects.toBeInstanceOf(NotFound)
})
