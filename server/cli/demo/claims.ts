import type { DemoClaim } from './content'
import { FROM_THE_DUTCH_REPORT, THE_HAGUE } from './dutch-claims'

/** Counted the offices, and counted again. */
export const GROUP = {
  name: 'Safeguard Defenders',
  kind: 'organisation',
  role: 'Human rights group in Madrid',
} as const
const BEIJING = { name: 'Chinese government', kind: 'government', role: '' } as const
const SPOKESMAN = {
  name: 'Wang Wenbin',
  kind: 'person',
  role: 'Spokesman of the Chinese foreign ministry',
} as const

/** The claims of the first week. */
const FROM_THE_REPORT: readonly Omit<DemoClaim, 'on'>[] = [
  {
    key: 'offices',
    by: 'checker',
    text: 'Two Chinese security bureaus have set up 54 service offices in 21 countries.',
    kind: 'quantity',
    claimant: GROUP,
    assertedOn: '2022-09-12',
    topics: ['Police offices abroad'],
    figures: [
      { value: 54, counted: 'service offices', asOf: '2022-09-12' },
      { value: 21, counted: 'countries', asOf: '2022-09-12' },
    ],
    passages: [
      { article: 'report', quote: 'had set up 54 service offices abroad, in 25 cities of 21 countries' },
      { article: 'report', quote: 'A rights group has put 54 of them on a map' },
    ],
  },
  {
    key: 'cities',
    by: 'checker',
    text: 'The 54 offices stand in 25 cities.',
    kind: 'quantity',
    claimant: GROUP,
    assertedOn: '2022-09-12',
    topics: ['Police offices abroad'],
    figures: [
      { value: 54, counted: 'offices', asOf: '2022-09-12' },
      { value: 25, counted: 'cities', asOf: '2022-09-12' },
    ],
    passages: [{ article: 'report', quote: 'in 25 cities of 21 countries' }],
  },
  {
    key: 'all_police',
    by: 'checker',
    text: 'Every one of the 54 offices is staffed by police officers.',
    kind: 'state_of_affairs',
    topics: ['Police offices abroad'],
    passages: [
      { article: 'report', quote: 'Every one of them, a reader could think, is staffed by police officers.' },
    ],
  },
  {
    key: 'returned_said',
    by: 'checker',
    text: 'The Chinese government said that 230,000 citizens were persuaded to return between April 2021 and July 2022.',
    kind: 'quote',
    attribution: 'said_it',
    claimant: BEIJING,
    assertedOn: '2022-08-17',
    topics: ['Returns to China'],
    figures: [{ value: 230_000, counted: 'citizens', periodFrom: '2021-04-01', periodTo: '2022-07-31' }],
    passages: [
      { article: 'report', quote: '230,000 citizens suspected of fraud had been talked into coming home' },
    ],
    other: {
      key: 'returned',
      text: '230,000 Chinese citizens were persuaded to return between April 2021 and July 2022.',
    },
  },
  {
    key: 'tracking',
    by: 'secondChecker',
    text: 'The offices abroad help to find suspects and bring them home.',
    kind: 'causal',
    claimant: GROUP,
    assertedOn: '2022-09-12',
    topics: ['Police offices abroad', 'Returns to China'],
    passages: [{ article: 'report', quote: 'the offices abroad helped to find them' }],
  },
  {
    key: 'families',
    by: 'secondChecker',
    text: 'Chinese counties threaten the families of suspects abroad with losing allowances, school places and their house.',
    kind: 'state_of_affairs',
    claimant: { name: 'County governments in Fujian', kind: 'government', role: 'Issuers of the notices' },
    assertedOn: '2022-02-14',
    topics: ['Returns to China', 'Families'],
    passages: [
      { article: 'report', quote: 'no more allowances, no place at the better school, the house sealed' },
    ],
  },
  {
    key: 'two_dutch',
    by: 'checker',
    text: 'There are two Chinese police offices in the Netherlands, in Amsterdam and Rotterdam.',
    kind: 'state_of_affairs',
    claimant: {
      name: 'RTL Nieuws and Follow the Money',
      kind: 'organisation',
      role: 'Broadcaster and investigative outlet',
    },
    assertedOn: '2022-10-25',
    topics: ['Netherlands'],
    figures: [{ value: 2, counted: 'police offices', place: 'in the Netherlands' }],
    passages: [
      { article: 'report', quote: 'named two Dutch addresses, one in Amsterdam and one in Rotterdam' },
      { article: 'dutch', quote: 'de Chinese politieloketten in Amsterdam en Rotterdam' },
    ],
  },
  {
    key: 'soldier',
    by: 'checker',
    text: 'A former soldier works in the Rotterdam office.',
    kind: 'state_of_affairs',
    claimant: { unnamed: 'Reports that name nobody' },
    topics: ['Netherlands'],
    passages: [
      { article: 'report', quote: 'The man who answers in Rotterdam is said to be a former soldier.' },
    ],
  },
  {
    key: 'since_2018',
    by: 'checker',
    text: 'The Amsterdam office has been open since 2018.',
    kind: 'event',
    claimant: { unnamed: 'Neighbours' },
    topics: ['Netherlands'],
    passages: [
      { article: 'report', quote: 'The Amsterdam office, neighbours told us, has been open since 2018.' },
    ],
  },
  {
    key: 'calls',
    by: 'secondChecker',
    text: 'A caller from the Rotterdam office told the dissident Wang Jingyu to go back to China.',
    kind: 'event',
    claimant: { name: 'Wang Jingyu', kind: 'person', role: 'Critic of the Chinese government, refugee' },
    topics: ['Netherlands', 'Dissidents'],
    passages: [
      {
        article: 'report',
        quote: 'describes calls from a number that named itself the Rotterdam police station',
      },
    ],
    assignee: 'secondChecker',
  },
  {
    key: 'never_told',
    by: 'checker',
    text: 'China never told the Netherlands about the two offices through diplomatic channels.',
    kind: 'event',
    claimant: THE_HAGUE,
    assertedOn: '2022-10-26',
    topics: ['Netherlands', 'Law'],
    passages: [
      {
        article: 'report',
        quote: 'China never told the Netherlands about either address through its diplomats',
      },
      { article: 'dutch', quote: 'Langs diplomatieke weg heeft Peking de twee adressen nooit gemeld.' },
    ],
  },
  {
    key: 'no_footing',
    by: 'checker',
    text: 'Without notice to the host country the offices are illegal.',
    kind: 'legal',
    claimant: THE_HAGUE,
    assertedOn: '2022-10-26',
    topics: ['Netherlands', 'Law'],
    passages: [{ article: 'report', quote: 'without that they have no legal footing' }],
    assignee: 'checker',
  },
  {
    key: 'denial',
    by: 'checker',
    text: 'The offices are service centres for citizens who cannot travel because of the pandemic.',
    kind: 'denial',
    claimant: SPOKESMAN,
    assertedOn: '2022-10-26',
    occasion: 'regular press conference in Beijing',
    topics: ['Police offices abroad'],
    passages: [
      {
        article: 'report',
        quote: "These are service centres, the foreign ministry's spokesman Wang Wenbin replied",
      },
      { article: 'report', quote: 'volunteers help people who cannot travel because of the pandemic' },
    ],
  },
  {
    key: 'concession',
    by: 'checker',
    text: 'A Chinese foreign ministry official in Shanghai saw nothing wrong in pressing suspects abroad to face a court at home.',
    kind: 'concession',
    attribution: 'said_it',
    claimant: { unnamed: 'An official of the Chinese foreign ministry in Shanghai' },
    assertedOn: '2022-10-18',
    occasion: 'to El Correo',
    topics: ['Police offices abroad', 'Returns to China'],
    passages: [
      { article: 'report', quote: 'he saw nothing wrong in pressing a suspect to face a court at home' },
    ],
  },
  {
    key: 'four_countries',
    by: 'secondChecker',
    text: 'At least four countries are looking into the offices.',
    kind: 'quantity',
    topics: ['Police offices abroad'],
    figures: [{ value: 4, comparator: 'at_least', counted: 'countries' }],
    passages: [{ article: 'report', quote: 'At least four countries now want to know more.' }],
  },
  {
    key: 'abuse',
    by: 'secondChecker',
    text: 'The offices will be turned against dissidents.',
    kind: 'forecast',
    claimant: { unnamed: 'A lecturer in Dublin' },
    topics: ['Dissidents'],
    passages: [
      { article: 'report', quote: 'A system like this will sooner or later be turned against dissidents' },
    ],
  },
]

export const DEMO_CLAIMS: readonly DemoClaim[] = [
  ...FROM_THE_REPORT.map((claim) => ({ ...claim, on: '2022-10-27' })),
  ...FROM_THE_DUTCH_REPORT.map((claim) => ({ ...claim, on: '2022-10-28' })),
]
