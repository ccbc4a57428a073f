import fc from 'fast-check'
import { type ArticleText, readArticleText, type TextFormat } from '../../server/language/canonical-text'

const formats: TextFormat[] = ['plain', 'markdown', 'html']
const outline = (article: ArticleText) =>
  article.blocks.map(({ start, end, ...shape }) => ({ ...shape, text: article.text.slice(start, end) }))
const kinds = (article: ArticleText) => article.blocks.map((block) => block.kind)

describe('plain text', () => {
  test('blank lines divide paragraphs and single line ends stay', () => {
    const article = readArticleText(
      'One line,\r\nanother line.\r\n\r\n\r\nA second paragraph. \u00a0\r\n',
      'plain',
    )

    expect(article.text).toBe('One line,\nanother line.\n\nA second paragraph.')
    expect(kinds(article)).toEqual(['paragraph', 'paragraph'])
  })

  test('the title line and a line that announces a paragraph are headings', () => {
    const source =
      'Mayor opens bridge\n\nThe bridge is open.\n\nWhat it cost\n\nIt cost 3 million.\n\nThe end'

    const article = readArticleText(source, 'plain')

    expect(article.title).toBe('Mayor opens bridge')
    expect(outline(article).filter((block) => block.kind === 'heading')).toEqual([
      { kind: 'heading', level: 1, text: 'Mayor opens bridge' },
      { kind: 'heading', level: 2, text: 'What it cost' },
    ])
  })

  test.each([
    ['a byline', 'By Ann Example\n\nThe bridge is open.'],
    ['a sentence', 'The bridge is open.\n\nIt cost 3 million.'],
    ['the last line', 'The bridge is open.\n\nThe end'],
    ['the lines of a list', 'The bridge is open.\n\nAnn\n\nBob\n\nCarl'],
    ['a long line', `${'word '.repeat(20)}\n\nThe bridge is open.`],
  ])('%s is no heading', (_name, source) => {
    expect(kinds(readArticleText(source, 'plain'))).not.toContain('heading')
  })

  test('without blank lines every long line is a paragraph', () => {
    const line = 'The bridge over the river is open for all, said the mayor. '.repeat(3).trim()

    expect(readArticleText(`Mayor opens bridge\n${line}\n${line}`, 'plain').blocks).toHaveLength(3)
  })

  test('reading a canonical text again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (source) => {
        const once = readArticleText(source, 'plain')
        expect(readArticleText(once.text, 'plain')).toEqual(once)
      }),
    )
  })
})

describe('Markdown', () => {
  test('headings, quotations and lists survive, marks do not', () => {
    const source =
      '# A *big* title\n\nOne **bold**\nword.\n\n> Quoted.\n>\n> > Twice.\n\n- item one\n  - inner\n\n## End'

    const article = readArticleText(source, 'markdown')

    expect(article.title).toBe('A big title')
    expect(outline(article)).toEqual([
      { kind: 'heading', level: 1, text: 'A big title' },
      { kind: 'paragraph', text: 'One bold word.' },
      { kind: 'quote', quoteDepth: 1, text: 'Quoted.' },
      { kind: 'quote', quoteDepth: 2, text: 'Twice.' },
      { kind: 'list_item', level: 1, text: 'item one' },
      { kind: 'list_item', level: 2, text: 'inner' },
      { kind: 'heading', level: 2, text: 'End' },
    ])
  })

  test('HTML in it is text, and addresses of links go', () => {
    expect(
      readArticleText('See [the report](https://example.org "x") <b>now</b> &amp; ![pic](p.png)', 'markdown')
        .text,
    ).toBe('See the report <b>now</b> &')
  })

  test('a table gives one block for a row', () => {
    expect(readArticleText('| City | Number |\n|---|---|\n| Dublin | 1 |', 'markdown').text).toBe(
      'City\tNumber\n\nDublin\t1',
    )
  })
})

describe('HTML', () => {
  test('blocks survive and the mark-up goes', () => {
    const source = `<html><head><title>Site | Bridge</title><style>p{}</style></head><body><nav>Menu</nav>
      <h1>Mayor opens&nbsp;bridge</h1><p>One <b>bold</b>
      word.<br>Next line</p><blockquote><p>Quoted.</p></blockquote><ul><li>item<ul><li>inner</li></ul></li></ul>
      <figure><img alt="x"><figcaption>A caption</figcaption></figure><div>Bare div<p>then p</div></body></html>`

    const article = readArticleText(source, 'html')

    expect(article.title).toBe('Mayor opens bridge')
    expect(outline(article)).toEqual([
      { kind: 'heading', level: 1, text: 'Mayor opens\u00a0bridge' },
      { kind: 'paragraph', text: 'One bold word.\nNext line' },
      { kind: 'quote', quoteDepth: 1, text: 'Quoted.' },
      { kind: 'list_item', level: 1, text: 'item' },
      { kind: 'list_item', level: 2, text: 'inner' },
      { kind: 'paragraph', text: 'A caption' },
      { kind: 'paragraph', text: 'Bare div' },
      { kind: 'paragraph', text: 'then p' },
    ])
  })

  test('the page title serves when no heading does', () => {
    expect(readArticleText('<title>Site &amp; Bridge</title><p>Text.', 'html')).toMatchObject({
      title: 'Site & Bridge',
      text: 'Text.',
    })
  })

  test('two line breaks divide paragraphs and table cells a row', () => {
    const source = 'One.<br><br>Two.<table><tr><td>Dublin</td> <td>1</td></tr><tr><th>Cork<td>2</table>'

    expect(readArticleText(source, 'html').text).toBe('One.\n\nTwo.\n\nDublin\t1\n\nCork\t2')
  })

  test.each([
    '<script>alert(1)</script>',
    '<style>x</style>',
    '<iframe srcdoc="x">x</iframe>',
    '<svg><text>x</text><script>alert(1)</script></svg>',
    '<math><mtext>x</mtext></math>',
    '<noscript>x</noscript>',
    '<template><p>x</p></template>',
    '<object data="x">x</object>',
    '<textarea>x</textarea>',
    '<!-- x -->',
  ])('%s leaves nothing', (dangerous) => {
    expect(readArticleText(`<p>Before.</p>${dangerous}<p>After.</p>`, 'html').text).toBe('Before.\n\nAfter.')
  })

  test('ten thousand elements inside one another keep their text', () => {
    const source = `${'<div>'.repeat(10_000)}deep${'</div>'.repeat(10_000)}<p>after`

    expect(readArticleText(source, 'html').text).toBe('deep\n\nafter')
  })

  const hidden = `${'<b>'.repeat(500)}<textarea>${'<b>'.repeat(300_000)}`
  test.each([
    ...[
      '<b>',
      '<p>',
      '<b ',
      '<!-- ',
      '<a b="',
      '&',
      '<',
      '</x>',
      '<svg><p>',
      '<script>',
      '<p>a',
      '<li>a',
      '<td>a',
    ],
    ...[
      '<b><!-- </b> -->',
      '<b><i></b>',
      '<title>',
      '<br>',
      '<![CDATA[',
      '&#0;',
      '<blockquote>x',
      '<script/>',
      hidden,
    ],
  ])('one mebibyte of %.20s is read before anybody gives up', (piece) => {
    const source = piece.repeat(Math.max(1, Math.floor(2 ** 20 / piece.length)))
    const began = performance.now()

    readArticleText(source, 'html')

    // Alone it takes 0.6 s at most, unguarded it took 35: the bound tells the two apart on a busy machine, too.
    expect(performance.now() - began).toBeLessThan(15_000)
  })
})

describe('every format', () => {
  const awkward = fc.array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        '\r\n',
        '\n\n',
        ' ',
        '\t',
        '<p>',
        '</p>',
        '<li>',
        '<br>',
        '> ',
        '# ',
        '- ',
        '|',
        '\ud800',
        '\0',
      ),
      fc.constantFrom(
        '\u202e',
        '\u00a0',
        '\u2028',
        '&#0;',
        '&#xd800;',
        '&nbsp;',
        'e\u0301',
        '\ufeff',
        '```',
        '<td>',
      ),
    ),
    { maxLength: 40 },
  )

  test.each(formats)('blocks tile the text but for the blank lines: %s', (format) => {
    fc.assert(
      fc.property(awkward, (parts) => {
        const { text, blocks } = readArticleText(parts.join(''), format)
        expect(blocks.map((block) => text.slice(block.start, block.end)).join('\n\n')).toBe(text)
        for (const [at, block] of blocks.entries()) {
          expect(block.end).toBeGreaterThan(block.start)
          expect(block.start).toBe(at === 0 ? 0 : blocks[at - 1]!.end + 2)
        }
      }),
    )
  })

  test.each(formats)(
    'the text is NFC, well-formed and without controls or loose white space: %s',
    (format) => {
      fc.assert(
        fc.property(awkward, (parts) => {
          const { text } = readArticleText(parts.join(''), format)
          expect(text.normalize('NFC')).toBe(text)
          expect(text).not.toMatch(/\p{Cs}|(?![\n\t])\p{Cc}|\n{3}|[^\S\n]+(?:\n|$)/u)
          expect(text.trim()).toBe(text)
        }),
      )
    },
  )

  test.each(formats)('an empty source gives no blocks: %s', (format) => {
    expect(readArticleText(' \r\n\u200b\n', format)).toEqual({ text: '', blocks: [] })
  })

  test('right-to-left controls stay and lone surrogates are replaced', () => {
    expect(readArticleText('a\u202eb\u2067c\ud800d\u0007', 'plain').text).toBe('a\u202eb\u2067c\ufffdd')
  })
})
