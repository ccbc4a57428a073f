const transform = { '^.+\\.[jt]s$': '<rootDir>/test/support/esbuild-transform.js' }
const common = { testEnvironment: 'node', transform, roots: ['<rootDir>/test'] }

/**
 * `fast` needs no database; `database` starts one (or uses TEST_DATABASE_URL) and clones a template for each worker;
 * `browser` builds the program, fills a demonstration and looks at it in a Chromium.
 */
module.exports = {
  testTimeout: 30_000,
  projects: [
    {
      ...common,
      displayName: 'fast',
      testMatch: [
        '<rootDir>/test/{domain,language}/**/*.test.ts',
        '<rootDir>/test/{architecture,views}.test.ts',
      ],
    },
    {
      ...common,
      displayName: 'database',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: [
        '/node_modules/',
        '<rootDir>/test/(domain|language|browser)/',
        '<rootDir>/test/(architecture|views).test.ts',
      ],
      globalSetup: '<rootDir>/test/support/start-database.ts',
      globalTeardown: '<rootDir>/test/support/stop-database.ts',
    },
    {
      ...common,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
      globalSetup: '<rootDir>/test/support/start-browser.ts',
      globalTeardown: '<rootDir>/test/support/stop-browser.ts',
    },
  ],
}
