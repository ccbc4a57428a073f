import { REAL_CLAIMS } from './real-claims'
import { REAL_PROOFS, REAL_SEARCHES, REAL_SOURCES } from './real-research'
import type { Story } from './story'

/**
 * The article that the product is measured on, taken apart as its domain says it should come out. Its words are given
 * by the test, none of its sentences stands here: passages and excerpts are found by a few facts that they hold.
 */
export function realStory(text: string): Story {
  return {
    title: 'Police posts abroad: the article we measure on',
    outlet: '',
    text,
    claims: REAL_CLAIMS,
    sources: REAL_SOURCES,
    proofs: REAL_PROOFS,
    searches: REAL_SEARCHES,
    rebuttals: REBUTTALS,
    replies: REPLIES,
    setAside: [{ claim: 'C16', reason: 'opinion', words: 'A warning of what may come is not ours to rate.' }],
    verdicts: VERDICTS,
    secrets: [
      'Talk with a neighbour',
      'He wore the uniform until 2015.',
      'The report infers it; nobody watched it happen.',
      'Held back until the witness agrees.',
      'Their letter is on our desk.',
      'Waits for the second signature.',
      'Name the two cities that opened them.',
    ],
  }
}

const REBUTTALS: Story['rebuttals'] = [
  {
    claim: 'C1',
    by: 'R1',
    kinds: ['denies_characterisation', 'gives_other_purpose'],
    denies: 'That these are police posts.',
    leavesStanding: 'That the offices exist, and their number.',
    answer: 'It names another purpose and disputes no address.',
  },
  {
    claim: 'C3',
    by: 'R1',
    kinds: ['denies_characterisation', 'gives_other_purpose'],
    denies: 'That police bureaus run them for police work.',
    leavesStanding: 'That centres of this name were opened.',
    answer: 'It uses the very name that the report found.',
  },
  {
    claim: 'R1',
    by: 'C13',
    kinds: ['concedes'],
    denies: 'That they serve papers only.',
    answer: 'Two people of one ministry contradict each other.',
  },
]

const REPLIES: Story['replies'] = [
  {
    claim: 'C1',
    outcome: 'silent',
    askedWhom: 'the Chinese embassy in Madrid',
    askedOn: '2022-10-28',
    channel: 'e-mail',
  },
  {
    claim: 'C3',
    outcome: 'answered',
    askedWhom: 'Safeguard Defenders',
    askedOn: '2022-10-28',
    channel: 'by telephone',
    answer: 'Our list is public and we stand by it.',
    answeredOn: '2022-10-31',
  },
  { claim: 'C5', outcome: 'not_applicable', reason: 'The figure is the government’s own announcement.' },
  {
    claim: 'C7',
    outcome: 'silent',
    askedWhom: 'the Chinese embassy in The Hague',
    askedOn: '2022-10-28',
  },
  { claim: 'C9', outcome: 'silent', askedWhom: 'the Chinese embassy in The Hague', askedOn: '2022-10-28' },
  { claim: 'C10', outcome: 'not_applicable', reason: 'Nobody is accused by it.' },
  {
    claim: 'C11',
    outcome: 'silent',
    askedWhom: 'the Chinese embassy in The Hague',
    askedOn: '2022-10-28',
  },
  {
    claim: 'R1',
    outcome: 'answered',
    askedWhom: 'the ministry’s press office',
    askedOn: '2022-10-28',
    answer: 'The spokesman has been clear.',
    answeredOn: '2022-11-01',
  },
  { claim: 'C13', outcome: 'not_applicable', reason: 'The official spoke without giving a name.' },
  { claim: 'C14', outcome: 'silent', askedWhom: 'the Chinese embassy in Dublin', askedOn: '2022-10-28' },
  { claim: 'C15', outcome: 'not_applicable', reason: 'The group published its own words.' },
]

const VERDICTS: Story['verdicts'] = [
  {
    claim: 'C1',
    rating: 'mostly_true',
    word: 'Mostly true',
    summary: 'One group counted 54 offices; what they are for is disputed.',
    rationale: 'The count rests on notices of the two cities. Nobody has repeated it.',
    by: 'first',
  },
  {
    claim: 'C3',
    rating: 'mostly_true',
    word: 'Mostly true',
    summary: 'The report says so.',
    rationale: 'Its table lists **54** places; we could call up a third of the notices.',
    by: 'first',
    returned: {
      comment: 'Name the two cities that opened them.',
      summary: 'Notices of Qingtian and Fuzhou bear out the count of the report.',
    },
  },
  {
    claim: 'C5',
    rating: 'true',
    word: 'True',
    summary: 'The government announced the figure itself.',
    rationale: 'Whether so many returned, and freely, is a claim of its own.',
    originsJustification: 'Nobody else can say what the government announced.',
    by: 'second',
  },
  {
    claim: 'C5is',
    rating: 'unverified',
    word: 'Unverified',
    summary: 'The figure comes from one side only.',
    rationale: 'No independent count exists.',
    by: 'first',
    originsJustification: 'There is no other count.',
    until: 'draft',
  },
  {
    claim: 'C6',
    rating: 'unverified',
    word: 'Unverified',
    summary: 'The report infers it; nobody watched it happen.',
    rationale: 'Held back until the witness agrees.',
    by: 'first',
    until: 'draft',
  },
  {
    claim: 'C7',
    rating: 'true',
    word: 'True',
    summary: 'Both addresses were visited.',
    rationale: 'Two newsrooms worked together: that is one origin.',
    originsJustification: 'The neighbours confirmed the offices to us.',
    by: 'second',
  },
  {
    claim: 'C9',
    rating: 'unverified',
    word: 'Unverified',
    summary: 'He told it to one newsroom, and the callers are not known.',
    rationale: 'A witness at risk; the messages were shown, their senders are unknown.',
    originsJustification: 'Only he can speak of it.',
    by: 'second',
  },
  {
    claim: 'C10',
    rating: 'true',
    word: 'True',
    summary: 'The ministry confirmed it, on that day.',
    rationale: 'To be looked at again when the ministry reports.',
    originsJustification: 'The ministry speaks of its own work.',
    by: 'first',
  },
  {
    claim: 'C11',
    rating: 'mixed',
    word: 'Mixed',
    summary: 'That nobody was told is agreed; that this alone makes them unlawful is not.',
    rationale: 'A fact and a conclusion in one sentence. The treaty asks for consent.',
    by: 'second',
  },
  {
    claim: 'R1',
    rating: 'mostly_false',
    word: 'Mostly false',
    summary: 'Papers were renewed there, but an official of the same ministry grants another purpose.',
    rationale: 'Both may be so; “only” is not.',
    by: 'first',
  },
  {
    claim: 'C13',
    rating: 'true',
    word: 'True',
    summary: 'The interview is printed and has not been taken back.',
    rationale: 'We read the original in Spanish.',
    originsJustification: 'Only one newspaper spoke with the official.',
    by: 'editor',
  },
  {
    claim: 'C14',
    rating: 'true',
    word: 'True',
    summary: 'The Irish foreign ministry told the embassy to end the work.',
    rationale: 'Its statement and the closed door agree.',
    by: 'second',
  },
  {
    claim: 'C15',
    rating: 'true',
    word: 'True',
    summary: 'Their letter is on our desk.',
    rationale: 'Waits for the second signature.',
    originsJustification: 'It is their own letter.',
    by: 'second',
    until: 'submitted',
  },
]
