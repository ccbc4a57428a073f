import { browserStage } from '../support/browser'
import { markupProblems } from './markup'
import { crawl } from './pages'

jest.setTimeout(120_000)
const stage = browserStage()

test.each([
  ['reader', ['/', '/sign-in']],
  ['admin', ['/account', '/admin/accounts', '/admin/invitations', '/admin/settings']],
] as const)(
  'every page a %s can reach is valid markup with one heading, landmarks and dated times',
  async (person, starts) => {
    const pages = await crawl(await stage().open(person), starts)

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
