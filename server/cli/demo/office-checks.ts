import type { DemoCheck } from './content'

/** What was found out about the offices as such. */
export const OFFICE_CHECKS: readonly DemoCheck[] = [
  {
    on: '2022-10-28',
    by: 'checker',
    claim: 'offices',
    evidence: [
      {
        source: 'group_report',
        stance: 'supports',
        excerpt: '54 stations, 25 cities, 21 countries; opened by Qingtian and Fuzhou',
        location: 'Table on page 4',
        note: 'Every row names the announcement it rests on.',
      },
      {
        source: 'fuzhou_paper',
        stance: 'supports',
        excerpt: 'thirty stations in twenty-one countries stand ready for the people of Fuzhou',
        note: 'A local paper that praises the stations: it had no reason to make them more suspicious.',
      },
      {
        source: 'neighbours',
        stance: 'supports',
        excerpt: 'there must be a hundred of them by now',
        judged: {
          status: 'rejected',
          reason: 'Hearsay: neither of the two could say where the number came from.',
        },
      },
    ],
    searches: [
      { side: 'refutes', lookedIn: 'Chinese and European press since 2018', lookedFor: 'a lower count' },
    ],
    rebuttals: [
      {
        claim: 'denial',
        kinds: ['denies_characterisation', 'gives_other_purpose'],
        denies: 'That they are police offices; they are said to help with papers during the pandemic.',
        leavesStanding: 'That they exist, how many there are, and who opened them.',
        answer: 'The count rests on who opened the offices, which the reply does not touch.',
      },
    ],
    replies: [
      {
        outcome: 'answered',
        askedWhom: 'the press office of the Chinese embassy in The Hague',
        askedOn: '2022-10-27',
        channel: 'e-mail',
        answer: 'The centres are run by volunteers and are not what has been written about them.',
        answeredOn: '2022-10-28',
      },
    ],
    verdict: {
      rating: 'true',
      summary: 'The report lists 54 offices in 21 countries, and police officers work in all of them.',
      checkedScope: 'Offices named in the report, as of September 2022.',
      quantitiesJustification: 'The report calls stations what its authors elsewhere call service offices.',
      rationale:
        'The table holds **54** rows. Each names an announcement, and those we opened say what it says.',
    },
    outcome: { state: 'approved', by: 'editor', note: 'Counted the rows again: 54.' },
  },
  {
    on: '2022-10-29',
    by: 'checker',
    claim: 'denial',
    evidence: [
      {
        source: 'beijing_briefing',
        stance: 'supports',
        excerpt: 'service centres, staffed by volunteers, for those whom the pandemic keeps from travelling',
        note: 'This is what was said; it proves the words and not the purpose.',
      },
      {
        source: 'fuzhou_paper',
        stance: 'mixed',
        excerpt: 'licences are renewed here, and clues about wanted persons are collected',
        note: 'Names both purposes in one sentence.',
      },
      {
        source: 'qingtian_notice',
        stance: 'refutes',
        excerpt: 'the first stations were opened in 2019',
        note: 'Before the pandemic.',
      },
    ],
    rebuttals: [
      {
        claim: 'concession',
        kinds: ['concedes', 'qualifies'],
        denies: 'That help with papers is all.',
        leavesStanding: 'That the offices also renew licences.',
        answer: 'Two people of one ministry contradict each other. The rating says so.',
      },
    ],
    replies: [{ outcome: 'not_applicable', reason: 'The claim is itself the reply of the ministry.' }],
    verdict: {
      rating: 'mixed',
      summary: 'The offices do renew papers; that is neither all they do nor why the first ones were opened.',
      checkedScope: 'Purpose of the offices as their founders announced it, 2018 to 2022.',
      rationale:
        'Help with papers is documented. So is work for the police, and **the first offices are older than the pandemic**.',
      flags: ['missing_context'],
    },
    outcome: { state: 'approved', by: 'editor', note: 'Fair to both sides.' },
  },
  {
    on: '2022-10-30',
    by: 'secondChecker',
    claim: 'concession',
    evidence: [
      {
        source: 'spanish_interview',
        stance: 'supports',
        excerpt: 'no veo qué hay de malo en presionar',
        location: 'page 31, third column',
        note: 'We read the printed page.',
      },
    ],
    searches: [
      {
        side: 'refutes',
        lookedIn: 'the paper’s corrections column',
        lookedFor: 'a withdrawal of the quotation',
      },
    ],
    replies: [
      {
        outcome: 'silent',
        askedWhom: 'the foreign affairs office in Shanghai',
        askedOn: '2022-10-24',
        channel: 'fax and e-mail',
        remindedOn: '2022-10-27',
      },
    ],
    verdict: {
      rating: 'true',
      summary: 'The paper printed the sentence and stands by it.',
      checkedScope: 'That it was said. Whether the offices press anybody is a claim of its own.',
      rationale:
        'The page was read in print. The paper names the ministry and keeps the name of the man to itself.',
      originsJustification: 'An interview has one origin: the paper that held it.',
    },
    outcome: { state: 'approved', by: 'secondEditor', note: 'Seen the page.' },
  },
  {
    on: '2022-10-31',
    by: 'secondChecker',
    claim: 'tracking',
    evidence: [
      {
        source: 'group_report',
        stance: 'supports',
        excerpt: 'in three cases a station arranged the talk after which the suspect flew home',
        location: 'Chapter 3',
      },
      {
        source: 'beijing_briefing',
        stance: 'refutes',
        excerpt: 'the volunteers are not police officers and have no such task',
      },
      {
        source: 'qingtian_notice',
        stance: 'context',
        excerpt: 'stations receive tasks from the bureau at home',
        judged: { status: 'disputed', reason: 'Two translators read “tasks” differently.' },
      },
    ],
    replies: [
      {
        outcome: 'silent',
        askedWhom: 'the Qingtian County Public Security Bureau',
        askedOn: '2022-10-25',
        channel: 'e-mail',
      },
    ],
    verdict: {
      rating: 'disputed',
      summary: 'The report describes three such cases; Beijing denies it; we could confirm neither.',
      checkedScope: 'Whether the offices took part in bringing suspects home, up to July 2022.',
      rationale: 'Both sides are credible enough to be heard, and neither gave us papers to look at.',
    },
    outcome: { state: 'approved', by: 'editor', note: '' },
  },
  {
    on: '2022-11-01',
    by: 'checker',
    claim: 'all_police',
    evidence: [
      {
        source: 'fuzhou_paper',
        stance: 'refutes',
        excerpt: 'most stations are kept by volunteers of the home-town association',
      },
      {
        source: 'group_report',
        stance: 'mixed',
        excerpt: 'we name officers for nine stations; for the others the staff is unknown',
        location: 'Annex',
      },
    ],
    replies: [
      { outcome: 'not_applicable', reason: 'The sentence is the article’s own and accuses nobody by name.' },
    ],
    verdict: {
      rating: 'mostly_false',
      summary: 'Officers are documented for nine of the 54 offices, not for all.',
      checkedScope: 'Staff of the 54 offices as far as anybody has documented it.',
      rationale: 'The list says who opened an office. **It does not say who sits in it.**',
    },
    outcome: {
      state: 'approved',
      by: 'secondEditor',
      note: 'Have our own verdict on the 54 looked at, too.',
    },
  },
  {
    on: '2022-11-02',
    by: 'checker',
    claim: 'cities',
    evidence: [
      {
        source: 'group_report',
        stance: 'supports',
        excerpt: '54 stations, 25 cities',
        location: 'Table on page 4',
      },
      {
        source: 'city_list',
        stance: 'supports',
        excerpt: '25 different city names in column D',
      },
    ],
    searches: [{ side: 'refutes', lookedIn: 'municipal gazetteers', lookedFor: 'two names for one place' }],
    replies: [
      { outcome: 'not_applicable', reason: 'Nobody is accused of anything: it is a count of places.' },
    ],
    verdict: {
      quantitiesJustification: 'Stations are the offices of the claim, and each city name is a city.',
      rating: 'mostly_true',
      summary: 'The list names 25 places; one of them is a suburb.',
      checkedScope: 'Place names in the list of September 2022.',
      rationale: 'We counted column D of our table and looked each name up.',
    },
    outcome: { state: 'approved', by: 'editor', note: '' },
  },
]
