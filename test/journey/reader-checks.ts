import { type CheerioAPI, load } from 'cheerio'
import type { Response } from 'supertest'
import { REBUTTAL_KIND_LABELS } from '../../server/domain/rebuttal'
import type { Agent } from '../support/agent'
import { folded, wordsOn } from './answers'
import type { Made } from './newsroom-journey'
import { findPlace } from './place'
import type { Story, StoryProof, StoryVerdict } from './story'

/** Readers find nothing of the story: neither the article nor any claim, and no page of the newsroom. */
export async function expectNothingPublic(reader: Agent, made: Made): Promise<void> {
  const claims = Object.values(made.claims).map((id) => `/claims/${id}`)
  for (const path of [`/articles/${made.articleId}`, `/articles/${made.articleId}/ledger`, ...claims])
    expect([path, (await reader.get(path)).status]).toEqual([path, 404])
  for (const path of [`/articles/${made.articleId}/workbench`, '/review', `${claims[0]}/verdict`])
    expect([path, (await reader.get(path)).headers.location]).toEqual([
      path,
      expect.stringMatching(/^\/sign-in/),
    ])
}

/** Every published claim has its page with claim, claimant, rating word, evidence, rebuttals and the right of reply. */
export async function expectClaimPages(reader: Agent, story: Story, made: Made): Promise<void> {
  for (const verdict of publishedOf(story)) {
    const answer = await reader.open(`/claims/${made.claims[verdict.claim]}`)
    const $ = load(answer.text)
    const words = wordsOn(answer.text)
    expect([verdict.claim, answer.status]).toEqual([verdict.claim, 200])
    expect(folded($('h1').text())).toBe(textOf(story, verdict.claim))
    expect(folded($('.claim-head__claimant').text())).toContain(claimantOf(story, verdict.claim))
    expect(folded($('.verdict-block').text())).toContain(verdict.word)
    expect(words).toContain(folded(verdict.returned?.summary ?? verdict.summary))
    expect(words).toMatch(/Approved by (Ada Editor|Sue Standards)/)
    for (const sentence of expectedOn(story, made, verdict.claim)) expect(words).toContain(folded(sentence))
    const edges = folded($('.rebuttal-item__edge').text()).toLowerCase()
    for (const kind of rebuttalKindsOf(story, verdict.claim)) expect(edges).toContain(kind)
    expect(concessionsOn($)).toEqual(concededBeside(story, made, verdict.claim))
  }
}

/** The article is readable: its words with marks, a card for each claim, and the tally of the verdicts. */
export async function expectArticlePage(reader: Agent, story: Story, made: Made): Promise<void> {
  const answer = await reader.open(`/articles/${made.articleId}`)
  const $ = load(answer.text)
  const claims = Object.keys(made.claims)
  expect(answer.status).toBe(200)
  expect(folded($('h1').text())).toBe(story.title)
  expect(folded($('.page-head').text())).toContain('date unknown')
  expect($('.claim-card')).toHaveLength(claims.length)
  for (const key of claims) expect($(`#mark-${made.claims[key]}`)).toHaveLength(1)
  expect(tallyOn(answer.text)).toEqual(expectedTally(story, claims.length))
  for (const { claim, word } of publishedOf(story)) {
    const card = folded($(`#claim-${made.claims[claim]}`).text())
    expect(card).toContain(word)
    expect(card).toContain(
      `for ${countOf(story, claim, 'supports')} against ${countOf(story, claim, 'refutes')}`,
    )
  }
}

/** What was set aside says so, with its reason, on the article and on its own page. */
export async function expectNotCheckable(reader: Agent, story: Story, made: Made): Promise<void> {
  const article = load((await reader.open(`/articles/${made.articleId}`)).text)
  for (const { claim, words } of story.setAside) {
    const own = wordsOn((await reader.open(`/claims/${made.claims[claim]}`)).text)
    expect(folded(article(`#claim-${made.claims[claim]}`).text())).toContain('Not checkable')
    expect(own).toContain('Not checkable')
    expect(own).toContain(words)
  }
}

/**
 * Neither a draft, nor what an editor asked for, nor the evidence of a claim without a published verdict stands on any
 * page that a reader comes to by links or by searching; and no link is dead.
 */
export async function expectNoLeak(reader: Agent, story: Story, made: Made): Promise<void> {
  const searches = story.secrets.map((secret) => `/search?q=${secret.split(' ').slice(0, 2).join('+')}`)
  const ids = Object.values(made.claims)
  const starts = [
    '/',
    `/articles/${made.articleId}`,
    ...ids.map((id) => `/claims/${id}/history`),
    ...searches,
  ]
  const pages = await crawl(reader, starts)
  expect(pages.size).toBeGreaterThan(ids.length + starts.length)
  for (const [path, answer] of pages) {
    expect([path, answer.status]).toEqual([path, 200])
    expect([path, leaksOn(answer.text, story)]).toEqual([path, []])
  }
}

function leaksOn(html: string, { secrets }: Story): string[] {
  return [...secrets, '@example.org'].filter((secret) => html.includes(secret))
}

/** Every page of the site that links lead to, each address once; redirects are followed. */
async function crawl(reader: Agent, starts: readonly string[]): Promise<Map<string, Response>> {
  const pages = new Map<string, Response>()
  const waiting = [...starts]
  for (let path = waiting.shift(); path !== undefined && pages.size < MOST_PAGES; path = waiting.shift()) {
    if (pages.has(path)) continue
    const answer = await reader.open(path)
    pages.set(path, answer)
    waiting.push(...linksOn(answer.text))
  }
  return pages
}

const MOST_PAGES = 250

function linksOn(html: string): string[] {
  const $ = load(html)
  const links = $('a[href^="/"]').toArray()
  return links.map((link) => ($(link).attr('href') ?? '').replace(/#.*/, ''))
}

export function publishedOf(story: Story): StoryVerdict[] {
  return story.verdicts.filter(({ until }) => until === undefined)
}

function expectedOn(story: Story, made: Made, claim: string): string[] {
  const rationale = story.verdicts.find((verdict) => verdict.claim === claim)?.rationale ?? ''
  const proofs = story.proofs.filter((proof) => proof.claim === claim)
  const rebuttals = story.rebuttals.filter((edge) => edge.claim === claim)
  return [
    // The marks of Markdown are no words.
    rationale.replaceAll('*', ''),
    ...proofs.flatMap((proof) => [excerptOf(made, proof), story.sources[proof.source]?.title ?? '']),
    ...story.searches.filter((search) => search.claim === claim).map(({ lookedIn }) => lookedIn),
    ...rebuttals.flatMap(({ by, answer, denies = '', leavesStanding = '' }) => [
      textOf(story, by),
      answer,
      denies,
      leavesStanding,
    ]),
    ...story.replies
      .filter((reply) => reply.claim === claim)
      .map(({ answer, reason }) => answer ?? reason ?? ''),
  ]
}

function rebuttalKindsOf(story: Story, claim: string): string[] {
  const rebuttals = story.rebuttals.filter((edge) => edge.claim === claim)
  return rebuttals.flatMap(({ kinds }) => kinds.map((kind) => REBUTTAL_KIND_LABELS[kind].toLowerCase()))
}

/** What stands beside the denials of a page as conceded, with its address. */
function concessionsOn($: CheerioAPI): [string, string][] {
  const links = $('.rebuttal-item__concession a').toArray()
  return links.map((link) => [folded($(link).text()), $(link).attr('href')?.split('/')[2] ?? ''])
}

function concededBeside(story: Story, made: Made, claim: string): [string, string][] {
  const answering = story.rebuttals.filter((edge) => edge.claim === claim).map(({ by }) => by)
  const conceding = story.rebuttals.filter(
    (edge) => answering.includes(edge.claim) && edge.kinds.includes('concedes'),
  )
  return conceding.map(({ by }) => [textOf(story, by), String(made.claims[by])])
}

function excerptOf(made: Made, { excerpt }: StoryProof): string {
  return typeof excerpt === 'string' ? excerpt : findPlace(made.sentences, excerpt).exact
}

function textOf({ claims }: Story, key: string): string {
  const other = Object.values(claims).find((claim) => claim.other?.key === key)?.other
  return other?.text ?? claims[key]?.text ?? ''
}

function claimantOf({ claims }: Story, key: string): string {
  const claim = claims[key] ?? Object.values(claims).find(({ other }) => other?.key === key)
  if (claim?.claimant !== undefined) return claim.claimant.name
  return claim?.note === undefined ? 'The article itself' : 'Claimant not named'
}

function countOf(story: Story, claim: string, stance: string): number {
  return story.proofs.filter((proof) => proof.claim === claim && proof.stance === stance).length
}

function tallyOn(html: string): Record<string, number> {
  const $ = load(html)
  const rows = $('.tally__row').toArray()
  const counted = rows.map((row) =>
    /(\d+) (.+)/.exec(folded($(row).find('a, span:not(.tally__signs)').text())),
  )
  return Object.fromEntries(counted.map((found) => [found?.[2] ?? '', Number(found?.[1])]))
}

function expectedTally(story: Story, total: number): Record<string, number> {
  const tally: Record<string, number> = {}
  const add = (word: string, by = 1) => {
    if (by > 0) tally[word] = (tally[word] ?? 0) + by
  }
  for (const { word } of publishedOf(story)) add(word)
  add('Not checkable', story.setAside.length)
  const inWork = story.verdicts.filter(({ until }) => until !== undefined).length
  add('In work', inWork)
  add('Not checked yet', total - story.verdicts.length - story.setAside.length)
  return tally
}
