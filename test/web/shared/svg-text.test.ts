import fc from 'fast-check'
import { textLines, textWidth } from '../../../server/web/shared/svg-text'

test('words are broken between words, and what is left over is marked', () => {
  expect(textLines('fifty-four offices in twenty-one countries', 10, 110, 9)).toEqual([
    'fifty-four offices in',
    'twenty-one countries',
  ])
  expect(textLines('fifty-four offices in twenty-one countries', 10, 110, 1)[0]).toMatch(
    /^fifty-four offi.*…$/,
  )
})

test('Chinese, which has no blanks, is broken between characters', () => {
  expect(textLines('中国在海外设有警务站', 10, 45, 9)).toEqual(['中国在海', '外设有警', '务站'])
})

test('no line is wider than asked, and no more lines come than asked', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.integer({ min: 1, max: 5 }),
      (text, most) => {
        const lines = textLines(text, 14, 220, most)

        expect(lines.length).toBeLessThanOrEqual(most)
        for (const line of lines) expect(textWidth(line, 14)).toBeLessThanOrEqual(220)
      },
    ),
  )
})
