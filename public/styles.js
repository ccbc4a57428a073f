// The style sheets as one, in layer order, as they are sent: one request for all styles.
const { readdirSync, readFileSync } = require('node:fs')
const { join } = require('node:path')

const CSS = join(__dirname, 'css')
const FIRST = ['layers.css', 'reset.css', 'tokens.css', 'base.css']
const LAST = ['utilities.css', 'print.css']

exports.joinedStyles = () => {
  const names = [...FIRST, ...sheetsOf('layout'), ...sheetsOf('components'), ...LAST]
  return smaller(names.map((name) => readFileSync(join(CSS, name), 'utf8')).join('\n'))
}

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
