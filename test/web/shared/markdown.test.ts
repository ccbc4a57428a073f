import { load } from 'cheerio'
import fc from 'fast-check'
import { toHtml, toWords } from '../../../server/web/shared/markdown'

const DANGEROUS =
  'script,style,iframe,object,embed,svg,math,form,input,img,video,base,meta,link,[style],[id],[name]'

test('HTML in a text is shown as text, and pictures are not fetched', () => {
  const html = toHtml('<script>alert(1)</script> ![x](https://evil.example/p.png) <b onclick=x>b</b>')

  expect(load(html, null, false)('script,img,b').length).toBe(0)
  expect(html).toContain('&lt;script&gt;')
})

test.each([
  ['[a](https://example.org)', 'https://example.org'],
  ['[a](mailto:desk@example.org)', 'mailto:desk@example.org'],
  ['[a](javascript:alert(1))', undefined],
  ['[a](data:text/html;base64,PHN2Zz4=)', undefined],
  ['[a](//evil.example)', undefined],
  ['[a](&#106;avascript:alert(1))', undefined],
  ['[a](/sign-out)', undefined],
])('%s links to %s', (text, href) => {
  const link = load(toHtml(text), null, false)('a')

  expect(link.attr('href')).toBe(href)
  if (href) expect(link.attr('rel')).toBe('nofollow noopener')
})

test('a heading never stands above the headings of the page', () => {
  expect(toHtml('# One\n\n#### Four')).toBe('<h3>One</h3>\n<h6>Four</h6>\n')
})

test('no text, however it is put together, makes an element that acts', () => {
  const piece = fc.constantFrom(
    '<script>alert(1)</script>',
    '<svg onload=alert(1)>',
    '"><img src=x onerror=alert(1)>',
    '[a](javascript:alert(1))',
    '[a]( "onmouseover=alert(1)")',
    '![a](x)',
    '<a href="javascript:1">',
    '`',
    '\n\n',
    '> ',
    '- ',
    '| a | b |\n|---|---|\n',
    '&lt;script&gt;',
    '[x]: javascript:alert(1)\n',
    '[x]',
    '\\',
    '*',
    '<',
    '>',
  )

  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 12 }), (pieces) => {
      const $ = load(toHtml(pieces.join('')), null, false)
      const attributes = $('*')
        .toArray()
        .flatMap((element) => ('attribs' in element ? Object.entries(element.attribs) : []))
      const acts = attributes.some(
        ([name, value]) => name.startsWith('on') || /^\s*(javascript|data):/i.test(value),
      )
      return $(DANGEROUS).length === 0 && !acts
    }),
    { numRuns: 2000 },
  )
})

test.each([
  ['The table holds **54** rows.\nEach has a `city`.', 'The table holds 54 rows. Each has a city.'],
  ['# Count\n\nIt [lists them](https://example.org/54).', 'Count\n\nIt lists them (https://example.org/54).'],
  ['See <https://example.org/54>.', 'See https://example.org/54.'],
  ['- Dublin\n- Rotterdam\n\n1. first\n2. second', '• Dublin\n• Rotterdam\n\n1. first\n2. second'],
  ['| City | Count |\n|--|--|\n| Dublin | 1 |\n\nMore.', 'City | Count\nDublin | 1\n\nMore.'],
  ['> They deny it.\n\n```\n54 * 2\n```', 'They deny it.\n\n54 * 2'],
])('%j is compared as the words readers see', (text, words) => {
  expect(toWords(text)).toBe(words)
})
