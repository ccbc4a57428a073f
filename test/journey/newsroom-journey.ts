import type { Account } from '../../server/domain/account'
import { type Agent, anonymous, signIn } from '../support/agent'
import type { TestApp } from '../support/app'
import { addPassage, makeClaim, pasteArticle } from './desk-steps'
import { addProof, drawRebuttal, recordReply, recordSearch, setAside } from './research-steps'
import type { Desk, Story } from './story'
import { approve, draftVerdict, refuseOwnApproval, sendBackAndRevise, submitVerdict } from './verdict-steps'

export interface Newsroom {
  first: Agent & { account: Account }
  second: Agent & { account: Account }
  editor: Agent & { account: Account }
  standards: Agent & { account: Account }
  reader: Agent
}

/** What the story has made: ids by the story's keys, and the article's sentences as its pages list them. */
export interface Made {
  articleId: number
  sentences: string[]
  claims: Record<string, number>
  sources: Record<string, string>
  verdicts: Record<string, number>
}

/** One browser for each role, and a reader without an account. */
export async function openNewsroom(app: TestApp): Promise<Newsroom> {
  return {
    first: await signIn(app, 'fact_checker', 'Ines Checker'),
    second: await signIn(app, 'fact_checker', 'Cem Checker'),
    editor: await signIn(app, 'editor', 'Ada Editor'),
    standards: await signIn(app, 'standards_editor', 'Sue Standards'),
    reader: anonymous(app),
  }
}

/** The article is pasted and taken apart: every claim of the story, made on its passage. */
export async function takeApart(people: Newsroom, story: Story): Promise<Made> {
  const made = await pasteArticle(people.first, story)
  for (const [key, claim] of Object.entries(story.claims)) {
    const agent = deskOf(people, claim.by)
    await makeClaim(agent, made, key, claim)
    if (claim.alsoAt) await addPassage(agent, made, key, claim.alsoAt)
  }
  return made
}

/** Sources, evidence, searches, rebuttals, replies, and what is set aside: all the editor stays out of. */
export async function research(people: Newsroom, story: Story, made: Made): Promise<void> {
  for (const proof of story.proofs) {
    const source = story.sources[proof.source]
    if (source === undefined) throw new Error(`The story has no source ${proof.source}`)
    await addProof(agentFor(people, story, proof.claim), made, proof, source)
  }
  for (const search of story.searches) await recordSearch(agentFor(people, story, search.claim), made, search)
  for (const edge of story.rebuttals) await drawRebuttal(agentFor(people, story, edge.claim), made, edge)
  for (const reply of story.replies) await recordReply(agentFor(people, story, reply.claim), made, reply)
  for (const aside of story.setAside) await setAside(people.first, made, aside)
}

/** Every verdict is drafted, and submitted unless it stays a draft; what is to be published is decided by another person. */
export async function decideVerdicts(people: Newsroom, story: Story, made: Made): Promise<void> {
  for (const verdict of story.verdicts) {
    const author = verdict.by === 'editor' ? people.editor : deskOf(people, verdict.by)
    await draftVerdict(author, made, verdict)
    if (verdict.until === 'draft') continue
    await submitVerdict(author, made, verdict.claim)
    if (verdict.until === 'submitted') continue
    if (verdict.by === 'editor') await refuseOwnApproval(people.editor, people.standards, made, verdict.claim)
    if (verdict.returned) await sendBackAndRevise(people.editor, author, made, verdict)
    await approve(verdict.by === 'editor' ? people.standards : people.editor, made, verdict.claim)
  }
}

/** Who works on a claim: whoever made it, and the first of the two for the other half of a pair. */
function agentFor(people: Newsroom, story: Story, claim: string): Agent {
  return deskOf(people, story.claims[claim]?.by ?? 'first')
}

function deskOf(people: Newsroom, desk: Desk): Agent {
  return people[desk]
}
