// Joins public/css into build/app.css and copies public/img: no bundler to install. The client scripts are put beside
// them by tsc.
const { cpSync, mkdirSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')
const { joinedStyles } = require('./styles.js')

const BUILD = join(__dirname, 'build')

mkdirSync(BUILD, { recursive: true })
writeFileSync(join(BUILD, 'app.css'), joinedStyles())
cpSync(join(__dirname, 'img'), BUILD, { recursive: true })
