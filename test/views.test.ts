import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import ejs from 'ejs'
import { HtmlValidate } from 'html-validate'
import { EXAMPLES } from './support/part-examples'

const VIEWS = join(__dirname, '..', 'views')
const PAYLOAD = `"'><script>alert(1)</script><img src=x onerror=alert(1)>`

const SHELL = {
  siteName: 'Claimtrail',
  organisationName: 'The Ledger',
  viewer: undefined,
  csrf: 'token',
  formKey: 'key',
  path: '/claims/3',
  notice: 'The draft is saved.',
  singleEditorMode: true,
  theme: 'auto',
  year: 2026,
  assets: '/assets/v-3f9a0c51d2b7',
}
const STAFF = { ...SHELL, theme: 'dark', viewer: { name: 'Ada <b>Editor', role: 'editor' } }
const ADMIN = { ...SHELL, viewer: { name: 'Bo Admin', role: 'admin' } }

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Spaces at a line's end cost nothing once compressed; templates stay readable.
    'no-trailing-whitespace': 'off',
    // A title names the claim; cutting it is the presenter's business.
    'long-title': 'off',
    // Checkboxes of one name are one question.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
  },
})

function render(view: string, model: object): string {
  const filename = join(VIEWS, `${view}.ejs`)
  const options = { filename, root: VIEWS, strict: true, _with: false, localsName: 'page' }
  return ejs.compile(readFileSync(filename, 'utf8'), options)(model)
}

function inLayout(body: string, shell: object = SHELL): string {
  return render('layout', { title: 'Claim 3', body: `<h1>Claim</h1><h2>Part</h2>${body}`, shell })
}

function complaints(html: string): string[] {
  const report = validator.validateStringSync(html)
  return report.results.flatMap(({ messages }) =>
    messages.map(({ line, message, ruleId }) => `${line}: ${message} (${ruleId})`),
  )
}

/** The same shape with every free text replaced; words that choose a branch stay. */
function poisoned(value: unknown, name = ''): unknown {
  const CHOICES = ['kind', 'slot', 'state', 'stance', 'tone', 'dir', 'autocomplete', 'accept']
  if (typeof value === 'string') return CHOICES.includes(name) ? value : PAYLOAD
  if (Array.isArray(value)) return value.map((item) => poisoned(item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, poisoned(inner, key)]))
}

function templates(folder = VIEWS): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ejs'))
    .map((name) => join(folder, name))
}

/** An item of a list is printed inside the list that its page writes around it. */
function whole(html: string): string {
  return html.startsWith('<li') ? `<ul>${html}</ul>` : html
}

describe('every partial', () => {
  const partials = readdirSync(join(VIEWS, 'partials'))
    .filter((name) => name.endsWith('.ejs') && !name.startsWith('_'))
    .map((name) => name.replace(/\.ejs$/, ''))
  const rows = EXAMPLES.map((example) => [`${example.partial}: ${example.shows}`, example] as const)

  test('has an example', () => {
    expect(partials.filter((name) => !EXAMPLES.some(({ partial }) => partial === name))).toEqual([])
  })

  test.each(rows)('%s is valid inside the layout', (_title, { partial, input }) => {
    const html = inLayout(whole(render(`partials/${partial}`, input)))

    expect(complaints(html)).toEqual([])
    expect(html).not.toMatch(/undefined|\[object/)
  })

  test.each(rows)('%s lets no script through', (_title, { partial, input }) => {
    const html = render(`partials/${partial}`, poisoned(input) as object)

    expect(html).not.toMatch(/<script|<img|alert\(1\)<\/script/)
    expect(html).not.toContain(`"'>`)
  })

  test.each(rows)('%s reads nothing of the page around it', (_title, { partial, input }) => {
    const noise = { error: 'LEAK', title: 'LEAK', text: 'LEAK', href: 'LEAK', value: 'LEAK', state: 'LEAK' }

    expect(render(`partials/${partial}`, { ...noise, ...input })).not.toContain('LEAK')
  })
})

describe('the layout', () => {
  test.each([
    ['a reader', SHELL],
    ['an editor', STAFF],
    ['an administrator', ADMIN],
  ])('is valid for %s', (_who, shell) => {
    expect(complaints(inLayout('', shell))).toEqual([])
  })

  test('shows work pages to the newsroom only and accounts to administrators only', () => {
    expect(inLayout('', STAFF)).toMatch(/href="\/desk"(?!.*href="\/admin)/s)
    expect(inLayout('', ADMIN)).toMatch(/href="\/admin\/accounts"(?!.*href="\/desk)/s)
    expect(inLayout('')).not.toMatch(/href="\/(desk|admin)/)
  })

  test('asks for no form token while a reader looks, so that pages can be cached', () => {
    const shell = Object.defineProperty({ ...SHELL }, 'csrf', {
      get: () => {
        throw new Error('asked')
      },
    })

    expect(() => inLayout('', shell)).not.toThrow()
  })

  test('names corrections in the menu and at the foot, and single-editor mode at the head', () => {
    const html = inLayout('')

    expect(html.match(/href="\/corrections"/g)).toHaveLength(2)
    expect(html).toContain('Single-editor mode:')
    expect(inLayout('', { ...SHELL, singleEditorMode: false })).not.toContain('Single-editor')
  })

  test('puts Error: before the title and escapes what surrounds the body', () => {
    const shell = { ...STAFF, siteName: PAYLOAD, notice: PAYLOAD, path: PAYLOAD }
    const html = render('layout', { title: PAYLOAD, error: true, body: '', shell, description: PAYLOAD })

    expect(html).toContain('<title>Error: ')
    expect(html).not.toContain('<script>')
    expect(html).not.toContain('<b>')
  })
})

test('an error stands beside its field, and the field points to it', () => {
  const input = {
    field: { kind: 'text', name: 'title', label: 'Title', hint: 'Short', error: 'Give a title' },
  }
  const html = render('partials/field', input)

  expect(html).toContain('aria-describedby="title-hint title-error"')
  expect(html).toContain('aria-invalid="true"')
})

test('a text that begins with an empty line keeps it', () => {
  const html = render('partials/field', {
    field: { kind: 'textarea', name: 'text', label: 'Text', value: '\nFirst' },
  })

  expect(html).toContain('>\n\nFirst</textarea>')
})

test('segments add no white space, so offsets in the page are offsets in the text', () => {
  const segments = EXAMPLES.filter(({ partial }) => partial === 'segment')
  const html = segments.map(({ input }) => render('partials/segment', input)).join('')

  expect(html).toBe(html.trim())
  expect(html).not.toMatch(/>\s+</)
})

describe('no template', () => {
  const sources = templates().map((file) => [relative(VIEWS, file), readFileSync(file, 'utf8')] as const)

  test.each(sources)('%s has an inline style, script or handler', (_name, source) => {
    expect(source).not.toMatch(/\sstyle\s*=/i)
    expect(source).not.toMatch(/\son[a-z]+\s*=\s*["']/i)
    expect(source).not.toMatch(/<script(?![^>]*\ssrc=)(?![^>]*type="application\/(?:ld\+)?json")/i)
    expect(source).not.toMatch(/<style/i)
  })

  test.each(sources)(
    '%s prints raw HTML but for includes, the body and fields named …Html',
    (name, source) => {
      const raw = [...source.matchAll(/<%-([\s\S]*?)%>/g)].map(([, code]) => code?.trim() ?? '')
      const allowed =
        /^include\(|^page(\.\w+|\[\w+\])*\.\w*Html\s*[-_]?$|^\w+(\.\w+)*\.\w*Html\s*[-_]?$|^\w+Html\s*[-_]?$/
      const here = name === 'layout.ejs' ? ['page.body', 'page.jsonLd'] : []

      expect(raw.filter((code) => !allowed.test(code) && !here.includes(code))).toEqual([])
    },
  )
})

describe('the styles', () => {
  const folder = join(__dirname, '..', 'public', 'css')
  const styles = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const)

  test.each(styles)('%s takes its colours from the tokens and knows no left or right', (name, css) => {
    if (name !== 'tokens.css' && name !== 'print.css') expect(css).not.toMatch(/#[0-9a-f]{3,8}\b|rgba?\(/i)
    expect(css).not.toMatch(
      /(margin|padding|border|inset)-(left|right|top|bottom)|[{;]\s*(left|right|top|bottom):/,
    )
    expect(css).not.toMatch(/text-align: (left|right)|!important/)
    expect(css).toMatch(/^(\/\*[^*]*\*\/\s*)?@layer /)
  })

  test('weigh at most 12 kB on the wire', () => {
    const { joinedStyles }: { joinedStyles(): string } = require('../public/styles.js')

    expect(gzipSync(joinedStyles()).length).toBeLessThan(12_000)
  })
})
