import type { DemoCheck } from './content'

/** What was found out about the two Dutch offices. */
export const DUTCH_CHECKS: readonly DemoCheck[] = [
  {
    on: '2022-10-28',
    by: 'checker',
    claim: 'two_dutch',
    evidence: [
      {
        source: 'broadcaster',
        stance: 'supports',
        excerpt: 'we rang at both doors, in Amsterdam and in Rotterdam',
        note: 'Two outlets, one joint report: one origin.',
      },
      {
        source: 'trade_register',
        stance: 'supports',
        excerpt: 'overseas service station, registered at the Rotterdam address',
        location: 'line 3',
      },
    ],
    searches: [
      { side: 'refutes', lookedIn: 'the trade register', lookedFor: 'another use of the addresses' },
    ],
    replies: [
      {
        outcome: 'answered',
        askedWhom: 'the Chinese embassy in The Hague',
        askedOn: '2022-10-27',
        channel: 'e-mail',
        answer: 'We know of private help with papers there.',
        answeredOn: '2022-10-28',
      },
    ],
    verdict: {
      rating: 'true',
      summary: 'Both offices were visited, and one is in the trade register.',
      checkedScope: 'That the two offices exist and who they say they are, October 2022.',
      rationale: 'A visit and a register entry do not depend on each other.',
    },
    outcome: { state: 'approved', by: 'editor', note: '' },
  },
  {
    on: '2022-10-29',
    by: 'checker',
    claim: 'never_told',
    evidence: [
      {
        source: 'ministry_briefing',
        stance: 'supports',
        excerpt: 'nobody informed us of these centres by the diplomatic way',
        location: 'minute 14',
      },
      {
        source: 'broadcaster',
        stance: 'context',
        excerpt: 'somebody at the ministry had known of the offices for months',
        judged: { status: 'disputed', reason: 'One voice without a name; the ministry denies it.' },
      },
    ],
    searches: [
      { side: 'refutes', lookedIn: 'statements of the embassy since 2018', lookedFor: 'a notification' },
    ],
    replies: [
      {
        outcome: 'silent',
        askedWhom: 'the Chinese embassy in The Hague',
        askedOn: '2022-10-27',
        channel: 'e-mail',
      },
    ],
    verdict: {
      rating: 'true',
      summary: 'The ministry that would have been told says it was not, and the embassy does not contradict.',
      checkedScope: 'Notification through diplomatic channels, up to 26 October 2022.',
      rationale: 'Only two sides can know it. One has spoken, the other was asked.',
      originsJustification: 'Only the ministry can say what reached it.',
    },
    outcome: { state: 'approved', by: 'secondEditor', note: '' },
  },
  {
    on: '2022-11-02',
    by: 'secondChecker',
    claim: 'looking_into',
    evidence: [
      {
        source: 'ministry_briefing',
        stance: 'supports',
        excerpt: 'we are looking into both addresses',
        location: 'minute 14',
      },
      {
        source: 'ministry_letter',
        stance: 'mixed',
        excerpt: 'the inquiry goes on; both offices must close at once',
      },
    ],
    replies: [{ outcome: 'not_applicable', reason: 'The ministry speaks of its own work.' }],
    verdict: {
      rating: 'superseded',
      summary: 'So it was on 26 October; since then the ministry has ordered both offices to close.',
      checkedScope: 'State of affairs on 26 October 2022.',
      rationale: 'The claim was right on its day. Events have moved on.',
      originsJustification: 'What a ministry does, it knows best itself.',
    },
    outcome: { state: 'approved', by: 'secondEditor', note: '' },
  },
  {
    on: '2022-10-31',
    by: 'checker',
    claim: 'since_2018',
    evidence: [
      {
        source: 'neighbours',
        stance: 'supports',
        excerpt: 'it has been there since 2018, before the bakery',
      },
      {
        source: 'qingtian_notice',
        stance: 'supports',
        excerpt: 'the station began its work in the summer of 2018',
        location: 'paragraph 6',
      },
    ],
    searches: [
      { side: 'refutes', lookedIn: 'street photographs of 2017 to 2020', lookedFor: 'an empty shop' },
    ],
    replies: [
      { outcome: 'silent', askedWhom: 'the office itself', askedOn: '2022-10-27', channel: 'a visit' },
    ],
    verdict: {
      rating: 'mostly_true',
      summary: 'Neighbours and a notice agree on 2018.',
      checkedScope: 'Year of opening of the Amsterdam office.',
      rationale: 'The notice names a summer, the neighbours a year.',
    },
    outcome: { state: 'approved', by: 'editor', note: '' },
  },
  {
    on: '2022-11-06',
    by: 'checker',
    claim: 'soldier',
    evidence: [
      {
        source: 'broadcaster',
        stance: 'supports',
        excerpt: 'a man who served in the army for years',
        note: 'Rests on photographs of his own.',
      },
      {
        source: 'trade_register',
        stance: 'context',
        excerpt: 'a name and a year of birth, no former profession',
      },
    ],
    searches: [
      { side: 'refutes', lookedIn: 'his public profiles', lookedFor: 'another occupation in those years' },
    ],
    replies: [{ outcome: 'silent', askedWhom: 'the man himself', askedOn: '2022-11-03', channel: 'letter' }],
    verdict: {
      rating: 'unverified',
      summary: 'One report says so; we have not seen what it rests on.',
      checkedScope: 'Former service of the man who answers in Rotterdam.',
      rationale: 'We asked to see the photographs, and were told they would follow.',
    },
    outcome: { state: 'submitted' },
  },
  {
    on: '2022-11-07',
    by: 'checker',
    claim: 'no_footing',
    evidence: [
      {
        source: 'law_lecturer',
        stance: 'mixed',
        excerpt: 'unlawful as consular posts, yes; a shop that fills in forms needs no permission',
        note: 'She asked for her name to be left out.',
      },
      {
        source: 'ministry_letter',
        stance: 'supports',
        excerpt: 'without permission such offices have no legal ground',
      },
    ],
    replies: [
      {
        outcome: 'awaited',
        askedWhom: 'the Chinese embassy in The Hague',
        askedOn: '2022-11-07',
        channel: 'e-mail',
      },
    ],
    verdict: {
      rating: undefined,
      summary: 'As consular posts they are unlawful; whether they are consular posts is the question.',
      checkedScope: 'Law of consular relations. Not Dutch trade law.',
      rationale: '',
    },
  },
  {
    on: '2022-11-07',
    by: 'secondChecker',
    claim: 'calls',
    evidence: [
      {
        source: 'broadcaster',
        stance: 'supports',
        excerpt: 'he let us listen to two recordings',
        note: 'He is a person at risk: nothing of where he lives goes into this file.',
      },
    ],
    replies: [
      {
        outcome: 'awaited',
        askedWhom: 'the number that called',
        askedOn: '2022-11-07',
        channel: 'telephone',
      },
    ],
  },
  {
    on: '2022-11-08',
    by: 'secondChecker',
    claim: 'home_office',
    searches: [
      { side: 'refutes', lookedIn: 'written answers of the British parliament', lookedFor: 'an answer' },
    ],
  },
]
