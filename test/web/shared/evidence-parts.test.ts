import type { Evidence } from '../../../server/domain/evidence'
import type { FrozenEvidence } from '../../../server/domain/verdict-content'
import { evidenceItems, evidenceSides, externalLink } from '../../../server/web/shared/evidence-parts'
import { edgeWords, rebuttalItems } from '../../../server/web/shared/rebuttal-parts'
import { replySentence } from '../../../server/web/shared/reply-parts'

const FROZEN: FrozenEvidence = {
  id: 3,
  stance: 'supports',
  excerpt: 'We counted 54.',
  location: 'page 4',
  note: '',
  sourceId: 8,
  title: 'Survey of offices',
  publisher: 'Safeguard Defenders',
  author: '',
  sourceKind: 'ngo_report',
  url: 'https://example.org/survey',
  archivedUrl: '',
  whereabouts: '',
  publishedOn: '2022-09-12',
  language: 'en',
  interestNote: '',
}

const LIVE: Evidence = {
  ...FROZEN,
  claimId: 1,
  source: {
    id: 8,
    kind: 'ngo_report',
    title: FROZEN.title,
    publisher: FROZEN.publisher,
    author: '',
    url: FROZEN.url,
    archivedUrl: '',
    whereabouts: '',
    publishedOn: '2022-09-12',
    language: 'en',
    interestNote: '',
    revision: 1,
    createdBy: 1,
    createdAt: new Date(0),
    updatedAt: new Date(0),
  },
  status: 'accepted',
  statusReason: '',
  revision: 1,
  addedBy: 1,
  createdAt: new Date(0),
  updatedAt: new Date(0),
}

test('evidence reads the same from the tables and from the frozen content', () => {
  expect(evidenceItems([LIVE])).toEqual(evidenceItems([FROZEN]))
})

test('disputed evidence says why, and has its links on the desk only', () => {
  const disputed: Evidence = { ...LIVE, status: 'disputed', statusReason: 'The table was mended.' }

  const [item] = evidenceItems([disputed], {
    actionsOf: (id) => [{ text: 'Edit', href: `/evidence/${id}/edit` }],
  })

  expect(item).toMatchObject({
    status: 'Disputed: The table was mended.',
    actions: [{ href: '/evidence/3/edit' }],
  })
})

test('two sources of one publisher are marked as one origin, and one source twice as well', () => {
  const again = { ...FROZEN, id: 4 }
  const sibling = { ...FROZEN, id: 5, sourceId: 9, title: 'Other', publisher: 'SAFEGUARD defenders' }
  const stranger = { ...FROZEN, id: 6, sourceId: 10, publisher: '' }

  const independence = evidenceItems([FROZEN, again, sibling, stranger]).map((item) => item.independence)

  expect(independence).toEqual([
    undefined,
    'The same source again: one origin.',
    'Same publisher as “Survey of offices”: one origin.',
    undefined,
  ])
})

test('an address that is no web address is never made a link', () => {
  expect(evidenceItems([{ ...FROZEN, url: 'javascript:alert(1)' }])[0]?.original).toBeUndefined()
  expect(externalLink('Original', 'https://example.org')).toEqual({
    text: 'Original',
    href: 'https://example.org/',
  })
})

test('a side without evidence says what was searched, or that nothing is recorded', () => {
  const search = {
    side: 'refutes',
    lookedIn: 'the briefings',
    lookedFor: 'another count',
    searchedOn: '2022-10-26',
  } as const

  const sides = evidenceSides([{ ...FROZEN, stance: 'context' }], [search])

  expect(sides.refutes).toEqual({
    title: 'Against 0',
    items: [],
    searches: ['Searched on 26 October 2022 in the briefings for another count: none found.'],
    empty: '',
  })
  expect(sides.supports.empty).toBe('Nothing for the claim is recorded yet.')
  expect(sides.others).toHaveLength(1)
})

test('a concession stands after the denials, and only claims the viewer may open are linked', () => {
  const denial = {
    id: 1,
    kinds: ['denies_characterisation', 'gives_other_purpose'] as const,
    denies: '',
    leavesStanding: '',
    answer: '',
    claimId: 20,
    claimText: 'They are service points.',
    claimantName: null,
  }
  const rebuttals = [
    { ...denial, id: 2, claimId: 21, kinds: ['concedes' as const] },
    { ...denial, kinds: [...denial.kinds] },
  ]

  const items = rebuttalItems(rebuttals, { hrefOf: (id) => (id === 20 ? '/claims/20' : undefined) })

  expect(items.map(({ href }) => href)).toEqual(['/claims/20', undefined])
  expect(items[0]).toMatchObject({ claimant: 'Claimant not named', answer: undefined })
  expect(edgeWords(denial.kinds)).toBe('Denies what it is said to be; gives another purpose')
})

test('a concession that stands beside a denial is not listed once more, and keeps what it does to the claim', () => {
  const edge = { denies: '', leavesStanding: '', answer: '', claimantName: null }
  const denial = {
    ...edge,
    id: 1,
    kinds: ['denies_characterisation' as const],
    claimId: 20,
    claimText: 'They are service points.',
  }
  const concession = {
    ...edge,
    id: 2,
    kinds: ['concedes' as const],
    leavesStanding: 'All of it.',
    claimId: 21,
    claimText: 'They press suspects to return.',
  }
  const against = { ...concession, id: 9, leavesStanding: 'Nothing of the denial.' }

  const items = rebuttalItems([concession, denial], {
    concessionTo: (id) => (id === 20 ? against : undefined),
  })
  const alone = rebuttalItems([denial], { concessionTo: () => against })

  expect(items).toHaveLength(1)
  expect(items[0]?.concession).toMatchObject({
    id: 'rebuttal-2',
    edge: 'Concedes it',
    leaves: 'All of it.',
    text: 'They press suspects to return.',
  })
  expect(alone[0]?.concession).toMatchObject({ id: undefined, edge: undefined })
})

test('one concession against two denials stands beside the first of them', () => {
  const edge = { denies: '', leavesStanding: '', answer: '', claimantName: null, claimText: 'No.' }
  const denials = [20, 22].map((claimId) => ({
    ...edge,
    id: claimId,
    kinds: ['denies_existence' as const],
    claimId,
  }))
  const conceded = { ...edge, id: 9, kinds: ['concedes' as const], claimId: 21 }

  const items = rebuttalItems(denials, { concessionTo: () => conceded })

  expect(items.map(({ concession }) => concession !== undefined)).toEqual([true, false])
})

const ASKED = {
  outcome: 'awaited' as const,
  askedWhom: 'the embassy',
  askedOn: '2022-10-24',
  channel: 'e-mail',
  remindedOn: null,
  answer: '',
  answeredOn: null,
  reason: '',
}

test.each([
  [{}, 'Asked the embassy (e-mail) on 24 October 2022; no answer yet.'],
  [{ channel: '' }, 'Asked the embassy on 24 October 2022; no answer yet.'],
  [
    { outcome: 'silent' as const, remindedOn: '2022-10-27' },
    'Asked the embassy (e-mail) on 24 October 2022; reminded on 27 October 2022; no reply.',
  ],
  [
    { outcome: 'answered' as const, answeredOn: '2022-10-26' },
    'Asked the embassy (e-mail) on 24 October 2022; answered on 26 October 2022.',
  ],
  [{ outcome: 'not_applicable' as const, reason: 'He died.' }, 'Nobody was asked: He died.'],
])('%j reads “%s”', (words, sentence) => {
  expect(replySentence({ ...ASKED, ...words })).toBe(sentence)
})
