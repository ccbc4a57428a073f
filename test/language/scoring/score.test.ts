import fc from 'fast-check'
import { FEATURE_GROUPS, leaningOf } from '../../../server/language/scoring/features/feature'
import { FITTED_FEATURES } from '../../../server/language/scoring/features/feature-list'
import { PLACE_FEATURES, type SentenceContext } from '../../../server/language/scoring/features/place'
import { featuresOf } from '../../../server/language/scoring/features-of'
import { kindOf } from '../../../server/language/scoring/kind'
import { readSentence } from '../../../server/language/scoring/reading'
import { type GroupWeights, listFeatureGroups, scoreOf } from '../../../server/language/scoring/score'
import { WEIGHTS } from '../../../server/language/scoring/weights'

const score = (text: string, context: SentenceContext = {}, weights: GroupWeights = {}) =>
  scoreOf(featuresOf(readSentence(text), context), weights)
const reasons = (text: string, context: SentenceContext = {}) =>
  score(text, context).reasons.map(({ sentence }) => sentence)

const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(
      'The ministry',
      'said',
      '230,000',
      'nationals',
      'had been',
      'I think',
      '$1.2',
      'billion',
      '“',
      '?',
      '—',
      "n't",
    ),
    fc.string({ maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 6 }),
  ),
  { maxLength: 30 },
)
const sentences = pieces.map((parts) => parts.join(' '))
const groupWeights = fc.dictionary(
  fc.constantFrom(...FEATURE_GROUPS.map(({ name }) => name)),
  fc.oneof(fc.double(), fc.double({ min: 0, max: 3 })),
)

test('every score lies between 0 and 1, and its reasons add up to it', () => {
  fc.assert(
    fc.property(sentences, groupWeights, (text, weights) => {
      const { score: result, reasons: all } = score(text, {}, weights)
      const sum = all.reduce((total, { weight }) => total + weight, 0)

      expect(result).toBeGreaterThanOrEqual(0)
      expect(result).toBeLessThanOrEqual(1)
      expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(result, 10)
    }),
  )
})

test('the same sentence always gets the same kind, score and reasons', () => {
  fc.assert(
    fc.property(sentences, (text) => {
      const twice = [1, 2].map(() => ({ ...score(text), ...kindOf(readSentence(text)) }))

      expect(twice[0]).toEqual(twice[1])
    }),
  )
})

test('reasons stand in the order of what they weigh, and none weighs nothing', () => {
  const weights = score(
    'Unemployment fell from 9.1% in 2012 to 4.8% last year, the ministry said.',
  ).reasons.map(({ weight }) => Math.abs(weight))

  expect(weights).toEqual([...weights].sort((one, other) => other - one))
  expect(weights.every((weight) => weight > 0)).toBe(true)
})

test.each([
  ['The council closed 14 of its 31 libraries in 2019.', 'counts something: 14'],
  ['The province paid $3.4 million for the land.', 'names a sum of money: $3.4'],
  ['Fewer than 12 percent of pupils passed.', 'gives a share: 12 percent'],
  ['The senate voted against the treaty.', 'says what was decided or voted: voted'],
  ['The company lied about the leak.', 'accuses: lied'],
  ['I think that this is a good day.', 'gives an opinion: think'],
  ['Who paid for the new gate?', 'is a question: ?'],
])('a person reads why: %s', (text, sentence) => {
  expect(reasons(text)).toContainEqual(expect.stringContaining(sentence))
})

test('figures about public matters outrank talk about oneself', () => {
  const statement = score('The government cut 4,200 hospital beds between 2014 and 2019.').score
  const talk = score('I am so happy that all of you came tonight.').score

  expect(statement).toBeGreaterThan(0.9)
  expect(talk).toBeLessThan(0.1)
})

test('where a sentence stands and who says it are reasons too', () => {
  const span = { start: 0, end: 3 }
  const speaker = { name: 'River Authority', kind: 'organisation' as const, role: '' }
  const attributions = [{ speaker, act: 'denied' as const, isDirectQuote: false, cue: span, content: span }]

  const said = reasons('It denied that the gates were open.', { attributions, repeatsStandfirst: true })

  expect(said).toContain('comes from an organisation or a document: River Authority')
  expect(said).toContain('answers with a denial: River Authority')
  expect(said).toContain('repeats the standfirst')
})

test('what somebody is quoted with weighs less than what is reported of them, unless it has a figure', () => {
  const speaker = { name: 'Ada Vos', kind: 'person' as const, role: '' }
  const span = { start: 0, end: 10 }
  const said = (isDirectQuote: boolean) => [
    { speaker, act: 'said' as const, isDirectQuote, cue: span, content: span },
  ]
  const quantities = [{ start: 0, end: 2, value: 14, comparator: 'exactly' as const }]
  const text = 'The company closed the shelters.'

  const quoted = score(text, { attributions: said(true), quantities: [] })
  const withFigure = score(text, { attributions: said(true), quantities })
  const reported = score(text, { attributions: said(false), quantities: [] })

  expect(quoted.score).toBeLessThan(withFigure.score)
  expect(withFigure.score).toBeLessThan(reported.score)
  expect(quoted.reasons.map(({ sentence }) => sentence)).toContain('gives somebody’s own words and no figure')
})

test('words that are only chanted are no claim of anybody', () => {
  const article = '“We broke the law. We have come home,” the prisoners shouted in unison.'
  const content = { start: 0, end: 18 }
  const cue = { start: article.indexOf('the prisoners'), end: article.length - 1 }
  const speaker = { name: 'the prisoners', kind: 'unnamed' as const, role: '' }
  const chanted = {
    article,
    attributions: [{ speaker, act: 'said' as const, isDirectQuote: true, cue, content }],
  }

  expect(score('“We broke the law.', chanted).score).toBeLessThan(0.01)
  expect(score('We have come home,” the prisoners shouted in unison.', chanted).reasons).not.toContainEqual(
    expect.objectContaining({ feature: 'chant' }),
  )
})

test('a newsroom that makes nothing of figures ranks a figure like its absence', () => {
  const text = 'The council closed 14 libraries.'
  const names = FITTED_FEATURES.filter(({ group }) => group === 'figures').map(({ name }) => name)

  const without = score(text, {}, { figures: 0 }).reasons.map(({ feature }) => feature)

  expect(score(text, {}, { figures: 3 }).score).toBeGreaterThan(score(text).score)
  expect(score(text, {}, { figures: 0 }).score).toBeLessThan(score(text).score)
  expect(without.filter((feature) => names.includes(feature))).toEqual([])
})

test('weights of a newsroom stay between 0 and 3, and what is no number counts as 1', () => {
  const text = 'The council closed 14 libraries.'

  expect(score(text, {}, { figures: 99 })).toEqual(score(text, {}, { figures: 3 }))
  expect(score(text, {}, { figures: -5 })).toEqual(score(text, {}, { figures: 0 }))
  expect(score(text, {}, { figures: Number.NaN })).toEqual(score(text))
})

test('every feature has a name of its own, a group with a label and a weight for each of its levels', () => {
  const names = [...FITTED_FEATURES, ...PLACE_FEATURES].map(({ name }) => name)
  const groups = listFeatureGroups().map(({ name }) => name)

  expect(new Set(names).size).toBe(names.length)
  expect(groups).toEqual(
    expect.arrayContaining([...FITTED_FEATURES, ...PLACE_FEATURES].map(({ group }) => group)),
  )
  for (const { name, cuts } of FITTED_FEATURES)
    expect([name, WEIGHTS.levels[name]?.length]).toEqual([name, cuts.length + 1])
  expect(Object.keys(WEIGHTS.levels)).toEqual(FITTED_FEATURES.map(({ name }) => name))
})

test('no fitted weight goes against what its feature says', () => {
  const against = FITTED_FEATURES.filter((feature) => {
    const levels = WEIGHTS.levels[feature.name] ?? []
    const steps = levels.slice(1).map((weight, at) => weight - levels[at]!)
    if (leaningOf(feature) === 'either') return false
    return steps.some((step) => (leaningOf(feature) === 'raises' ? step < 0 : step > 0))
  })

  expect(against.map(({ name }) => name)).toEqual([])
})

test('the usual level of a feature adds nothing', () => {
  for (const { name } of FITTED_FEATURES) expect(WEIGHTS.levels[name]?.[WEIGHTS.usual[name] ?? 0]).toBe(0)
})
