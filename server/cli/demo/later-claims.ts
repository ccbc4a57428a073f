import type { DemoClaim } from './content'

/** The claims of the second article, and two that answer earlier ones. */
const FROM_THE_FOLLOW_UP: readonly Omit<DemoClaim, 'on'>[] = [
  {
    key: 'dublin',
    by: 'checker',
    text: 'Ireland told the Chinese embassy to close the office in Dublin.',
    kind: 'event',
    topics: ['Ireland', 'Law'],
    passages: [{ article: 'followup', quote: 'Ireland told the Chinese embassy to close the Dublin office' }],
  },
  {
    key: 'closed_october',
    by: 'checker',
    text: 'The Netherlands had ordered both offices to close by the end of October 2022.',
    kind: 'event',
    claimant: { unnamed: 'A widely shared post' },
    assertedOn: '2022-10-31',
    topics: ['Netherlands', 'Law'],
    passages: [
      { article: 'followup', quote: 'By the end of October both Dutch offices had been ordered to close' },
    ],
  },
  {
    key: 'home_office',
    by: 'secondChecker',
    text: 'A group of British members of parliament asked the Home Office to look into three addresses.',
    kind: 'event',
    topics: ['United Kingdom'],
    figures: [{ value: 3, counted: 'addresses', place: 'in the United Kingdom' }],
    passages: [
      {
        article: 'followup',
        quote: 'a group of members of parliament asked the Home Office to look into three addresses',
      },
    ],
    assignee: 'secondChecker',
  },
  {
    key: 'stations_again',
    by: 'secondChecker',
    text: 'There are 54 Chinese police stations in 21 countries.',
    kind: 'quantity',
    topics: ['Police offices abroad'],
    figures: [
      { value: 54, counted: 'police stations' },
      { value: 21, counted: 'countries' },
    ],
    passages: [
      { article: 'followup', quote: '54 police stations in 21 countries is the number in every headline' },
    ],
  },
  {
    key: 'shutters',
    by: 'secondChecker',
    text: 'On 3 November the shutters of the Dublin office were down.',
    kind: 'event',
    topics: ['Ireland'],
    passages: [{ article: 'followup', quote: 'On Thursday the shutters in Dublin were down.' }],
  },
  {
    key: 'film',
    by: 'checker',
    text: 'The film of men who shout that they came back was published by the police of a district in Jiangsu.',
    kind: 'media',
    topics: ['Returns to China'],
    passages: [
      { article: 'followup', quote: 'It is said to come from the police of a district in Jiangsu.' },
    ],
  },
  {
    key: 'few_closed',
    by: 'checker',
    text: 'Only a few of the 54 offices have closed.',
    kind: 'quantity',
    topics: ['Police offices abroad'],
    passages: [{ article: 'followup', quote: 'only a few of them have closed' }],
    isSuggested: true,
  },
  {
    key: 'private_help',
    by: 'checker',
    text: 'The Dutch offices are a private initiative of volunteers, with no part played by any Chinese authority.',
    kind: 'denial',
    claimant: { name: 'Chinese embassy in The Hague', kind: 'government', role: '' },
    assertedOn: '2022-11-02',
    topics: ['Netherlands'],
    passages: [{ article: 'dutch', quote: 'De ambassade spreekt van vrijwilligers' }],
  },
  {
    key: 'counted_twice',
    by: 'secondChecker',
    text: 'The figure of 230,000 counts many people more than once.',
    kind: 'quantity',
    claimant: { unnamed: 'A criminologist we asked' },
    assertedOn: '2022-11-03',
    topics: ['Returns to China'],
    passages: [],
  },
]

export const DEMO_LATER_CLAIMS: readonly DemoClaim[] = FROM_THE_FOLLOW_UP.map((claim) => ({
  ...claim,
  on: '2022-11-04',
}))
