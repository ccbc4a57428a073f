// Jest runs the TypeScript sources through esbuild: TypeScript 7 offers no compiler API that ts-jest could use.
const { transformSync } = require('esbuild')
const { version } = require('esbuild/package.json')
const crypto = require('node:crypto')

module.exports = {
  getCacheKey: (source, path) =>
    crypto.createHash('sha256').update(`${version}\0${path}\0${source}`).digest('hex'),
  process(source, path) {
    const { code } = transformSync(source, {
      loader: path.endsWith('.ts') ? 'ts' : 'js',
      format: 'cjs',
      target: 'node20',
      sourcemap: 'inline',
      sourcefile: path,
    })
    return { code }
  },
}
