import type { Evidence, EvidenceStatus, SearchRecord, Stance } from '../../server/domain/evidence'
import type { Rebuttal, Reply } from '../../server/domain/rebuttal'
import type { VerdictDraft } from '../../server/domain/verdict'
import { checkGuards, type GuardFacts, type GuardName, missingOf } from '../../server/domain/verdict-guards'

const NOW = new Date('2022-11-12T09:00:00Z')
const row = { revision: 1, createdAt: NOW, updatedAt: NOW }

const proof = (
  publisher: string,
  stance: Stance = 'supports',
  status: EvidenceStatus = 'accepted',
  excerpt = '54 offices',
): Evidence => ({
  ...row,
  id: 1,
  claimId: 1,
  stance,
  status,
  excerpt,
  location: '',
  note: '',
  statusReason: '',
  addedBy: 1,
  source: {
    ...row,
    id: publisher.length,
    kind: 'ngo_report',
    title: 'A report',
    publisher,
    author: '',
    url: '',
    archivedUrl: '',
    whereabouts: '',
    language: 'en',
    interestNote: '',
    createdBy: 1,
  },
})

const search = (side: 'supports' | 'refutes'): SearchRecord => ({
  id: 1,
  claimId: 1,
  side,
  lookedIn: 'press archives',
  lookedFor: 'counts',
  searchedOn: '2022-10-20',
  recordedBy: 1,
  createdAt: NOW,
})

const rebuttal = (answer: string): Rebuttal => ({
  ...row,
  id: 1,
  claimId: 1,
  rebuttalClaimId: 2,
  kinds: ['denies_characterisation'],
  denies: 'what they are',
  leavesStanding: 'that they exist',
  answer,
  addedBy: 1,
})

const reply = (outcome: Reply['outcome']): Reply => ({
  ...row,
  id: 1,
  claimId: 1,
  outcome,
  askedWhom: 'the ministry',
  channel: '',
  answer: '',
  reason: '',
  recordedBy: 1,
})

const DRAFT: VerdictDraft = {
  rating: 'mostly_true',
  summary: 'The group counted 54 offices.',
  checkedScope: '',
  rationale: 'The report lists them.',
  flags: [],
  originsJustification: '',
  changeNote: '',
}

const rating = (code: string) => ({ code, label: code, slot: 'supported' as const, description: '' })

const READY: GuardFacts = {
  draft: DRAFT,
  work: 'in_research',
  scale: {
    version: 1,
    inForceFrom: '2022-01-01',
    note: '',
    ratings: ['mostly_true', 'unverified'].map(rating),
  },
  evidence: [proof('Safeguard Defenders'), proof('RTL')],
  searches: [search('refutes')],
  rebuttals: [],
  replies: [reply('silent')],
  anchors: ['same', 'moved'],
  quantityMismatches: [],
}

const missing = (facts: Partial<GuardFacts>): GuardName[] =>
  checkGuards({ ...READY, ...facts })
    .filter(({ ok }) => !ok)
    .map(({ name }) => name)

test('a claim with all its proof misses nothing, and no guard that holds gives advice', () => {
  const guards = checkGuards(READY)

  expect(missingOf(guards)).toEqual([])
  expect(guards.every(({ advice }) => advice === '')).toBe(true)
})

test.each<[string, GuardName[], Partial<GuardFacts>]>([
  ['no rating', ['rating'], { draft: { ...DRAFT, rating: undefined } }],
  ['a rating of no scale', ['rating'], { draft: { ...DRAFT, rating: 'pants_on_fire' } }],
  ['blanks as a summary', ['summary'], { draft: { ...DRAFT, summary: ' ' } }],
  ['no rationale', ['rationale'], { draft: { ...DRAFT, rationale: '' } }],
  ['no evidence at all', ['evidence', 'other_side', 'origins'], { evidence: [] }],
  [
    'only rejected evidence',
    ['evidence', 'other_side', 'origins'],
    { evidence: [proof('RTL', 'supports', 'rejected')] },
  ],
  [
    'only disputed evidence',
    ['evidence', 'other_side', 'origins'],
    { evidence: [proof('RTL', 'supports', 'disputed')] },
  ],
  [
    'evidence without an excerpt',
    ['evidence', 'other_side', 'origins'],
    { evidence: [proof('RTL', 'supports', 'accepted', ' ')] },
  ],
  [
    'only context',
    ['evidence', 'other_side'],
    { evidence: [proof('RTL', 'context'), proof('ANP', 'context')] },
  ],
  [
    'an unexplained figure',
    ['quantities'],
    { quantityMismatches: ['The claim says 54 offices, the excerpt of “A report” says 54 people.'] },
  ],
  ['one side only', ['other_side'], { searches: [] }],
  ['a search on the side that has evidence', ['other_side'], { searches: [search('supports')] }],
  [
    'one rebuttal unanswered',
    ['rebuttals'],
    { rebuttals: [rebuttal('It grants that they exist.'), rebuttal('')] },
  ],
  ['no right of reply', ['reply'], { replies: [] }],
  ['an answer still awaited', ['reply'], { replies: [reply('awaited')] }],
  ['two pieces of one publisher', ['origins'], { evidence: [proof('RTL'), proof('rtl')] }],
  ['a drifted passage', ['anchors'], { anchors: ['same', 'drifted'] }],
  ['a lost passage', ['anchors'], { anchors: ['gone'] }],
  ['an ambiguous passage', ['anchors'], { anchors: ['ambiguous'] }],
  ['a suggestion', ['open'], { work: 'suggested' }],
  ['a claim set aside', ['open'], { work: 'not_checkable' }],
])('%s is named', (_what, names, facts) => {
  expect(missing(facts)).toEqual(names)
})

test.each<[string, Partial<GuardFacts>]>([
  [
    'evidence that cuts both ways covers both sides',
    { searches: [], evidence: [proof('RTL', 'mixed'), proof('ANP')] },
  ],
  [
    'one origin with a reason is enough',
    { evidence: [proof('RTL')], draft: { ...DRAFT, originsJustification: 'The count is theirs.' } },
  ],
  [
    'figures that differ for a stated reason',
    {
      quantityMismatches: ['The claim says 54 offices, the excerpt of “A report” says 102 offices.'],
      draft: { ...DRAFT, quantitiesJustification: 'The report was brought up to date in December.' },
    },
  ],
  ['an answered rebuttal is no obstacle', { rebuttals: [rebuttal('It grants that they exist.')] }],
  ['why nobody was asked is a statement', { replies: [reply('not_applicable')] }],
  ['a claim that waits can be decided', { work: 'waiting' }],
])('%s', (_what, facts) => {
  expect(missing(facts)).toEqual([])
})

test('“unverified” rests on searches of both sides instead of evidence', () => {
  const draft = { ...DRAFT, rating: 'unverified', originsJustification: 'Nothing was found.' }

  expect(missing({ draft, evidence: [], searches: [search('supports'), search('refutes')] })).toEqual([])
  expect(missing({ draft, searches: [] })).toEqual(['evidence', 'other_side'])
})

test('every guard that is missing says what to do, in a sentence', () => {
  const nothing = {
    draft: { ...DRAFT, rating: undefined, summary: '', rationale: '' },
    evidence: [],
    searches: [],
  }
  const objections = missingOf(checkGuards({ ...READY, ...nothing, replies: [], anchors: ['gone'] }))

  expect(objections).toHaveLength(8)
  for (const { message } of objections) expect(message).toMatch(/^[A-Z].+\.$/)
})
