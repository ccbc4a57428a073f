import { findNames } from '../../../server/language/attribution/names'
import { readArticleText } from '../../../server/language/canonical-text'
import { splitSentences } from '../../../server/language/sentences'

function namesOf(source: string): string[] {
  const { text, blocks } = readArticleText(source, 'plain')
  return findNames(text, splitSentences(text, blocks, 'en')).map(({ name, kind, role }) => {
    return `${kind} ${name}${role && ` (${role})`}`
  })
}

test.each<[string, string, string[]]>([
  ['a role behind', 'Ana Ruiz, a nurse from Leeds, left.', ['person Ana Ruiz (nurse from Leeds)']],
  ['a role behind an age', 'Tom Hale, 45, a farmer, left.', ['person Tom Hale (farmer)']],
  [
    'a role in front',
    'Then port authority spokesman Omar Said left.',
    ['person Omar Said (port authority spokesman)'],
  ],
  ['a title', 'Then Finance Minister Iris Low left.', ['person Iris Low (Finance Minister)']],
  ['a courtesy title', 'Then Mrs. Low left.', ['person Low']],
  ['a body by its noun', 'Then the Harbour Council met.', ['organisation Harbour Council']],
  ['a body by what is said of it', 'Then the NGO Clean Bay met.', ['organisation Clean Bay (NGO)']],
  [
    'a body with small words in it',
    'Then the Ministry of Foreign Affairs met.',
    ['organisation Ministry of Foreign Affairs'],
  ],
  ['an outlet', 'Then the outlet Follow the Ships met.', ['organisation Follow the Ships (outlet)']],
  ['letters', 'Then the WHO met.', ['organisation WHO']],
  ['a place is none', 'Then it rained in New Harbour.', []],
  ['a first word is none', 'Residents left.', []],
  ['a headline names nobody', 'Mayor Denies Taking Harbour Money From Friends', []],
])('%s', (_name, text, expected) => {
  expect(namesOf(text)).toEqual(expected)
})

test('a name mentioned twice is one name with two places', () => {
  const text = 'Ana Ruiz left. Nobody saw Ana Ruiz, a nurse, again.'
  const [name, ...others] = findNames(text, splitSentences(text, readArticleText(text, 'plain').blocks, 'en'))

  expect(others).toEqual([])
  expect(name?.role).toBe('nurse')
  expect(name?.mentions.map(({ start, end }) => text.slice(start, end))).toEqual(['Ana Ruiz', 'Ana Ruiz'])
})
