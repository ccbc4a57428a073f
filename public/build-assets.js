// Joins public/css into build/app.css, copies public/img and makes the client scripts that tsc has put into build smaller:
// names and blanks cost every visit. They stay modules of their own, so that a page loads what it uses.
const { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')
const { minify } = require('terser')
const { joinedStyles } = require('./styles.js')

const BUILD = join(__dirname, 'build')

buildAssets()

async function buildAssets() {
  mkdirSync(BUILD, { recursive: true })
  writeFileSync(join(BUILD, 'app.css'), joinedStyles())
  cpSync(join(__dirname, 'img'), BUILD, { recursive: true })
  const scripts = readdirSync(BUILD).filter((name) => name.endsWith('.js'))
  await Promise.all(scripts.map((name) => makeSmaller(join(BUILD, name))))
}

async function makeSmaller(script) {
  const { code = '' } = await minify(readFileSync(script, 'utf8'), { module: true })
  writeFileSync(script, code)
}
