import { type CheerioAPI, load } from 'cheerio'

/** Names of elements and attributes that pages hold while nobody has typed anything hostile. */
export interface Vocabulary {
  elements: Set<string>
  attributes: Set<string>
}

/** Made of Markdown, or shown only beside an error: no clean page needs to hold them. */
const MARKDOWN = 'p a strong em code pre ul ol li blockquote h3 h4 h5 h6 hr br s table thead tbody tr th td'
const SHOWN_LATER =
  'href rel title start class aria-invalid aria-describedby aria-current open lang dir colspan data-unsaved'

export function emptyVocabulary(): Vocabulary {
  return { elements: new Set(MARKDOWN.split(' ')), attributes: new Set(SHOWN_LATER.split(' ')) }
}

/** Adds what a clean page holds. */
export function learn(vocabulary: Vocabulary, html: string): void {
  const $ = load(html)
  for (const element of elementsOf($)) {
    vocabulary.elements.add(element.tagName)
    for (const name of Object.keys(element.attribs)) vocabulary.attributes.add(name)
  }
}

/** What of a page somebody's words have made; empty when they are words only. */
export function liveMarkup(html: string, { elements, attributes }: Vocabulary): string[] {
  const $ = load(html)
  const found = elementsOf($).flatMap((element) => {
    const names = Object.keys(element.attribs)
    return [
      elements.has(element.tagName) ? '' : `<${element.tagName}>`,
      ...names.filter((name) => !attributes.has(name) || /^on/i.test(name)),
      ...names.map((name) => scriptAddress(name, element.attribs[name] ?? '')),
      element.tagName === 'script' ? foreignScript(element.attribs, $(element).text()) : '',
    ]
  })
  const clobbered = $('#__pwn, #defaultView, #fuzzelement1, [name="__pwn"]').length > 0
  return [...found, clobbered ? 'a name of the payload' : ''].filter((each) => each !== '')
}

function elementsOf($: CheerioAPI) {
  return $('*')
    .toArray()
    .filter((node) => 'tagName' in node)
}

function scriptAddress(name: string, value: string): string {
  if (!/^(?:href|src|action|formaction|xlink:href|cite|poster|srcdoc)$/.test(name)) return ''
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers skip them within a scheme
  const scheme = /^[^:/?#]*:/.exec(value.replace(/[\u0000-\u0020]/g, '').toLowerCase())?.[0]
  return scheme === undefined || ['http:', 'https:', 'mailto:'].includes(scheme) ? '' : `${name}=${value}`
}

function foreignScript(attributes: Record<string, string>, text: string): string {
  if (attributes.type === 'application/ld+json') {
    return JSON.stringify(JSON.parse(text)).includes('"@type":"Pwn"') ? 'foreign data' : ''
  }
  // Data for our own scripts: no browser runs it, as long as nothing in it can end the element.
  if (attributes.type === 'application/json') return isData(text) ? '' : `script ${text}`
  return attributes.src?.startsWith('/assets/') && text === '' ? '' : `script ${text}`
}

function isData(text: string): boolean {
  try {
    JSON.parse(text)
    return !text.includes('<')
  } catch {
    return false
  }
}
