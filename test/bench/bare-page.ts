import type { AddressInfo } from 'node:net'
import ejs from 'ejs'
import express from 'express'

const TEMPLATE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title><%= page.title %></title></head>
<body><main><h1><%= page.title %></h1>
<% for (const line of page.lines) { %><p><%= line %></p>
<% } %></main></body></html>
`

const LINE = 'What Express and EJS can do at most: words escaped in a loop, nothing read from anywhere.'

/** Serves `/<bytes>`: an Express + EJS page of just that size, without database, sessions, headers or compression. */
export async function serveBarePages(): Promise<{ url: string; close(): void }> {
  const app = express()
  const render = ejs.compile(TEMPLATE, { strict: true, _with: false, localsName: 'page' })
  app.get('/:bytes', (req, res) => {
    res.type('html').send(render({ title: 'A bare page', lines: linesFor(Number(req.params.bytes)) }))
  })
  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() }
}

const known = new Map<number, string[]>()

/** Made once a size: building the model is not what is measured. */
function linesFor(bytes: number): string[] {
  const lines = known.get(bytes) ?? filled(bytes - frameSize())
  known.set(bytes, lines)
  return lines
}

function filled(bytes: number): string[] {
  const whole = LINE.length + '<p></p>\n'.length
  const lines = new Array<string>(Math.floor(bytes / whole)).fill(LINE)
  const rest = (bytes % whole) - '<p></p>\n'.length
  return rest > 0 ? [...lines, 'x'.repeat(rest)] : lines
}

function frameSize(): number {
  return ejs.render(TEMPLATE, { title: 'A bare page', lines: [] }, { _with: false, localsName: 'page' })
    .length
}
