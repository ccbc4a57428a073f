import { findQuotations } from '../../../server/language/attribution/quotations'
import { readArticleText } from '../../../server/language/canonical-text'

/** Each quotation's words, those of a speaker behind a colon. */
function quotationsOf(source: string): string[] {
  const { text, blocks } = readArticleText(source, 'plain')
  return findQuotations(text, blocks).map(({ start, end, isSpeech, continues }) => {
    return `${isSpeech ? 'speech' : 'term'}: ${text.slice(start, end)}${continues ? ' …' : ''}`
  })
}

test.each<[string, string, string[]]>([
  ['curly', '“It is closed,” she said.', ['speech: It is closed,']],
  ['straight', '"It is closed," she said.', ['speech: It is closed,']],
  ['single', '‘It is closed,’ she said.', ['speech: It is closed,']],
  ['straight single', "'It is closed,' she said.", ['speech: It is closed,']],
  ['behind a colon', 'She said: “It is closed.”', ['speech: It is closed.']],
  ['two sentences', 'She called it “a mess. Nobody knows.”', ['speech: a mess. Nobody knows.']],
  ['a term', 'The “open hall” was closed.', ['term: open hall']],
  ['a part of a reported sentence', 'They were “asked to leave” the hall.', ['term: asked to leave']],
  ['marks inside', '“He said “no” to us,” she said.', ['speech: He said “no” to us,']],
  ['single marks inside', '“He said ‘no’ to us,” she said.', ['speech: He said ‘no’ to us,']],
  ['an apostrophe', "'The nurses' room isn't closed,' she said.", ["speech: The nurses' room isn't closed,"]],
  ['apostrophes alone', "The nurses' room wasn't Ann's.", []],
  ['a decade', "It began in the '90s and didn't end.", []],
  ['inches', 'The board is 12" wide.', []],
  [
    'a paragraph that goes on',
    '“It is closed.\n\n“It stays so.”',
    ['speech: It is closed. …', 'speech: It stays so.'],
  ],
  ['a mark that is never closed', '“It is closed.\n\nIt stays so.', []],
])('%s', (_name, text, expected) => {
  expect(quotationsOf(text)).toEqual(expected)
})
