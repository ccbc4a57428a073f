import { checkPassword, hashPassword, isPassword } from '../../server/actions/password'

test.each([
  ['fourteen chars', 'Use at least 15 characters; this has 14.'],
  ['x'.repeat(257), 'Use at most 256 characters; this has 257.'],
  ['😀'.repeat(14), 'Use at least 15 characters; this has 14.'],
  ['passwordpassword', 'This is among the passwords that are tried first.'],
  ['123456789012345', 'This is among the passwords that are tried first.'],
  ['qwertyuiopasdfgh', 'This is among the passwords that are tried first.'],
  ['aaaaaaaaaaaaaaaaaaaa', 'little more than a name|tried first'],
  ['Claimtrail2026!!', 'This is little more than a name'],
  ['ada@ledger.example', 'This is little more than a name'],
])('%s is refused', (password, sentence) => {
  expect(() => checkPassword(password, ['Claimtrail', 'ada@ledger.example'])).toThrow(new RegExp(sentence))
})

test.each([
  'wandering heron 7 kettles',
  '  spaces count, both ends  ',
  '鷺は七つの薬缶の上を静かに歩いて行く',
  'x1!'.padEnd(20, 'qzjv-KW_3m'),
])('“%s” is accepted', (password) => {
  expect(() => checkPassword(password, ['Claimtrail'])).not.toThrow()
})

test('a password is checked exactly, blanks and all, against an argon2id hash of 46 MiB', async () => {
  const stored = await hashPassword(' heron & kettle ')

  expect(stored).toMatch(/^\$argon2id\$v=19\$m=47104,t=1,p=1\$/)
  expect(await isPassword(' heron & kettle ', stored)).toBe(true)
  expect(await isPassword('heron & kettle', stored)).toBe(false)
})

test('nobody’s password takes as long as a wrong one', async () => {
  const stored = await hashPassword('wandering heron 7 kettles')
  await isPassword('warm up', undefined)

  const [known, unknown]: [number[], number[]] = [[], []]
  for (let i = 0; i < 9; i += 1) {
    known.push(await timeOf(() => isPassword('wrong', stored)))
    unknown.push(await timeOf(() => isPassword('wrong', undefined)))
  }

  // The bar is 10 ms on a quiet machine; tests share theirs.
  expect(Math.abs(median(known) - median(unknown))).toBeLessThan(Math.max(10, median(known) / 3))
})

test('many at once are hashed two by two and all come out right', async () => {
  const hashes = await Promise.all(Array.from({ length: 6 }, (_, i) => hashPassword(`wandering heron ${i}`)))

  expect(new Set(hashes).size).toBe(6)
})

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function median(times: number[]): number {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}
