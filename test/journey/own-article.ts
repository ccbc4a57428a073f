import { DEMO_ARTICLES } from '../../server/cli/demo/articles'
import type { Story } from './story'

const ARTICLE = DEMO_ARTICLES.find(({ key }) => key === 'report')

const MINISTRY = { name: 'Wang Wenbin', kind: 'person', role: 'spokesman of the foreign ministry' } as const

/** The demonstration's first article, taken apart in a few claims: the journey that every checkout can make. */
export const OWN_STORY: Story = {
  title: ARTICLE?.title ?? '',
  outlet: ARTICLE?.outlet ?? '',
  text: ARTICLE?.text ?? '',
  claims: {
    offices: {
      place: { holds: ['54', '21 countries'], cut: ['54', 'countries'] },
      by: 'first',
      text: 'Two Chinese cities run 54 police offices in 21 countries.',
      kind: 'quantity',
      claimant: { name: 'Safeguard Defenders', kind: 'organisation', role: 'rights group in Madrid' },
      topics: 'police abroad',
    },
    returnedSaid: {
      place: { holds: ['230,000'] },
      by: 'second',
      text: 'The Chinese government said that 230,000 citizens were persuaded to return.',
      kind: 'quantity',
      attribution: 'said_it',
      claimant: { name: 'Chinese government', kind: 'government' },
      other: { key: 'returnedIs', text: '230,000 citizens were persuaded to return to China.' },
    },
    dutch: {
      place: { holds: ['Amsterdam'] },
      alsoAt: { holds: ['Amsterdam office'] },
      by: 'second',
      text: 'There are two such offices in the Netherlands, in Amsterdam and Rotterdam.',
      kind: 'event',
      claimant: { name: 'A Dutch broadcaster', kind: 'organisation' },
    },
    denial: {
      place: { holds: ['Wang Wenbin'], to: ['do not exist'] },
      by: 'first',
      text: 'The offices help citizens with papers whom the pandemic keeps from travelling.',
      kind: 'denial',
      claimant: MINISTRY,
    },
    concession: {
      place: { holds: ['pressing a suspect'] },
      by: 'first',
      text: 'The offices are there to press suspects to come home.',
      kind: 'concession',
      claimant: { name: 'An official of the Chinese foreign ministry', kind: 'government' },
      occasion: 'to a Spanish newspaper',
    },
    abuse: {
      place: { holds: ['dissidents', 'Dublin'] },
      by: 'second',
      text: 'The system could be turned against dissidents.',
      kind: 'opinion',
      note: 'a scholar in Dublin',
    },
  },
  sources: {
    survey: {
      kind: 'ngo_report',
      title: 'Survey of the offices abroad',
      publisher: 'Safeguard Defenders',
      whereabouts: 'Printed copy in our library',
      interestNote: 'Campaigns for people prosecuted in China.',
    },
    briefing: {
      kind: 'press_conference',
      title: 'Daily briefing of the ministry',
      publisher: 'Chinese foreign ministry',
      publishedOn: '2022-10-26',
      whereabouts: 'Our notes of the briefing',
    },
    interview: {
      kind: 'news_report',
      title: 'Interview with an official in Shanghai',
      publisher: 'A Spanish newspaper',
      whereabouts: 'Cutting in our library',
    },
    letter: {
      kind: 'other',
      title: 'Letter of a former clerk',
      publisher: '',
      whereabouts: 'In the safe of the newsroom',
    },
  },
  proofs: [
    {
      claim: 'offices',
      source: 'survey',
      stance: 'supports',
      excerpt: 'We found 54 of them in 21 countries.',
      location: 'page 6',
    },
    {
      claim: 'offices',
      source: 'briefing',
      stance: 'refutes',
      excerpt: 'There is no police in these places.',
    },
    {
      claim: 'denial',
      source: 'briefing',
      stance: 'supports',
      excerpt: 'They renew papers, nothing else.',
    },
    {
      claim: 'denial',
      source: 'interview',
      stance: 'refutes',
      excerpt: { holds: ['pressing a suspect'] },
      note: 'Somebody of the same ministry.',
    },
    {
      claim: 'concession',
      source: 'interview',
      stance: 'supports',
      excerpt: 'What is wrong with pressing them?',
      location: 'second answer',
    },
    {
      claim: 'dutch',
      source: 'letter',
      stance: 'supports',
      excerpt: 'I carried the keys of the Rotterdam office.',
    },
  ],
  searches: [
    {
      claim: 'concession',
      side: 'refutes',
      lookedIn: 'the briefings of the week after',
      lookedFor: 'a retraction',
    },
  ],
  rebuttals: [
    {
      claim: 'offices',
      by: 'denial',
      kinds: ['denies_characterisation', 'gives_other_purpose'],
      denies: 'That police work there.',
      leavesStanding: 'That the offices exist, and how many there are.',
      answer: 'An official of the same ministry said what they are for.',
    },
    {
      claim: 'denial',
      by: 'concession',
      kinds: ['concedes'],
      answer: 'It grants what the spokesman denied.',
    },
  ],
  replies: [
    {
      claim: 'offices',
      outcome: 'silent',
      askedWhom: 'the embassy in The Hague',
      askedOn: '2022-11-02',
      channel: 'e-mail',
    },
    {
      claim: 'denial',
      outcome: 'answered',
      askedWhom: 'the ministry',
      askedOn: '2022-11-02',
      answer: 'We have said all there is to say.',
      answeredOn: '2022-11-04',
    },
    { claim: 'concession', outcome: 'not_applicable', reason: 'The official asked not to be named.' },
  ],
  setAside: [{ claim: 'abuse', reason: 'opinion', words: 'What may come of it is for nobody to check.' }],
  verdicts: [
    {
      claim: 'offices',
      rating: 'mostly_true',
      word: 'Mostly true',
      summary: 'There are offices.',
      rationale: 'The survey lists the addresses; what they are for is another claim.',
      by: 'first',
      returned: {
        comment: 'Say how many, and who counted.',
        summary: 'The group counted 54 offices; nobody has counted them again.',
      },
    },
    {
      claim: 'denial',
      rating: 'mostly_false',
      word: 'Mostly false',
      summary: 'The same ministry contradicts itself.',
      rationale: 'Papers are renewed there, but an official grants the other purpose.',
      by: 'first',
    },
    {
      claim: 'concession',
      rating: 'true',
      word: 'True',
      summary: 'The official said so and has not taken it back.',
      rationale: 'The interview is printed in full.',
      originsJustification: 'Only one paper spoke with the official.',
      by: 'editor',
    },
    {
      claim: 'dutch',
      rating: 'true',
      word: 'True',
      summary: 'A clerk gave us the keys and the rota.',
      rationale: 'For us alone until the clerk is safe.',
      by: 'second',
      until: 'draft',
    },
  ],
  secrets: [
    'Letter of a former clerk',
    'I carried the keys of the Rotterdam office.',
    'A clerk gave us the keys and the rota.',
    'For us alone until the clerk is safe.',
    'Say how many, and who counted.',
  ],
}
