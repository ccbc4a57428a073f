import { noticeCode, withNotice } from '../../../server/web/shared/notices'
import { localPath, paths, withQuery } from '../../../server/web/shared/paths'

test('an address ends in the words of what it shows, and works without them', () => {
  expect(paths.claim(12, '54 offices in 21 countries')).toBe('/claims/12/54-offices-in-21-countries')
  expect(paths.claim(12, '報道')).toBe('/claims/12')
  expect(paths.claim(12)).toBe('/claims/12')
})

test('words that are a page of their own are no slug', () => {
  expect(paths.claim(12, 'History')).toBe('/claims/12/history-page')
})

test('filters without a value leave no trace in the address', () => {
  expect(withQuery('/claims', { q: '', rating: 'false', page: undefined })).toBe('/claims?rating=false')
})

test.each(['/desk', '/claims?q=a%20b#c', '/'])('%s is one of ours to go to', (path) => {
  expect(localPath(path, 'no')).toBe(path)
})

test.each([
  '',
  'desk',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/\tevil',
  '/a\r\nSet-Cookie: x',
  '/é',
  '/..//evil.example',
  '/.//evil.example',
  ' /desk',
])('%p is not', (path) => {
  expect(localPath(path, 'no')).toBe('no')
})

test('a notice stands in the address as a code, before the fragment', () => {
  expect(withNotice('/claims/3?a=1#verdict', 'saved')).toBe('/claims/3?a=1&notice=saved#verdict')
  expect(withNotice('/claims/3', undefined)).toBe('/claims/3')
})

test.each(['nonsense', 'constructor', '__proto__', ['saved'], undefined])('%p is no notice', (value) => {
  expect(noticeCode(value)).toBeUndefined()
})
