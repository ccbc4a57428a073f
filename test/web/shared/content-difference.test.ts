import type { VerdictContent } from '../../../server/domain/verdict-content'
import { contentDifferences } from '../../../server/web/shared/content-difference'
import { freshDatabase } from '../../support/database'
import { getVerdict, insertNewsroom, insertPublished } from '../../support/verdicts'

let content: VerdictContent
beforeAll(async () => {
  const db = await freshDatabase()
  const { verdictId } = await insertPublished(db, await insertNewsroom(db))
  const { submission } = await getVerdict(db, verdictId)
  if (submission === undefined) throw new Error('It was not submitted')
  content = { ...submission.content, rationale: 'The table holds **54** rows.' }
})

const against = (change: Partial<VerdictContent>) => contentDifferences(content, { ...content, ...change })
const spoken = (change: Partial<VerdictContent>) =>
  against(change).map(({ label, parts }) => `${label}: ${parts.map(({ text }) => text).join('')}`)

test('a reader compares rationales without the signs of Markdown', () => {
  expect(spoken({ rationale: 'The table holds **102** rows.' })).toEqual([
    'Why this verdict: The table holds 54102 rows.',
  ])
})

test('an editor sees a change that is nothing but Markdown', () => {
  const [why] = against({ rationale: 'The table holds 54 rows.' })

  expect(why?.parts).toContainEqual({ kind: 'removed', text: expect.stringContaining('**') })
})

test('an editor sees that a link leads elsewhere', () => {
  const [before, after] = ['a', 'b'].map((page) => ({
    ...content,
    rationale: `See [the table](https://${page}.example/).`,
  })) as [VerdictContent, VerdictContent]

  expect(contentDifferences(before, after)).toHaveLength(1)
})

test('what somebody answered is compared as well, not only that they did', () => {
  const reply = { askedWhom: 'the ministry', askedOn: null, channel: '', remindedOn: null, reason: '' }
  const answered = { ...reply, outcome: 'answered' as const, answeredOn: null }
  const [before, after] = ['We deny it.', 'We closed them.'].map((answer) => ({
    ...content,
    replies: [{ ...answered, answer }],
  })) as [VerdictContent, VerdictContent]

  expect(contentDifferences(before, after).map(({ label }) => label)).toEqual(['Right of reply'])
})

test('two revisions that say the same have no differences', () => {
  expect(against({})).toEqual([])
})
