import { readArticleText } from '../../../server/language/canonical-text'
import { splitSentences } from '../../../server/language/sentences'
import { readRoles } from '../../../server/language/suggesting/passage-role'

function rolesIn(source: string): string[] {
  const { text, blocks } = readArticleText(source, 'plain')
  return readRoles(text, blocks, splitSentences(text, blocks, 'en'))
}

test('title, standfirst and headings are told from the story', () => {
  const long = 'The council said on Tuesday that the bridge would stay shut until the end of the year. '
  const source = `Bridge Stays Shut\n\nRust is worse than the engineers thought.\n\n${long.repeat(2)}\n\nWhat comes next\n\nIt waits.`

  expect(rolesIn(source)).toEqual(['title', 'standfirst', 'body', 'body', 'heading', 'body'])
})

test.each([
  ['caption', 'Photo: Ann Example / Example Press'],
  ['caption', 'Image caption: The harbour. It was closed.'],
  ['advertisement', 'Advertisement'],
  ['advertisement', 'Story continues below'],
  ['advertisement', 'Read more: What the vote means for you'],
  ['credit', 'Additional reporting by Ann Example and Bob Sample'],
  ['credit', 'By Ann Example'],
  ['credit', 'This article was last updated on Friday.'],
  ['invitation', 'Follow Ann Example on Instagram.'],
  ['invitation', 'Subscribe to our newsletter.'],
  ['invitation', 'Got a story? Email the newsdesk.'],
  ['body', 'Follow-up talks are planned in May.'],
  ['body', 'Call centres lost 300 jobs.'],
  ['body', 'Photographs of the port show three ships.'],
  ['body', 'By Tuesday night, 40 houses were under water.'],
  ['body', 'Supporters of the bill contributed to this outcome.'],
])('%s: %s', (role, words) => {
  expect(
    new Set(
      rolesIn(
        `A Title of Ours\n\nFirst it was said that all was well there. Then it was not so.\n\n${words}`,
      ).slice(3),
    ),
  ).toEqual(new Set([role]))
})
