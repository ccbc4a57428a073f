import { load } from 'cheerio'
import type { Agent } from '../support/agent'
import { expectDone } from './answers'
import type { Made } from './newsroom-journey'
import { findPlace } from './place'
import type { Story, StoryProof, StoryRebuttal, StoryReply, StorySearch, StorySource } from './story'

/** Adds evidence: with its source described the first time, chosen from the list from then on. */
export async function addProof(
  agent: Agent,
  made: Made,
  proof: StoryProof,
  source: StorySource,
): Promise<void> {
  const { excerpt, stance, location = '', note = '' } = proof
  const form = `/claims/${made.claims[proof.claim]}/evidence/new?stance=${stance}`
  const page = await agent.open(form)
  const known = made.sources[proof.source]
  const chosen = known === undefined ? { ...source } : { sourceId: offered(page.text, source.title) }
  const words = typeof excerpt === 'string' ? excerpt : findPlace(made.sentences, excerpt).exact
  const fields = { ...chosen, excerpt: words, location, note }
  expectDone(await agent.submitFrom(page.text, form, { fields }))
  made.sources[proof.source] = source.title
}

/** Records that one side was looked for and not found. */
export async function recordSearch(
  agent: Agent,
  made: Made,
  { claim, ...words }: StorySearch,
): Promise<void> {
  expectDone(await agent.submit(`/claims/${made.claims[claim]}/searches`, { fields: { ...words } }))
}

/** Joins a claim of the story to the one it answers, with our answer. */
export async function drawRebuttal(agent: Agent, made: Made, edge: StoryRebuttal): Promise<void> {
  const { kinds, denies = '', leavesStanding = '', answer } = edge
  const fields = { answeringId: `#${made.claims[edge.by]}`, kinds, denies, leavesStanding, answer }
  expectDone(await agent.submit(`/claims/${made.claims[edge.claim]}/rebuttals/new`, { fields }))
}

/** States the right of reply. */
export async function recordReply(agent: Agent, made: Made, { claim, ...words }: StoryReply): Promise<void> {
  expectDone(await agent.submit(`/claims/${made.claims[claim]}/replies`, { fields: { ...words } }))
}

/** Sets a claim aside as not checkable, with the reason that readers see. */
export async function setAside(
  agent: Agent,
  made: Made,
  { claim, reason, words }: Story['setAside'][number],
): Promise<void> {
  const answer = await agent.submit(`/claims/${made.claims[claim]}/work`, {
    form: 'form:has(#step-set_aside)',
    fields: { notCheckable: reason, reason: words },
  })
  expectDone(answer)
}

/** The choice of the source list with this title. */
function offered(page: string, title: string): string {
  const $ = load(page)
  const options = $('#sourceId-list option').toArray()
  const choice = options.map((each) => $(each).attr('value') ?? '').find((value) => value.includes(title))
  if (choice === undefined) throw new Error(`“${title}” is not offered`)
  return choice
}
