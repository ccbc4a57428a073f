import fc from 'fast-check'
import { readArticleText, type TextFormat } from '../../../server/language/canonical-text'
import { foldText } from '../../../server/language/fold-text'
import { splitSentences } from '../../../server/language/sentences'
import { findInputPlaces } from '../../../server/language/suggesting/input-places'

function foundIn(source: string, format: TextFormat): { sentences: string[]; found: string[] } {
  const { text, blocks } = readArticleText(source, format)
  const sentences = splitSentences(text, blocks, 'en').map(({ start, end }) => text.slice(start, end))
  const places = findInputPlaces(source, format, sentences)
  return { sentences, found: places.map(({ start, end }) => source.slice(start, end)) }
}

test('sentences are found where they stand between other line ends and marks', () => {
  const source = '\ufeff  It is open.\r\n\r\n\r\nThe cafe\u0301 sold\t54 cups.  The\u0007 end.'

  expect(foundIn(source, 'plain').found).toEqual([
    'It is open.',
    'The cafe\u0301 sold\t54 cups.',
    'The\u0007 end.',
  ])
})

test('a sentence that begins with a mark of its own keeps it behind a line end', () => {
  expect(foundIn('It is open.\r\n\r\n\u0f18 cups.', 'plain').found).toEqual(['It is open.', '\u0f18 cups.'])
})

test.each([
  ['## The *big* fire\n\nIt is out.', ['The *big* fire', 'It is out.']],
  [
    'It **was 54**. It [is 21](https://x.example/is-21 "as they say").',
    ['It **was 54**.', 'It [is 21](https://x.example/is-21 "as they say").'],
  ],
  [
    '![Fire](a.png)\n\n> “Fire & rain,” [he](/him) _said_.\n\n- Tom &amp; Ann left.',
    ['“Fire & rain,” [he](/him) _said_.', 'Tom &amp; Ann left.'],
  ],
])('sentences of %j keep the marks within them', (source, found) => {
  expect(foundIn(source, 'markdown').found).toEqual(found)
})

test('every sentence of any plain text is found in it, in order', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('He left. ', '“Why?” ', '\r\n', '\n\n', '\u0000', '\ud800', 'e\u0301'),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (parts) => {
      const { sentences, found } = foundIn(parts.join(''), 'plain')

      expect(
        found.map((words) =>
          foldText(words.replace(/\p{Cs}/gu, '\ufffd').replace(/(?!\s)\p{Cc}|\ufeff/gu, '')).text.trim(),
        ),
      ).toEqual(sentences.map((words) => foldText(words).text.trim()))
    }),
  )
})
