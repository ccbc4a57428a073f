import fc from 'fast-check'
import { splitRationale } from '../../../server/web/shared/rationale-split'

const paragraph = (words: number) => Array.from({ length: words }, (_, at) => `word${at}`).join(' ')

test('a rationale of 200 words is read in one piece', () => {
  expect(splitRationale(paragraph(200)).long).toBe('')
})

test('a long rationale is cut between paragraphs, before the word that would be too many', () => {
  const { short, long } = splitRationale([paragraph(120), paragraph(70), paragraph(30)].join('\n\n'))

  expect(short.split(/\s+/)).toHaveLength(190)
  expect(long).toBe(paragraph(30))
})

test('a list is never torn from the words that lead to it', () => {
  const { short, long } = splitRationale(
    [paragraph(100), paragraph(60), `- ${paragraph(50)}`, `- ${paragraph(50)}`].join('\n\n'),
  )

  expect(short).toBe(paragraph(100))
  expect(long).toContain('- word0')
})

test.each([
  ['one paragraph of 400 words', paragraph(400)],
  ['a list alone', Array.from({ length: 9 }, () => `- ${paragraph(40)}`).join('\n\n')],
  ['code', `\`\`\`\n${paragraph(150)}\n\n${paragraph(150)}\n\`\`\``],
])('%s has nowhere to be cut and stays whole', (_what, text) => {
  expect(splitRationale(text)).toEqual({ short: text, long: '' })
})

test('no word is lost, whatever was written', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '-', '#', '`', '1') })),
      (parts) => {
        const text = [paragraph(150), ...parts, paragraph(150)].join('\n\n')
        const { short, long } = splitRationale(text)

        expect(`${short} ${long}`.split(/\s+/).join('')).toBe(text.split(/\s+/).join(''))
      },
    ),
  )
})
