import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { load } from 'cheerio'
import { versionOf } from '../../server/web/shared/asset-address'
import { anonymous } from '../support/agent'
import { testApp } from '../support/app'
import { testDatabase } from '../support/database'

test('a reader keeps style and client code of a release for a year', async () => {
  const reader = anonymous(testApp(await testDatabase()))
  const $ = load((await reader.open('/')).text)
  const addresses = [$('link[rel=stylesheet]').attr('href'), $('script[src]').attr('src')]

  for (const address of addresses) {
    expect(address).toMatch(/^\/assets\/v-[0-9a-z]+\/[a-z.]+$/)
    const favicon = await reader.get(`${address?.replace(/[^/]+$/, '')}favicon.svg`)
    expect(favicon.status).toBe(200)
    expect(favicon.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  }
})

test('a page opened before a release still gets its style, which is not kept under the wrong name', async () => {
  const reader = anonymous(testApp(await testDatabase()))

  const answer = await reader.get('/assets/v-000000000000/favicon.svg')

  expect(answer.status).toBe(200)
  expect(answer.headers['cache-control']).toBe('public, max-age=0')
  expect((await reader.get('/assets/v-000000000000/nothing.css')).status).toBe(404)
})

test('a single changed byte gives the release another name', () => {
  const folder = mkdtempSync(join(tmpdir(), 'assets-'))
  writeFileSync(join(folder, 'app.css'), 'a{}')
  const before = versionOf(folder)
  writeFileSync(join(folder, 'app.css'), 'b{}')

  expect(versionOf(folder)).not.toBe(before)
  expect(versionOf(join(folder, 'nothing'))).toBe('unbuilt')
})
