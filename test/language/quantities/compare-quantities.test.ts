import {
  compareQuantities,
  type QuantityRelation,
} from '../../../server/language/quantities/compare-quantities'
import { describeQuantity } from '../../../server/language/quantities/describe-quantity'
import { findQuantities } from '../../../server/language/quantities/find-quantities'

const only = (text: string) => {
  const [quantity, ...more] = findQuantities(text)
  expect(more).toEqual([])
  return quantity!
}

test.each<[string, string, QuantityRelation]>([
  ['It has 54 overseas offices.', 'The 54 offices are open.', 'same'],
  ['It has 54 offices.', 'It has 102 offices.', 'other_value'],
  ['It has 54 offices.', 'It has 54 people.', 'other_counted'],
  ['It has 54 offices.', 'It has 21 countries.', 'unrelated'],
  ['It has 54 service centers.', 'It has 54 centres.', 'same'],
  ['One person died.', '1 people died.', 'same'],
  ['They sent home 230,000 nationals.', 'They sent home 230 000 nationals.', 'same'],
  ['They sent home 230,000 nationals.', 'They sent home 230 thousand nationals.', 'same'],
  ['They sent home 230,000 nationals.', 'They sent home 210,000 nationals.', 'other_value'],
  ['It named 10 to 12 towns.', 'It named 10 towns.', 'other_value'],
  ['20% of households are poor.', 'One in five households is poor.', 'same'],
  ['A third of voters agree.', '33.3 percent of voters agree.', 'same'],
  ['12% of voters agree.', '12 voters agree.', 'other_value'],
  ['It is 3 km long.', 'It is 3,000 metres long.', 'same'],
  ['It is 3 km long.', 'It took 3 hours.', 'unrelated'],
  ['It cost $3m.', 'It cost €3m.', 'unrelated'],
  ['It cost $3m.', 'It cost 3 million dollars.', 'same'],
  ['It cost $3m.', 'It cost $4m.', 'other_value'],
  ['It took 24 months.', 'It took two years.', 'same'],
  ['Dozens of families left.', 'Many families left.', 'same'],
  ['Dozens of families left.', 'Many soldiers left.', 'unrelated'],
  ['Dozens of families left.', 'It moved 54 families.', 'unrelated'],
])('%s %s → %s', (one, other, relation) => {
  expect(compareQuantities(only(one), only(other))).toBe(relation)
  expect(compareQuantities(only(other), only(one))).toBe(relation)
})

test('a figure that says nothing of what it counts agrees with the same figure only', () => {
  const bare = { value: 54 }

  expect(compareQuantities(bare, { value: 54, counted: 'offices' })).toBe('same')
  expect(compareQuantities(bare, { value: 102, counted: 'offices' })).toBe('unrelated')
})

test.each([
  ['At least four countries look into it.', 'at least 4 countries'],
  ['It has 230 000 members.', '230,000 members'],
  ['It takes 10 to 12 hours.', '10 to 12 hours'],
  ['Up to 12.5 percent of voters agree.', 'at most 12.5% of voters'],
  ['It cost about $1.2bn.', 'about USD 1,200,000,000'],
  ['Dozens of families left.', 'an unstated number of families'],
  ['Thousands fled.', 'an unstated number'],
  ['More than 6,000 square metres of forest burned.', 'more than 6,000 square metres of forest'],
  ['It was -5°C.', '-5 °C'],
])('%s is described as %s', (text, words) => {
  expect(describeQuantity(only(text))).toBe(words)
})
