import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Strings of our own that always run; the two files beside the project add theirs where they are. */
export const OWN_STRINGS = [
  '<script>window.__pwn=1</script>',
  '</textarea></title><img src=x onerror=window.__pwn=1>',
  '"><svg onload=window.__pwn=1><a id=__pwn href=javascript:__pwn>',
  "' onfocus='window.__pwn=1' autofocus='",
  '[x](javascript:window.__pwn=1) ![x](https://example.org/x.png) <https://example.org/"onclick=1>',
  '<%= 7*7 %> <%- include("/etc/passwd") %> \x24{7*7} {{7*7}} #{7*7}',
  '</script><script type="application/ld+json">{"@type":"Pwn"}</script>',
  '\u202Ecod.exe\u202C \u2066left\u2069 \u200F',
  '👩🏽‍🚒 🏳️‍🌈 𠜎 e\u0301 \uFEFF',
  'lone \uD83D surrogate \uDC00 here',
  `Donaudampfschiff${'fahrt'.repeat(40)}`,
  "Robert'); DROP TABLE claims;-- \\' %_ $1 ? :name",
  'tab\tbell\u0007backspace\u0008 escape\u001B[31m next\u0085line',
  '__proto__',
]

const FOLDER = join(__dirname, '../../../shared/data/adversarial')
const LIST = join(FOLDER, 'blns.json')
const VECTORS = join(FOLDER, 'xss-vectors.json')

/** Says in the run's output when only our own strings are tried. */
export function foreignStrings(): string[] {
  if (!existsSync(LIST) || !existsSync(VECTORS)) {
    console.warn(`Only our own hostile strings are tried: ${FOLDER} is not here.`)
    return []
  }
  const list: string[] = JSON.parse(readFileSync(LIST, 'utf8'))
  const vectors: { input: string }[] = JSON.parse(readFileSync(VECTORS, 'utf8'))
  return [...list, ...vectors.map(({ input }) => input)]
}
