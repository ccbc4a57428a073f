import { load } from 'cheerio'
import { editClaim } from '../../server/actions/claim-editing'
import { makeClaim } from '../../server/actions/claim-making'
import type { ClaimQuantity } from '../../server/domain/claim-quantity'
import { findClaim } from '../../server/store/claims'
import { signIn } from '../support/agent'
import { testApp } from '../support/app'
import { NOW, newClaimOf, wordsOf } from '../support/claims'
import { testDatabase } from '../support/database'

const app = async () => testApp(await testDatabase(), { clock: () => NOW })

const OFFICES: ClaimQuantity = {
  value: 54,
  comparator: 'exactly',
  unit: '',
  counted: 'offices',
  place: '',
  definition: '',
}

test('a figure is kept as a person types it, and shown with the claim', async () => {
  const house = await app()
  const checker = await signIn(house, 'fact_checker')

  const made = await checker.submit('/claims/new', {
    fields: {
      text: 'At least 230,000 citizens came home.',
      kind: 'quantity',
      voice: 'article',
      'figureValue[]': ['230,000', ''],
      'figureComparator[]': ['at_least', 'exactly'],
      'figureCounted[]': ['citizens', ''],
      'figureFrom[]': ['2021-04-01', ''],
    },
  })

  const hub = await checker.open(made.headers.location ?? '')
  expect(load(hub.text)('.facts').text()).toContain('at least 230,000 citizens; from 1 April 2021')
})

test('a number that cannot be read is answered at its row, with everything typed kept', async () => {
  const house = await app()
  const checker = await signIn(house, 'fact_checker')
  const { id } = await makeClaim(house.deps.db, checker.account, newClaimOf({ quantities: [OFFICES] }), NOW)

  const answer = await checker.submit(`/claims/${id}/edit`, {
    fields: { 'figureValue[]': ['54', '21 countries', ''], 'figurePlace[]': ['abroad', '', 'Spain'] },
  })

  expect(answer.status).toBe(422)
  const $ = load(answer.text)
  expect($('a[href="#figureValue-2"]').text()).toContain('Row 2: “21 countries” cannot be read as a number.')
  expect($('a[href="#figureValue-3"]').text()).toContain('Give the number, or empty the row.')
  expect($('#figureValue-2').attr('value')).toBe('21 countries')
  expect($('#figurePlace-1').attr('value')).toBe('abroad')
  expect($('details.figure-rows').attr('open')).toBeDefined()
})

test('the figures stay folded away while there is none', async () => {
  const house = await app()
  const checker = await signIn(house, 'fact_checker')

  const $ = load((await checker.open('/claims/new')).text)

  expect($('details.figure-rows').attr('open')).toBeUndefined()
  expect($('details.figure-rows fieldset')).toHaveLength(2)
})

test('of figures that somebody else changed meanwhile, both are shown and mine can be saved over', async () => {
  const house = await app()
  const { db } = house.deps
  const checker = await signIn(house, 'fact_checker')
  const { id } = await makeClaim(db, checker.account, newClaimOf({ quantities: [OFFICES] }), NOW)
  const opened = await checker.open(`/claims/${id}/edit`)
  const fields = wordsOf({
    quantities: [
      { ...OFFICES, value: 102 },
      { ...OFFICES, value: 53, counted: 'countries' },
    ],
  })
  await editClaim(db, checker.account, { id, revision: 1, fields, topics: [] }, NOW)

  const late = await checker.submitFrom(opened.text, `/claims/${id}/edit`, {
    fields: { 'figureValue[]': ['55', '', ''] },
  })

  expect(late.status).toBe(409)
  const $ = load(late.text)
  expect($('.conflict__entry:has(#figureValue-1) .conflict__text').text()).toBe('102')
  expect($('.conflict__entry:has(#figureCounted-2) .conflict__text').text()).toBe('countries')
  await checker.submitFrom(late.text, `/claims/${id}/edit`)
  expect((await findClaim(db, id))?.quantities).toEqual([{ ...OFFICES, value: 55 }])
})

test('the form of a claim says where its figures stand already, and where the same thing has another number', async () => {
  const house = await app()
  const { db } = house.deps
  const checker = await signIn(house, 'fact_checker')
  const buoys = { ...OFFICES, value: 7341, counted: 'red buoys' }
  const make = async (text: string, quantity: ClaimQuantity) =>
    (await makeClaim(db, checker.account, newClaimOf({ text, quantities: [quantity] }), NOW)).id
  const id = await make('There are 7,341 buoys.', buoys)
  const same = await make('The bay has 7,341 buoys.', { ...buoys, counted: 'buoys' })
  const other = await make('The port counted 7,300 buoys.', { ...buoys, value: 7300 })
  await make('There are 9 lamps.', { ...buoys, value: 9, counted: 'lamps' })

  const $ = load((await checker.open(`/claims/${id}/edit`)).text)

  const items = $('.figure-rows__elsewhere li')
    .toArray()
    .map((item) => $(item).text())
  expect(items).toEqual([
    `7,341 red buoys; there it is 7,300 red buoys. ${other}: The port counted 7,300 buoys.`,
    `7,341 red buoys: the same figure. ${same}: The bay has 7,341 buoys.`,
  ])
})

test('while a figure is typed, the form is told where it stands already and where it differs', async () => {
  const house = await app()
  const checker = await signIn(house, 'fact_checker')
  const { id } = await makeClaim(house.deps.db, checker.account, newClaimOf({ quantities: [OFFICES] }), NOW)
  const ask = (query: Record<string, string>) =>
    checker.open(`/figures-elsewhere?${new URLSearchParams(query)}`)

  const same = await ask({ 'figureValue[]': '54' })
  const other = await ask({ text: 'It runs 102 police offices.' })
  const number = await ask({ 'figureValue[]': '54', 'figureCounted[]': 'ships' })
  const own = await ask({ 'figureValue[]': '54', claim: String(id) })
  const unread = await ask({ 'figureValue[]': 'fifty-four or so', text: 'It runs offices.' })

  expect(load(same.text)('li').text()).toContain('54: the same figure')
  expect(load(other.text)('li').text()).toContain('102 police offices; there it is')
  expect(load(other.text)('a').attr('href')).toBe(`/claims/${id}/work`)
  expect(load(number.text)('li').text()).toContain('54 ships: the same number, but of')
  expect(other.text).not.toContain('<html')
  expect(own.text).not.toContain(`href="/claims/${id}/work"`)
  expect(unread.text.trim()).toBe('')
})
