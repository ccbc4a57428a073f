import type { DemoCheck } from './content'

/** What was found out about people who went back, and about countries that act. */
export const RETURN_CHECKS: readonly DemoCheck[] = [
  {
    on: '2022-10-29',
    by: 'secondChecker',
    claim: 'returned_said',
    evidence: [
      {
        source: 'police_figures',
        stance: 'supports',
        excerpt: 'from April 2021 to July 2022, 230,000 were persuaded to return',
        location: 'second paragraph',
        note: 'Our translation.',
      },
      {
        source: 'group_report',
        stance: 'supports',
        excerpt: '230,000, by the ministry’s own account',
        location: 'Introduction',
      },
    ],
    searches: [
      { side: 'refutes', lookedIn: 'later announcements of the ministry', lookedFor: 'a withdrawal' },
    ],
    replies: [{ outcome: 'not_applicable', reason: 'The ministry’s own announcement is the source.' }],
    verdict: {
      rating: 'true',
      summary: 'The ministry announced the figure, for these sixteen months.',
      checkedScope: 'That the figure was announced. Whether it is right is the other claim.',
      rationale: 'The announcement was still online when we looked.',
    },
    outcome: { state: 'approved', by: 'editor', note: '' },
  },
  {
    on: '2022-10-30',
    by: 'secondChecker',
    claim: 'returned',
    evidence: [
      {
        source: 'police_figures',
        stance: 'context',
        excerpt: 'from April 2021 to July 2022, 230,000 were persuaded to return',
        note: 'An announcement without a method: it says that, not how, people were counted.',
      },
    ],
    searches: [
      {
        side: 'supports',
        lookedIn: 'statistical yearbooks of three provinces',
        lookedFor: 'returns by month',
      },
      { side: 'refutes', lookedIn: 'academic literature since 2021', lookedFor: 'an independent estimate' },
    ],
    replies: [
      {
        outcome: 'silent',
        askedWhom: 'the Chinese Ministry of Public Security',
        askedOn: '2022-10-20',
        channel: 'letter and e-mail',
        remindedOn: '2022-10-27',
      },
    ],
    verdict: {
      rating: 'unverified',
      summary: 'Nobody outside the ministry has counted, and the ministry does not say how it did.',
      checkedScope: 'Number of people, all crimes, April 2021 to July 2022.',
      rationale: 'The figure has **one origin**. We looked for a second and say where.',
      originsJustification: 'There is no second origin: that is why the rating is “unverified”.',
    },
    outcome: { state: 'approved', by: 'editor', note: '' },
  },
  {
    on: '2022-10-31',
    by: 'secondChecker',
    claim: 'families',
    evidence: [
      {
        source: 'county_notice',
        stance: 'supports',
        excerpt: 'the allowances of spouse and parents are suspended from the first of the month',
      },
      {
        source: 'group_report',
        stance: 'supports',
        excerpt: 'of twelve notices, eight name school places and three the sealing of houses',
        location: 'Chapter 2',
      },
    ],
    searches: [
      {
        side: 'refutes',
        lookedIn: 'court records open to the public',
        lookedFor: 'a notice that was quashed',
      },
    ],
    replies: [
      {
        outcome: 'silent',
        askedWhom: 'the county government that signed the notice',
        askedOn: '2022-10-24',
        channel: 'e-mail',
      },
    ],
    verdict: {
      rating: 'mostly_true',
      summary: 'Notices of several counties say so; how often it was done is not known.',
      checkedScope: 'What notices of 2021 and 2022 threaten. Not whether it was carried out.',
      rationale: 'We have one notice in full and a list of eleven others.',
      flags: ['missing_context'],
    },
    outcome: { state: 'approved', by: 'secondEditor', note: '' },
  },
  {
    on: '2022-11-05',
    by: 'checker',
    claim: 'dublin',
    evidence: [
      {
        source: 'irish_statement',
        stance: 'supports',
        excerpt: 'the embassy was informed that the office should close and cease operations',
      },
      { source: 'irish_paper', stance: 'supports', excerpt: 'by midday the letters over the door were gone' },
    ],
    searches: [{ side: 'refutes', lookedIn: 'statements of the embassy', lookedFor: 'a denial' }],
    replies: [
      {
        outcome: 'answered',
        askedWhom: 'the Chinese embassy in Dublin',
        askedOn: '2022-11-04',
        channel: 'telephone',
        answer: 'The activities of the centre have ended.',
        answeredOn: '2022-11-04',
      },
    ],
    verdict: {
      rating: 'true',
      summary: 'The department asked for it in October, and the embassy complied.',
      checkedScope: 'The request and what followed, up to 4 November 2022.',
      rationale: 'Both sides say the same.',
    },
    outcome: { state: 'approved', by: 'editor', note: '' },
  },
  {
    on: '2022-11-05',
    by: 'checker',
    claim: 'closed_october',
    evidence: [
      {
        source: 'ministry_letter',
        stance: 'refutes',
        excerpt: 'today the embassy was told that the offices must close at once',
        location: 'dated 1 November 2022',
      },
      {
        source: 'shared_post',
        stance: 'supports',
        excerpt: 'both Dutch ones closed by the end of October',
        note: 'The post gives no source.',
      },
    ],
    replies: [
      {
        outcome: 'answered',
        askedWhom: 'the author of the post',
        askedOn: '2022-11-04',
        channel: 'message',
        answer: 'I mixed it up with Dublin.',
        answeredOn: '2022-11-05',
      },
    ],
    verdict: {
      rating: 'false',
      summary: 'The order came on 1 November, a day after the post that announced it.',
      checkedScope: 'Date of the Dutch order.',
      rationale: 'The letter to parliament carries its date. The author of the post took it back.',
    },
    outcome: { state: 'approved', by: 'secondEditor', note: '' },
  },
  {
    on: '2022-11-06',
    by: 'secondChecker',
    claim: 'four_countries',
    evidence: [
      {
        source: 'irish_statement',
        stance: 'supports',
        excerpt: 'the department has raised the matter with the embassy',
      },
      {
        source: 'ministry_briefing',
        stance: 'supports',
        excerpt: 'we are looking into both addresses',
        location: 'minute 14',
      },
    ],
    searches: [
      { side: 'refutes', lookedIn: 'press of six countries', lookedFor: 'an inquiry that was denied' },
    ],
    replies: [
      { outcome: 'not_applicable', reason: 'The article speaks in its own voice and accuses nobody.' },
    ],
    verdict: {
      rating: 'mostly_true',
      summary: 'Two inquiries are documented, and others are announced.',
      checkedScope: 'Inquiries by governments up to 27 October 2022.',
      rationale: 'We found the Netherlands and Ireland, and press reports of others.',
    },
    outcome: {
      state: 'returned',
      by: 'editor',
      comment: 'Two are not four. Say what counts as “looking into”, and name the countries one by one.',
    },
  },
]
