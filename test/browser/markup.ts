import { load } from 'cheerio'
import { HtmlValidate } from 'html-validate'
import type { ServedPage } from './pages'

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Titles lead with the claim's own words, and those are as long as they are.
    'long-title': 'off',
    // EJS writes lines as it finds them.
    'no-trailing-whitespace': 'off',
    // A group of boxes shares its name, as a group of radios does: the program reads what is ticked as a list.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
  },
})

/** What a page's markup breaks, in sentences; empty when nothing. */
export async function markupProblems({ path, html }: ServedPage): Promise<string[]> {
  const report = await validator.validateString(html)
  const invalid = report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId}: ${message} (line ${line})`),
  )
  return [...invalid, ...structureProblems(html)].map((problem) => `${path}: ${problem}`)
}

function structureProblems(html: string): string[] {
  const $ = load(html)
  const counts = {
    h1: $('h1').length,
    main: $('main').length,
    header: $('body > header').length,
    footer: $('body > footer').length,
  }
  const times = $('time')
    .toArray()
    .map((node) => $(node).attr('datetime') ?? '')
  const dates = times.filter(
    (each) => !/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/.test(each),
  )
  return [
    ...Object.entries(counts)
      .filter(([, count]) => count !== 1)
      .map(([name, count]) => `${count} ${name}`),
    ...($('html').attr('lang') ? [] : ['no language']),
    ...($('title').text().trim() ? [] : ['no title']),
    ...dates.map((each) => `a time without day or zone: “${each}”`),
    ...foreignWithoutLanguage($),
  ]
}

const ARABIC = /[\u0600-\u06FF]{3}/

/**
 * Words in Arabic letters stand in an element that says its language. Names and titles, which `bdi` isolates, need not
 * (WCAG 3.1.2 leaves proper names out): nobody records in which language a person is called.
 */
function foreignWithoutLanguage($: ReturnType<typeof load>): string[] {
  // Of the fields of one line those for their words: in the others stand names, addresses and notes of ours.
  const wordsOf = (node: Parameters<typeof $>[0]) =>
    $(node).is('input.words') ? ($(node).attr('value') ?? '') : $(node).text()
  return $('main *')
    .toArray()
    .filter((node) => $(node).children().length === 0 && ARABIC.test(wordsOf(node)))
    .filter((node) => !['bdi', 'title', 'option', 'script'].includes(node.tagName))
    .filter((node) => $(node).closest('[lang]').attr('lang') !== 'ar')
    .map(
      (node) =>
        `no lang on “${wordsOf(node).trim().slice(0, 40)}” (${node.tagName}.${$(node).attr('class') ?? ''})`,
    )
}
