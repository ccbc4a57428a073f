import { load } from 'cheerio'
import type { Response } from 'supertest'
import { editClaim } from '../../server/actions/claim-editing'
import { makeClaim } from '../../server/actions/claim-making'
import { moveClaim } from '../../server/actions/claim-work'
import { CLAIM_WORK_STATES } from '../../server/domain/claim-work'
import { findClaim, updateClaimWork } from '../../server/store/claims'
import { anonymous, signIn } from '../support/agent'
import { testApp } from '../support/app'
import { insertReport, insertTriaged, NOW, newClaimOf, passageOf, wordsOf, workOf } from '../support/claims'
import { testDatabase } from '../support/database'
import { insertReadyClaim } from '../support/verdicts'

const app = async () => testApp(await testDatabase(), { clock: () => NOW })

test('a checker makes a claim without an article and works on it from research to parking', async () => {
  const house = await app()
  const checker = await signIn(house, 'fact_checker')

  const made = await checker.submit('/claims/new', {
    fields: {
      text: 'At least 54 offices exist.',
      kind: 'quantity',
      claimantName: 'A rights group',
      claimantKind: 'organisation',
      topics: 'Police, China',
    },
  })
  const hub = pathOf(made)
  expect(made.status).toBe(303)
  expect((await checker.open(hub)).text).toContain('At least 54 offices exist.')

  await checker.submit(hub, { form: 'form:has(#step-research)' })
  const parked = await checker.submit(hub, {
    form: 'form:has(#step-wait)',
    fields: { waitingFor: 'the ministry’s answer', waitingUntil: '2026-12-24' },
  })
  expect(parked.status).toBe(303)
  expect((await checker.open(hub)).text).toContain('For the ministry’s answer, until 24 December 2026.')
})

test('a date that is past keeps what was typed and says what to do', async () => {
  const house = await app()
  const checker = await signIn(house, 'fact_checker')
  const id = await insertTriaged(house.deps.db, checker.account)
  await moveClaim(house.deps.db, checker.account, { claimId: id, move: { step: 'research' } }, NOW)

  const answer = await checker.submit(`/claims/${id}/work`, {
    form: 'form:has(#step-wait)',
    fields: { waitingFor: 'a reply', waitingUntil: '2026-11-01' },
  })

  expect(answer.status).toBe(422)
  const $ = load(answer.text)
  expect($('#wait-waitingFor').attr('value')).toBe('a reply')
  expect($('#wait-waitingUntil-error').text()).toContain('This day is past')
  expect($('a[href="#wait-waitingUntil"]').text()).toContain('This day is past')
})

test.each(CLAIM_WORK_STATES)(
  'a claim that is %s shows each step as a form or with the reason why not',
  async (state) => {
    const house = await app()
    const checker = await signIn(house, 'fact_checker')
    const other = await insertTriaged(house.deps.db, checker.account)
    const id = await insertTriaged(house.deps.db, checker.account)
    await updateClaimWork(house.deps.db, id, workOf(state, other), '', NOW)

    const $ = load((await checker.open(`/claims/${id}/work`)).text)

    for (const step of ['triage', 'research', 'wait', 'resume', 'set_aside', 'dismiss', 'reopen']) {
      const button = $(`#step-${step}`)
      const isForm = button.closest('form').attr('action') === `/claims/${id}/state`
      const isExplained = button.attr('disabled') !== undefined && $(`#step-${step}-reason`).text() !== ''
      expect([step, isForm || isExplained]).toEqual([step, true])
      const answer = await checker.post(`/claims/${id}/state`, {
        _csrf: $('input[name="_csrf"]').attr('value'),
        _key: `table-${state}-${step}-${id}-0000`,
        step,
        reason: 'A reason',
        waitingFor: 'a reply',
        waitingUntil: '2026-12-24',
        notCheckable: 'opinion',
      })
      expect([step, answer.status]).toEqual([step, isForm ? 303 : 422])
      await updateClaimWork(house.deps.db, id, workOf(state, other), '', NOW)
    }
  },
)

test('an edit from an old form is answered with both texts and can be saved over', async () => {
  const house = await app()
  const checker = await signIn(house, 'fact_checker', 'Cem Checker')
  const other = await signIn(house, 'fact_checker', 'Dora Checker')
  const id = await insertTriaged(house.deps.db, checker.account)
  const opened = await checker.open(`/claims/${id}/edit`)
  await editClaim(
    house.deps.db,
    other.account,
    { id, revision: 1, fields: wordsOf({ text: 'There are 102 offices.' }), topics: [] },
    NOW,
  )

  const late = await checker.submitFrom(opened.text, `/claims/${id}/edit`, {
    fields: { text: 'There are 54 stations, we think.' },
  })

  expect(late.status).toBe(409)
  expect(late.text).toContain('Dora Checker changed this claim')
  expect(load(late.text)('textarea[name="text"]').text().trim()).toBe('There are 54 stations, we think.')
  expect(late.text).toContain('There are 102 offices.')
  const again = await checker.submitFrom(late.text, `/claims/${id}/edit`)
  expect(again.status).toBe(303)
  expect(await findClaim(house.deps.db, id)).toMatchObject({
    text: 'There are 54 stations, we think.',
    revision: 3,
  })
})

test('a claim is given to a colleague and taken back', async () => {
  const house = await app()
  const checker = await signIn(house, 'fact_checker')
  const editor = await signIn(house, 'editor', 'Edda Editor')
  const id = await insertTriaged(house.deps.db, checker.account)
  const form = `/claims/${id}/assignment`

  await checker.submit(`/claims/${id}/work`, { form, fields: { assignee: String(editor.account.id) } })
  expect((await findClaim(house.deps.db, id))?.assigneeId).toBe(editor.account.id)
  await checker.submit(`/claims/${id}/work`, { form, fields: { assignee: '' } })

  expect((await findClaim(house.deps.db, id))?.assigneeId).toBeUndefined()
})

test('pasted words are found in an article, or the page says why they are not', async () => {
  const house = await app()
  const checker = await signIn(house, 'fact_checker')
  const article = await insertReport(house.deps.db, checker.account)
  const id = await insertTriaged(house.deps.db, checker.account)
  const add = (quotation: string) =>
    checker.submit(`/claims/${id}/work`, {
      form: `/claims/${id}/passages`,
      fields: { article: String(article.id), quotation },
    })

  expect((await add('54 police offices')).status).toBe(303)
  const absent = await add('102 police offices')
  expect(absent.status).toBe(422)
  expect(absent.text).toContain('do not stand in the article')
  expect(load(absent.text)('#quotation').text()).toContain('102 police offices')

  const hub = await checker.open(`/claims/${id}/work`)
  const removal = load(hub.text)('form[action^="/passages/"]').attr('action') ?? ''
  const removed = await checker.submit(`/claims/${id}/work`, { form: removal })
  expect(removed.status).toBe(303)
  expect((await checker.open(`/claims/${id}/work`)).text).toContain('stands in no article')
})

test('a duplicate is found by its words and merged', async () => {
  const house = await app()
  const checker = await signIn(house, 'fact_checker')
  const article = await insertReport(house.deps.db, checker.account)
  const passages = [passageOf(article, '21 countries')]
  const { id } = await makeClaim(
    house.deps.db,
    checker.account,
    newClaimOf({ text: 'Dublin closed its station.' }, { passages }),
    NOW,
  )
  const stays = await insertTriaged(house.deps.db, checker.account, { text: 'The Dublin station was closed' })

  const page = await checker.open(`/claims/${id}/merge`)
  expect(page.text).toContain('The Dublin station was closed')
  const wrong = await checker.submit(`/claims/${id}/merge`, { fields: { into: '999999', reason: 'Same' } })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('no claim of this number')
  const merged = await checker.submit(`/claims/${id}/merge`, { fields: { into: String(stays) } })

  expect(pathOf(merged)).toContain(`/claims/${stays}/work`)
  expect((await checker.open(`/claims/${stays}/work`)).text).toContain('21 countries')
  const ended = await checker.open(`/claims/${id}/work`)
  expect(ended.text).toContain(`Into claim ${stays}.`)
})

test('the work on a claim is the newsroom’s alone', async () => {
  const house = await app()
  const checker = await signIn(house, 'fact_checker')
  const admin = await signIn(house, 'admin')
  const id = await insertTriaged(house.deps.db, checker.account)

  expect((await anonymous(house).get(`/claims/${id}/work`)).headers.location).toContain('/sign-in')
  expect((await admin.get(`/claims/${id}/work`)).status).toBe(403)
  for (const path of [`/claims/999999/work`, `/claims/x/edit`, `/claims/0/merge`])
    expect([path, (await checker.get(path)).status]).toEqual([path, 404])
})

function pathOf(response: Response): string {
  return response.headers.location ?? ''
}

test('each part of the page of a claim is one link away, and its heading takes the focus', async () => {
  const house = await app()
  const checker = await signIn(house, 'fact_checker')
  const id = await insertReadyClaim(house.deps.db, checker.account)

  const $ = load((await checker.open(`/claims/${id}/work`)).text)

  const links = $('nav[aria-label="On this page"] a').toArray()
  expect(links.map((link) => $(link).text())).toEqual(
    expect.arrayContaining(['Evidence 2', 'Rebuttals 0', 'Replies 1', 'Verdict 0', 'History']),
  )
  const targets = links.map((link) => $($(link).attr('href') ?? '').attr('tabindex'))
  expect(targets).toEqual(links.map(() => '-1'))
  // All headings of the page are in the list, in its order.
  expect(links.map((link) => $(link).attr('href'))).toEqual(
    $('main h2[id]')
      .toArray()
      .map((heading) => `#${heading.attribs.id}`),
  )
})
