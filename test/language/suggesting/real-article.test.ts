import { type ArticleMeasures, hasRealArticle, measureRealArticle } from '../../bench/suggest/article'

const whenPresent = hasRealArticle ? test : test.skip
const skipped = '(skipped where the real article is absent)'
let measures: ArticleMeasures

beforeAll(() => {
  if (hasRealArticle) measures = measureRealArticle()
})

whenPresent(`every claim that experts made of it is among the first 24 suggestions ${skipped}`, () => {
  expect(measures.ranks.filter(({ rank }) => rank < 1 || rank > 24)).toEqual([])
})

whenPresent(`the right claimant is found for at least 13 of its 17 claims ${skipped}`, () => {
  expect(measures.ranks.filter((one) => one.isRightClaimant).length).toBeGreaterThanOrEqual(13)
})

whenPresent(`every quantity is found with what it counts ${skipped}`, () => {
  expect(measures.quantities.filter(({ isFound, isCounted }) => !isFound || !isCounted)).toEqual([])
})

whenPresent(`the invitation to follow the reporter and the chant rank last ${skipped}`, () => {
  const { boilerplate, chant } = measures.lastRanks

  expect([boilerplate, chant].sort((one, other) => one - other)).toEqual([
    measures.sentences - 1,
    measures.sentences,
  ])
})

whenPresent(`the spokesman’s sentence denies, and answers the claims about the stations ${skipped}`, () => {
  const { kind, answer, claims } = measures.denial

  expect(kind).toBe('denial')
  expect(['denies_characterisation', 'gives_other_purpose']).toContain(answer)
  expect(claims.some((claim) => ['C1', 'C2', 'C3', 'C6', 'C7'].includes(claim))).toBe(true)
})

whenPresent(`the official in Shanghai concedes against the denial ${skipped}`, () => {
  const { kind, answer, claims } = measures.concession

  expect(kind).toBe('concession')
  expect(answer).toBe('concedes')
  expect(claims).toContain('R1')
})

whenPresent(`the standfirst’s 54 in 21 is held against the body’s 54 in 25 in 21 ${skipped}`, () => {
  expect(measures.disagreements.filter((sentence) => sentence.includes('25 cities'))).toHaveLength(1)
})
