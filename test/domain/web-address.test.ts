import { addressKey, readWebAddress } from '../../server/domain/web-address'

test.each([
  // typed                                  → printed
  ['https://safeguarddefenders.com/110', 'https://safeguarddefenders.com/110'],
  ['  HTTP://Example.ORG  ', 'http://example.org/'],
  ['https://example.org/a b', 'https://example.org/a%20b'],
  ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
])('%s is an address', (typed, printed) => {
  expect(readWebAddress(typed)).toEqual({ ok: true, url: printed })
})

test.each([
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,hello',
  'ftp://example.org/file',
  'example.org',
  '//example.org',
  'https://',
  'https:/\\',
  '',
])('%j is not an address that may be printed', (typed) => {
  expect(readWebAddress(typed)).toMatchObject({ ok: false, reason: expect.stringContaining('https://') })
})

test('an address with a password in it is refused, because it is printed for everyone', () => {
  expect(readWebAddress('https://desk:secret@example.org/')).toMatchObject({
    ok: false,
    reason: expect.stringContaining('password'),
  })
})

test.each([
  ['https://example.org/report', 'https://example.org/report/', true],
  ['https://example.org/report#page=4', 'https://example.org/report', true],
  ['https://example.org/report?page=4', 'https://example.org/report', false],
])('%s and %s are the same address: %s', (one, other, same) => {
  expect(addressKey(one) === addressKey(other)).toBe(same)
})
