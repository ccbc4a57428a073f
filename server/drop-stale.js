// Removes compiled files whose source is gone: a renamed migration would run twice. The rest stays in place, because
// another program of this checkout may be running from it.
const { existsSync, readdirSync, rmSync } = require('node:fs')
const { join } = require('node:path')

const ROOT = join(__dirname, '..')
const DIST = join(ROOT, 'dist')

const compiled = existsSync(DIST) ? readdirSync(DIST, { recursive: true }) : []
for (const file of compiled.filter((name) => name.endsWith('.js'))) {
  if (!existsSync(join(ROOT, file.replace(/js$/, 'ts')))) rmSync(join(DIST, file), { force: true })
}
