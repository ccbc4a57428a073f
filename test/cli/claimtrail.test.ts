import { run } from '../../server/cli/claimtrail'
import { watchPrinted } from '../support/printed'

const printed = watchPrinted()

test('help is given on every level and is no failure', async () => {
  const codes = [await run(['--help']), await run(['routes', '--help']), await run(['admin-link', '-h'])]

  expect(codes).toEqual([0, 0, 0])
  for (const words of ['claimtrail <command>', 'routes [--json]', '--reset EMAIL']) {
    expect(printed.out).toContain(words)
  }
})

test.each([[[]], [['nonsense']], [['routes', '--nonsense']], [['admin-link', '--reset']], [['constructor']]])(
  'wrong usage %p ends with 2',
  async (argv) => {
    expect(await run(argv)).toBe(2)
  },
)

test('the routes are printed as JSON, with who may', async () => {
  const code = await run(['routes', '--json'])
  const routes = JSON.parse(printed.out)

  expect(code).toBe(0)
  expect(routes).toContainEqual({
    method: 'POST',
    path: '/admin/settings',
    permission: 'admin.settings',
    public: false,
    roles: ['admin'],
  })
  expect(routes).toContainEqual(expect.objectContaining({ method: 'GET', path: '/sign-in', public: true }))
})
