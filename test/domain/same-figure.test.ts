import type { ClaimQuantity } from '../../server/domain/claim-quantity'
import { figureName, isSameFigure } from '../../server/domain/same-figure'

const OFFICES: ClaimQuantity = {
  value: 54,
  comparator: 'exactly',
  unit: '',
  counted: 'police offices',
  place: '',
  asOf: '2022-09-12',
  definition: '',
}

test.each([
  // what is said of the other → are both values of one figure
  ['a later count', { value: 102, asOf: '2022-12-05' }, true],
  ['another spelling', { counted: ' Police Offices ' }, true],
  ['a lower bound', { comparator: 'at_least' as const }, true],
  ['the offices of one country', { value: 2, place: 'in the Netherlands' }, false],
  ['something else that is counted', { counted: 'cities' }, false],
  ['another unit', { unit: '%' }, false],
])('54 police offices and %s', (_what, said, expected) => {
  expect(isSameFigure(figureName(OFFICES), figureName({ ...OFFICES, ...said }))).toBe(expected)
})
