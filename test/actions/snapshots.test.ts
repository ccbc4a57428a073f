import { addSnapshot } from '../../server/actions/snapshots'
import { addSource } from '../../server/actions/sources'
import { NotFound, Refused } from '../../server/domain/errors'
import { hashText } from '../../server/language/text-hash'
import { listSubjectEvents } from '../../server/store/events'
import { findSnapshot, listNewestSnapshots, listSnapshotHeads } from '../../server/store/snapshots'
import { NOW } from '../support/claims'
import { freshDatabase, withRollback } from '../support/database'
import { sourceOf } from '../support/evidence'
import { insertNewsroom } from '../support/verdicts'

const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)
const copyOf = (sourceId: number, text: string) => ({
  sourceId,
  text,
  format: 'plain' as const,
  takenTime: '',
})

async function sourceIn(db: Parameters<typeof insertNewsroom>[0]) {
  const people = await insertNewsroom(db)
  return { ...people, sourceId: await addSource(db, people.checker, sourceOf(), NOW) }
}

describe('a stored copy', () => {
  const db = withRollback()

  test('is numbered, hashed and told in the history of its source without its words', async () => {
    const { checker, sourceId } = await sourceIn(db())

    const number = await addSnapshot(
      db(),
      checker,
      copyOf(sourceId, 'We count 54 offices.\r\n\r\nIn 21 countries.'),
      NOW,
    )

    const text = 'We count 54 offices.\n\nIn 21 countries.'
    expect(await findSnapshot(db(), sourceId, number)).toMatchObject({
      number: 1,
      text,
      textHash: hashText(text),
      takenAt: NOW,
      addedBy: checker.id,
    })
    const [, event] = await listSubjectEvents(db(), { kind: 'source', id: sourceId })
    expect(event).toMatchObject({ verb: 'source.snapshot_added', isPublic: false })
    expect(event?.to).toEqual({ number: 1, textHash: hashText(text), takenAt: NOW.toISOString() })
  })

  test('with the same words again is the next number', async () => {
    const { checker, editor, sourceId } = await sourceIn(db())
    await addSnapshot(db(), checker, copyOf(sourceId, 'We count 54 offices.'), NOW)

    const number = await addSnapshot(db(), editor, copyOf(sourceId, 'We count 54 offices.'), later(5))

    expect(number).toBe(2)
    const heads = await listSnapshotHeads(db(), sourceId)
    expect(heads.map((head) => head.number)).toEqual([2, 1])
    expect(new Set(heads.map(({ textHash }) => textHash)).size).toBe(1)
  })

  test('of HTML keeps its words and loses its marks', async () => {
    const { checker, sourceId } = await sourceIn(db())
    const page = { sourceId, text: '<p>54 <b>offices</b></p><script>x()</script>', format: 'html' as const }

    const number = await addSnapshot(db(), checker, { ...page, takenTime: '' }, NOW)

    expect((await findSnapshot(db(), sourceId, number))?.text).toBe('54 offices')
  })

  test('holds the day and time somebody says they read it', async () => {
    const { checker, sourceId } = await sourceIn(db())
    const read = { takenOn: '2022-09-30', takenTime: '14:05' }

    const number = await addSnapshot(db(), checker, { ...copyOf(sourceId, '54 offices'), ...read }, NOW)

    expect((await findSnapshot(db(), sourceId, number))?.takenAt).toEqual(new Date('2022-09-30T14:05:00Z'))
  })

  test.each([
    ['without a visible word', { text: ' \u200b\n' }, 'text'],
    ['read in the future', { takenOn: '2099-01-01', takenTime: '10:00' }, 'takenOn'],
    ['read at no time of a day', { takenOn: '2022-09-30' }, 'takenTime'],
  ])('%s is refused, and nothing is written', async (_what, words, field) => {
    const { checker, sourceId } = await sourceIn(db())
    const input = { ...copyOf(sourceId, '54 offices'), ...words }

    const refusal = await addSnapshot(db(), checker, input, NOW).catch((error: unknown) => error)

    expect(refusal).toBeInstanceOf(Refused)
    expect((refusal as Refused).objections).toMatchObject([{ field }])
    expect(await listSnapshotHeads(db(), sourceId)).toEqual([])
  })

  test('of a source that is not here is refused', async () => {
    const { checker } = await sourceIn(db())

    await expect(addSnapshot(db(), checker, copyOf(999_999, '54 offices'), NOW)).rejects.toThrow(NotFound)
  })

  test('is among the newest of each source, so many of each', async () => {
    const { checker, sourceId } = await sourceIn(db())
    const other = await addSource(db(), checker, sourceOf({ title: 'Other' }), NOW)
    for (const text of ['one', 'two', 'three']) await addSnapshot(db(), checker, copyOf(sourceId, text), NOW)
    await addSnapshot(db(), checker, copyOf(other, 'four'), NOW)

    const newest = await listNewestSnapshots(db(), [sourceId, other, sourceId], 2)

    const told = newest.map((copy) => [copy.sourceId, copy.number, copy.text])
    told.sort(([one = 0], [another = 0]) => Number(one) - Number(another))
    expect(told).toEqual([
      [sourceId, 3, 'three'],
      [sourceId, 2, 'two'],
      [other, 1, 'four'],
    ])
    expect(await listNewestSnapshots(db(), [], 2)).toEqual([])
  })

  test.each([
    ['UPDATE snapshots SET text = $$changed$$', 'UPDATE'],
    ['DELETE FROM snapshots', 'DELETE'],
    ['TRUNCATE snapshots', 'TRUNCATE'],
  ])('is kept whatever asks: %s', async (statement, act) => {
    const { checker, sourceId } = await sourceIn(db())
    await addSnapshot(db(), checker, copyOf(sourceId, '54 offices'), NOW)

    await expect(db().raw(statement)).rejects.toThrow(`append-only: ${act} refused`)
  })
})

test('the database refuses a copy that was read after it was stored', async () => {
  const db = await freshDatabase()
  const { checker, sourceId } = await sourceIn(db)
  const copy = { source_id: sourceId, number: 1, text: '54 offices', text_hash: hashText('54 offices') }

  const insert = db('snapshots').insert({
    ...copy,
    taken_at: later(1),
    added_by: checker.id,
    created_at: NOW,
  })

  await expect(insert).rejects.toThrow('snapshot_is_taken_before_it_is_stored')
})

test('two people who store a copy at once get two numbers', async () => {
  const db = await freshDatabase()
  const { checker, editor, sourceId } = await sourceIn(db)

  const numbers = await Promise.all(
    [checker, editor, checker, editor].map((actor, at) =>
      addSnapshot(db, actor, copyOf(sourceId, `Text ${at}`), NOW),
    ),
  )

  expect(numbers.sort()).toEqual([1, 2, 3, 4])
})
