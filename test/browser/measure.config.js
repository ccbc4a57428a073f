const { join } = require('node:path')

const root = join(__dirname, '..', '..')
const { projects } = require('../../jest.config.js')
const { displayName, ...browser } = projects.find((project) => project.displayName === 'browser')

/** What is made or measured on demand, with the browser tests' own setup: `jest --config … --testPathPatterns screenshots`. */
module.exports = {
  ...browser,
  displayName: 'on demand',
  rootDir: root,
  testMatch: ['<rootDir>/test/browser/{lighthouse,screenshots}.ts'],
}
