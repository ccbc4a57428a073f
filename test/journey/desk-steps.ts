import { load } from 'cheerio'
import type { Agent } from '../support/agent'
import { expectDone, idIn } from './answers'
import type { Made } from './newsroom-journey'
import { findPlace } from './place'
import type { Place, Story, StoryClaim } from './story'

/** Pastes the article; its date is unknown, as of most articles that somebody was sent. */
export async function pasteArticle(
  agent: Agent,
  { title, outlet, text }: Pick<Story, 'title' | 'outlet' | 'text'>,
): Promise<Made> {
  const answer = await agent.submit('/articles/new', {
    fields: { text, title, outlet, reference: 'unknown', language: 'en' },
  })
  const location = expectDone(answer)
  const articleId = idIn(location, 'articles')
  const $ = load((await agent.open(`/articles/${articleId}/sentences`)).text)
  const sentences = $('.sentence-list__words').toArray()
  return {
    articleId,
    sentences: sentences.map((each) => $(each).text()),
    claims: {},
    sources: {},
    verdicts: {},
  }
}

/** Makes a claim in the list of sentences, on some of them or on the words cut out of them, with its other half if it has one. */
export async function makeClaim(agent: Agent, made: Made, key: string, claim: StoryClaim): Promise<void> {
  const place = findPlace(made.sentences, claim.place)
  const list = `/articles/${made.articleId}/sentences`
  const answer = await agent.submit(`${list}?at=${place.at}&to=${place.to}`, {
    form: '#make-claim',
    fields: {
      ...(place.words && { quotation: place.words }),
      ...wordsOf(claim),
      ...(claim.other && { alsoOther: 'yes', otherText: claim.other.text }),
    },
  })
  const page = (await agent.open(expectDone(answer))).text
  made.claims[key] = claimNamed(page, place.at, claim.text)
  if (claim.other) made.claims[claim.other.key] = claimNamed(page, place.at, claim.other.text)
}

/** Adds a second passage to a claim. */
export async function addPassage(agent: Agent, made: Made, key: string, place: Place): Promise<void> {
  const { at, to } = findPlace(made.sentences, place)
  const answer = await agent.submit(`/articles/${made.articleId}/sentences?at=${at}&to=${to}`, {
    form: '#addition',
    fields: { claim: String(made.claims[key]) },
  })
  expectDone(answer)
}

function wordsOf(claim: StoryClaim): Record<string, string> {
  return {
    text: claim.text,
    kind: claim.kind,
    attribution: claim.attribution ?? 'is_it',
    voice: voiceOf(claim),
    claimantName: claim.claimant?.name ?? '',
    claimantKind: claim.claimant?.kind ?? '',
    claimantRole: claim.claimant?.role ?? '',
    claimantNote: claim.note ?? '',
    assertedOn: claim.assertedOn ?? '',
    occasion: claim.occasion ?? '',
    topics: claim.topics ?? '',
  }
}

function voiceOf({ claimant, note }: StoryClaim): string {
  if (claimant !== undefined) return 'named'
  return note === undefined ? 'article' : 'unnamed'
}

/** The claim that the page lists with these words under the sentence where it begins. */
function claimNamed(page: string, sentence: number, words: string): number {
  const $ = load(page)
  const link = $(`#sentence-${sentence} a`).filter((_i, each) => $(each).find('.words').text() === words)
  return idIn(link.attr('href') ?? '', 'claims')
}
