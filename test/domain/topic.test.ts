import { splitTopics, topicSlug } from '../../server/domain/topic'

test.each([
  ['Police abroad', 'police-abroad'],
  ['  POLICE — abroad! ', 'police-abroad'],
  ['中国', '中国'],
  ['شرطة في الخارج', 'شرطة-في-الخارج'],
  ['Ｃｈｉｎａ', 'china'],
  ['!!', ''],
  ['x'.repeat(80), 'x'.repeat(60)],
])('the topic %s has the address %s', (name, slug) => {
  expect(topicSlug(name)).toBe(slug)
})

test('topics in one line are cut at commas of several scripts, and each is kept once', () => {
  expect(splitTopics('China, police abroad،شرطة、中国; china ,, ')).toEqual([
    'China',
    'police abroad',
    'شرطة',
    '中国',
  ])
})
