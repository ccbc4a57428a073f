import { load } from 'cheerio'
import type { Agent } from '../support/agent'
import { expectDone, idIn, wordsOn } from './answers'
import type { Made } from './newsroom-journey'
import type { StoryVerdict } from './story'

/** Writes and saves a draft. */
export async function draftVerdict(author: Agent, made: Made, verdict: StoryVerdict): Promise<void> {
  const path = draftPath(made, verdict.claim)
  const { rating, summary, rationale, checkedScope = '', originsJustification = '' } = verdict
  // The figures that the text proposes are kept with the claims; sources name the same places otherwise.
  const quantitiesJustification = 'The source counts the same places under another name.'
  const fields = { rating, summary, rationale, checkedScope, originsJustification, quantitiesJustification }
  expectDone(await author.submit(path, { form: path, fields }))
}

/** Submits the saved draft and notes its id. */
export async function submitVerdict(author: Agent, made: Made, claim: string): Promise<void> {
  const path = draftPath(made, claim)
  const page = (await author.open(path)).text
  const form = load(page)('form[action$="/submission"]').attr('action') ?? ''
  if (form === '') throw new Error(`${claim} cannot be submitted: ${missingOn(page)}`)
  expectDone(await author.submitFrom(page, path, { form }))
  made.verdicts[claim] = idIn(form, 'verdicts')
}

/** The editor sends it back with a comment; the author reads the comment, revises and submits again. */
export async function sendBackAndRevise(
  editor: Agent,
  author: Agent,
  made: Made,
  { claim, returned }: StoryVerdict,
): Promise<void> {
  if (returned === undefined) return
  const path = draftPath(made, claim)
  expectDone(await decide(editor, made, claim, 'return', { comment: returned.comment }))
  const sentBack = (await author.open(path)).text
  expect(wordsOn(sentBack)).toContain(returned.comment)
  expectDone(await author.submitFrom(sentBack, path, { form: `/verdicts/${made.verdicts[claim]}/revision` }))
  expectDone(await author.submit(path, { form: path, fields: { summary: returned.summary } }))
  await submitVerdict(author, made, claim)
}

/** Finds the verdict in the queue, reads its review page and publishes it. */
export async function approve(editor: Agent, made: Made, claim: string): Promise<void> {
  expect((await editor.open('/review')).text).toContain(`/review/${made.verdicts[claim]}"`)
  expectDone(await decide(editor, made, claim, 'approval', { note: 'Read with its evidence.' }))
}

/** The editor who submitted it finds the button barred with the reason; what another's button would send does nothing. */
export async function refuseOwnApproval(
  editor: Agent,
  other: Agent,
  made: Made,
  claim: string,
): Promise<void> {
  const path = `/review/${made.verdicts[claim]}`
  const page = (await editor.open(path)).text
  const own = load(page)
  const others = load((await other.open(path)).text)
  const seen = (name: string) => others(`form[action$="/approval"] [name=${name}]`).attr('value')
  const answer = await editor.post(`/verdicts/${made.verdicts[claim]}/approval`, {
    _csrf: own('[name=_csrf]').first().attr('value'),
    _key: own('[name=_key]').first().attr('value'),
    revision: seen('revision'),
    contentHash: seen('contentHash'),
  })

  expect(own('#approval').attr('disabled')).toBeDefined()
  expect(wordsOn(page)).toContain('You cannot approve this: you wrote')
  expect(answer.status).toBe(422)
  expect(wordsOn(answer.text)).toContain('You cannot approve this: you wrote')
  expect(wordsOn((await editor.open('/review')).text)).toContain('You contributed')
}

function decide(
  editor: Agent,
  made: Made,
  claim: string,
  act: 'approval' | 'return',
  fields: Record<string, string>,
) {
  const id = made.verdicts[claim]
  return editor.submit(`/review/${id}`, { form: `/verdicts/${id}/${act}`, fields })
}

function draftPath(made: Made, claim: string): string {
  return `/claims/${made.claims[claim]}/verdict`
}

function missingOn(page: string): string {
  return load(page)('.guard-list__reason').text().replace(/\s+/g, ' ')
}
