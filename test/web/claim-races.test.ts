import { load } from 'cheerio'
import { makeClaim } from '../../server/actions/claim-making'
import { findClaim } from '../../server/store/claims'
import { listClaimEvents, verifyEventChain } from '../../server/store/events'
import { listClaimPassages } from '../../server/store/passages'
import { type Agent, signIn } from '../support/agent'
import { testApp } from '../support/app'
import { insertReport, insertTriaged, NOW, newClaimOf, passageOf } from '../support/claims'
import { freshDatabase } from '../support/database'

const PEOPLE = 8
const ROUNDS = 50

async function newsroom() {
  const house = testApp(await freshDatabase(), { clock: () => NOW })
  const agents: (Agent & { account: NonNullable<Agent['account']> })[] = []
  for (let index = 0; index < PEOPLE; index += 1)
    agents.push(await signIn(house, 'fact_checker', `Checker ${index}`))
  const [first] = agents
  if (first === undefined) throw new Error('Nobody is signed in')
  return { house, agents, first, db: house.deps.db }
}

test('of eight people who save one claim at once one wins, and the others get their own words back', async () => {
  const { agents, first, db } = await newsroom()
  const id = await insertTriaged(db, first.account)
  const path = `/claims/${id}/edit`

  for (let round = 1; round <= ROUNDS; round += 1) {
    const wordsOf = (index: number) => `Checker ${index} counted ${54 + index} offices in round ${round}.`
    const forms = await Promise.all(agents.map((agent) => agent.get(path)))
    const answers = await Promise.all(
      agents.map((agent, index) =>
        agent.submitFrom(forms[index]?.text ?? '', path, { fields: { text: wordsOf(index) } }),
      ),
    )

    const winners = answers.flatMap(({ status }, index) => (status === 303 ? [index] : []))
    expect([round, winners.length]).toEqual([round, 1])
    answers.forEach(({ status, text }, index) => {
      if (winners.includes(index)) return
      expect([round, index, status]).toEqual([round, index, 409])
      expect(load(text)('textarea[name="text"]').text().trim()).toBe(wordsOf(index))
      expect(text).toContain(wordsOf(winners[0] ?? -1))
    })
    expect((await findClaim(db, id))?.text).toBe(wordsOf(winners[0] ?? -1))
  }

  expect((await findClaim(db, id))?.revision).toBe(ROUNDS + 1)
  const edits = (await listClaimEvents(db, id, false)).filter(({ verb }) => verb === 'claim.edited')
  expect(edits).toHaveLength(ROUNDS)
  expect(await verifyEventChain(db)).not.toHaveProperty('brokenAt')
}, 120_000)

test('a form sent twice at once saves once and answers both with the same page', async () => {
  const { first, db } = await newsroom()
  const id = await insertTriaged(db, first.account)
  const path = `/claims/${id}/edit`

  for (let round = 0; round < 10; round += 1) {
    const form = await first.get(path)
    const fields = { text: `Counted again in round ${round}.` }
    const answers = await Promise.all([1, 2, 3].map(() => first.submitFrom(form.text, path, { fields })))
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
    expect(new Set(answers.map(({ headers }) => headers.location)).size).toBe(1)
  }

  expect((await findClaim(db, id))?.revision).toBe(11)
})

test('two people who merge each other’s claims at once: one does, nobody waits for ever, no passage is lost', async () => {
  const { agents, first, db } = await newsroom()
  const second = agents[1] ?? first
  const article = await insertReport(db, first.account)

  for (let round = 0; round < 15; round += 1) {
    const make = async (words: string) =>
      (await makeClaim(db, first.account, newClaimOf({}, { passages: [passageOf(article, words)] }), NOW)).id
    const a = await make('54 police offices')
    const b = await make('21 countries')

    const answers = await Promise.all([
      first.submit(`/claims/${a}/merge`, { fields: { into: String(b) } }),
      second.submit(`/claims/${b}/merge`, { fields: { into: String(a) } }),
    ])

    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
    const stays = answers[0]?.status === 303 ? b : a
    const exact = (await listClaimPassages(db, stays)).map((passage) => passage.exact)
    expect(exact).toEqual(['54 police offices', '21 countries'])
  }
}, 60_000)

test('editing, moving, assigning and merging side by side never fails', async () => {
  const { agents, first, db } = await newsroom()
  const article = await insertReport(db, first.account)

  for (let round = 0; round < 8; round += 1) {
    const input = newClaimOf({}, { passages: [passageOf(article, '230,000')] })
    const { id } = await makeClaim(db, first.account, input, NOW)
    const other = await insertTriaged(db, first.account)
    const hub = `/claims/${id}/work`
    const acts = [
      () => agents[0]?.submit(`/claims/${id}/edit`, { fields: { occasion: `Round ${round}` } }),
      () => agents[1]?.submit(hub, { form: 'form:has(#step-research)' }),
      () => agents[2]?.submit(hub, { form: `/claims/${id}/assignment`, fields: { assignee: '' } }),
      () => agents[3]?.submit(`/claims/${id}/merge`, { fields: { into: String(other) } }),
      () => agents[4]?.submit(`/claims/${other}/merge`, { fields: { into: String(id) } }),
      () =>
        agents[5]?.submit(hub, {
          form: `/claims/${id}/passages`,
          fields: { article: String(article.id), quotation: '21 countries' },
        }),
    ]
    const statuses = await Promise.all(
      acts.map(
        (act) =>
          act()?.then(
            (answer) => answer?.status ?? 0,
            // A form that had gone when its page was opened: the other act was faster.
            () => 422,
          ) ?? 0,
      ),
    )
    expect(statuses.filter((status) => ![303, 409, 422].includes(status))).toEqual([])
  }
}, 60_000)
