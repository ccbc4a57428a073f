import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { readArticleText } from '../../server/language/canonical-text'
import { splitSentences } from '../../server/language/sentences'

function sentencesOf(source: string, language?: string): string[] {
  const { text, blocks } = readArticleText(source, 'plain')
  return splitSentences(text, blocks, language).map(({ start, end }) => text.slice(start, end))
}

test.each<[string, string[]]>([
  ['titles', ['Mr. Smith met Dr. Jones and Gov. Brown in St. Louis.', 'They ate.']],
  ['initials', ['The book by J. R. R. Tolkien sold well.', 'He knew.']],
  ['the U.S. in a name', ['The U.S. Congress agreed.', 'It did.']],
  ['the U.S. at the end', ['She lives in the U.S.', 'He does not.']],
  ['e.g. and a number', ['Some, e.g. No. 5, closed on Jan. 12.', 'Others stayed.']],
  ['no as an answer', ['The answer was no.', 'Then he left.']],
  ['a time before a day', ['It opens at 9 a.m. Tuesday and closes at 5 p.m.', 'The entry is free.']],
  ['decimal numbers', ['It cost $3.5 million, or 4.25 per cent.', 'More came.']],
  ['a company', ['Example Inc. said so.', 'Acme Ltd. Holdings did not.']],
  ['three dots', ['He waited ... and left.', 'Then... nothing.']],
  ['an ellipsis', ['He waited…', 'Then he left… and slept.']],
  ['a year at the end', ['He was born in 1990.', '54 people came.']],
  ['an attribution in lower case', ['“I was safe. ', 'I am not.” he said.'].map((text) => text.trim())],
  ['a question with its attribution', ['“Why?” he asked.', '“Stop!” Ann Example shouted.', 'Nobody did.']],
  ['straight quotes', ['"It is open." he said.', '"Is it?"', 'It is.']],
  ['a closing mark after a blank', ['“It is open. ”', 'So it is.']],
  ['brackets', ['(He left.)', 'Then he came.']],
  ['brackets amid a sentence', ['The bill (H.R. 2471) passed.', 'It is law.']],
  ['sentences in brackets', ['(He left.', 'She stayed.)', 'Then he came.']],
  ['German', ['Am 3. Oktober kam z. B. Hr. Müller.', 'Er ging.']],
  ['Chinese', ['“没有这回事。”他说。', '第二句。']],
  ['Arabic', ['قال د. أحمد إن ذلك صحيح.', 'ثم ذهب؟', 'نعم.']],
])('%s', (_name, sentences) => {
  const gap = sentences[0]!.startsWith('“没') ? '' : ' '

  expect(sentencesOf(sentences.join(gap), _name === 'German' ? 'de' : undefined)).toEqual(sentences)
})

test('a heading is one sentence', () => {
  expect(sentencesOf('Is it open? Yes! The mayor explains\n\nThe bridge is open. It is free.')).toHaveLength(
    3,
  )
})

test('a hard-wrapped line goes on and a bullet begins', () => {
  expect(sentencesOf('A line that\ngoes on.\n- one\n- two. Three.')).toEqual([
    'A line that\ngoes on.',
    '- one',
    '- two.',
    'Three.',
  ])
})

test('sentences and the white space between them are the text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 10 }),
    fc.constantFrom(
      'He left. ',
      'Mr. ',
      '“Why?” ',
      '… ',
      '\n',
      '\n\n',
      'U.S. ',
      '。',
      '؟ ',
      ') ',
      '” ',
      '- ',
      '1. ',
      'a.m. ',
    ),
  )
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 60 }),
      fc.constantFrom('en', 'ar', 'xx', 'not a code', undefined),
      (parts, language) => {
        const { text, blocks } = readArticleText(parts.join(''), 'plain')
        const sentences = splitSentences(text, blocks, language)
        let from = 0
        for (const [at, { index, start, end, block }] of sentences.entries()) {
          expect(index).toBe(at)
          expect(text.slice(from, start).trim()).toBe('')
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
          expect(end).toBeGreaterThan(start)
          expect(start).toBeGreaterThanOrEqual(blocks[block]!.start)
          expect(end).toBeLessThanOrEqual(blocks[block]!.end)
          from = end
        }
        expect(text.slice(from).trim()).toBe('')
      },
    ),
  )
})

test.each(['He went home. ', 'a. ', '” ', '?” ', '… ', 'no end ', '('])(
  '200 kB of %j do not hang',
  (unit) => {
    const text = unit.repeat(200_000 / unit.length).trim()
    const began = performance.now()

    splitSentences(text, [{ kind: 'paragraph', start: 0, end: text.length }])

    expect(performance.now() - began).toBeLessThan(10_000)
  },
)

const realArticle = join(__dirname, '../../../shared/article.txt')
const whenPresent = existsSync(realArticle) ? test : test.skip

whenPresent('the real article has 23 blocks and 36 sentences (skipped where it is absent)', () => {
  const { text, blocks, title } = readArticleText(readFileSync(realArticle, 'utf8'), 'plain')
  const sentences = splitSentences(text, blocks, 'en')

  expect(blocks.map((block) => block.kind).filter((kind) => kind === 'heading')).toHaveLength(1)
  expect(title?.split(' ')).toHaveLength(8)
  expect(blocks).toHaveLength(23)
  expect(sentences).toHaveLength(36)
})
