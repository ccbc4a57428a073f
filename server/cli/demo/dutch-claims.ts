import type { DemoClaim } from './content'

/** Speaks in the Dutch report and in the first one. */
export const THE_HAGUE = { name: 'Dutch Ministry of Foreign Affairs', kind: 'government', role: '' } as const

/** The claims of the Dutch report. */
export const FROM_THE_DUTCH_REPORT: readonly Omit<DemoClaim, 'on'>[] = [
  {
    key: 'looking_into',
    by: 'secondChecker',
    text: 'Het Nederlandse ministerie van Buitenlandse Zaken onderzoekt de Chinese loketten.',
    kind: 'state_of_affairs',
    claimant: THE_HAGUE,
    assertedOn: '2022-10-26',
    language: 'nl',
    topics: ['Netherlands'],
    passages: [
      { article: 'dutch', quote: 'onderzoekt de Chinese politieloketten in Amsterdam en Rotterdam' },
    ],
  },
  {
    key: 'licence',
    by: 'secondChecker',
    text: 'Een Chinees rijbewijs kan zonder reis naar China worden verlengd.',
    kind: 'state_of_affairs',
    language: 'nl',
    topics: ['Police offices abroad'],
    passages: [
      {
        article: 'dutch',
        quote: 'Wie een rijbewijs wil verlengen, hoeft daarvoor niet naar China te vliegen.',
      },
    ],
    isSuggested: true,
  },
]
