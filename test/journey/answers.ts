import { load } from 'cheerio'
import type { Response } from 'supertest'

/** Where a form led once it was done; when it was not, the sentences that the person was told. */
export function expectDone(answer: Response): string {
  if (answer.status === 303) return answer.headers.location ?? ''
  const $ = load(answer.text)
  const said = $('.error-summary, .notice, .guard-list, h1').text().replace(/\s+/g, ' ')
  throw new Error(`Expected the form to be done, got ${answer.status}: ${said}`)
}

/** The id after that word in an address. */
export function idIn(address: string, word: string): number {
  const id = new RegExp(`/${word}/(\\d+)`).exec(address)?.[1]
  if (id === undefined) throw new Error(`No id of ${word} in “${address}”`)
  return Number(id)
}

/** What stands in the main part of a page, white space folded. */
export function wordsOn(html: string): string {
  return folded(load(html)('main').text())
}

export function folded(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}
