import { browserStage } from '../support/browser'
import { markupProblems } from './markup'
import { crawl } from './pages'

jest.setTimeout(120_000)
const stage = browserStage()

test.each([
  ['reader', ['/', '/sign-in'], 14],
  ['fact_checker', ['/desk', '/account'], 6],
  ['editor', ['/review', '/flags'], 4],
  ['standards_editor', ['/settings/suggestions'], 2],
  ['admin', ['/account', '/admin/accounts', '/admin/invitations', '/admin/settings'], 2],
] as const)(
  'the kinds of page a %s can reach are valid markup with one heading, landmarks and dated times',
  async (person, starts, mostOfAKind) => {
    const pages = await crawl(await stage().open(person), starts, mostOfAKind)

    const problems = []
    for (const page of pages) problems.push(...(await markupProblems(page)))

    console.log(`${person}: ${pages.length} pages, ${problems.length} problems of markup`)
    expect(pages.length).toBeGreaterThan(4)
    expect(problems).toEqual([])
  },
)

test('broken markup is noticed', async () => {
  const html =
    '<!DOCTYPE html><html lang="en"><head><title>x</title></head><body><p><div>مكاتب</div></p><time>now</time></body></html>'

  expect((await markupProblems({ path: '/', html })).length).toBeGreaterThan(5)
})
