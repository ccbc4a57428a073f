// Joins public/css into build/app.css in layer order and copies public/img: one request for all styles, and no
// bundler to install. The client scripts are put beside them by tsc.
const { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')

const CSS = join(__dirname, 'css')
const BUILD = join(__dirname, 'build')
const FIRST = ['layers.css', 'reset.css', 'tokens.css', 'base.css']
const LAST = ['utilities.css', 'print.css']

const joined = [...FIRST, ...sheetsOf('layout'), ...sheetsOf('components'), ...LAST]
  .map((name) => readFileSync(join(CSS, name), 'utf8'))
  .join('\n')

mkdirSync(BUILD, { recursive: true })
writeFileSync(join(BUILD, 'app.css'), smaller(joined))
cpSync(join(__dirname, 'img'), BUILD, { recursive: true })

/** The style sheets of a folder by name: they must not depend on the order. */
function sheetsOf(folder) {
  return readdirSync(join(CSS, folder))
    .filter((name) => name.endsWith('.css'))
    .sort()
    .map((name) => join(folder, name))
}

/** Comments and indentation out. Colons and brackets of selectors stay as they are: there blanks have a meaning. */
function smaller(css) {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/;}/g, '}')
}
