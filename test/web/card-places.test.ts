import fc from 'fast-check'
import { cardPlaces } from '../../public/client/card-places'

const card = (wish: number, height = 80) => ({ wish, height })

test('cards with room begin at their marks', () => {
  expect(cardPlaces([card(10), card(200), card(400)], 10)).toEqual([10, 200, 400])
})

test('crowded cards are spread around their marks', () => {
  expect(cardPlaces([card(300), card(300)], 10)).toEqual([255, 345])
})

test('cards at the top of the text are pushed down, not out', () => {
  expect(cardPlaces([card(0), card(0), card(10)], 10)).toEqual([0, 90, 180])
})

test('no cards have no places', () => {
  expect(cardPlaces([], 10)).toEqual([])
})

const cards = fc.array(fc.record({ wish: fc.nat(5000), height: fc.integer({ min: 1, max: 300 }) }), {
  maxLength: 60,
})

test('whatever their marks, no card covers the next, and none begins above the text', () => {
  fc.assert(
    fc.property(cards, (list) => {
      const places = cardPlaces(list, 10)

      expect(places).toHaveLength(list.length)
      for (const [at, place] of places.entries()) {
        expect(place).toBeGreaterThanOrEqual(0)
        const next = places[at + 1]
        if (next !== undefined) expect(next - place).toBeGreaterThan((list[at]?.height ?? 0) + 10 - 0.001)
      }
    }),
  )
})
