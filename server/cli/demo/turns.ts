import type { Dated, DemoCheck, DemoRebuttal, DemoTurn } from './content'

/** What else happened to claims. */
export const DEMO_TURNS: readonly DemoTurn[] = [
  {
    on: '2022-10-31',
    by: 'secondChecker',
    claim: 'abuse',
    act: 'move',
    move: {
      step: 'set_aside',
      notCheckable: 'forecast',
      reason: 'It says what will happen. We can check it when it has.',
    },
  },
  {
    on: '2022-11-05',
    by: 'secondChecker',
    claim: 'stations_again',
    act: 'merge',
    into: 'offices',
    reason: 'The same count in a shorter form.',
  },
  {
    on: '2022-11-05',
    by: 'secondChecker',
    claim: 'shutters',
    act: 'move',
    move: { step: 'dismiss', reason: 'True or not, it bears on nothing.' },
  },
  {
    on: '2022-11-08',
    by: 'secondChecker',
    claim: 'calls',
    act: 'move',
    move: {
      step: 'wait',
      waitingFor: 'the records of his telephone company, which he has asked for himself',
      waitingUntil: '2022-12-15',
    },
  },
  {
    on: '2022-11-09',
    by: 'editor',
    claim: 'cities',
    act: 'hold',
    reason: 'A reader says that two of the places in our table are one town. We are counting again.',
  },
  {
    on: '2022-11-10',
    by: 'editor',
    claim: 'since_2018',
    act: 'retract',
    publicReason:
      'The notice we quoted speaks of an office in another country. Without it two neighbours are left, and that is not enough.',
    confirmedBy: 'standards',
  },
  {
    on: '2022-11-12',
    by: 'editor',
    claim: 'offices',
    act: 'clear_flag',
    outcome: 'new_revision',
    note: 'The interview does not touch the count. Looking at it again, we found a mistake of our own and corrected it.',
  },
  {
    on: '2022-11-12',
    by: 'secondEditor',
    claim: 'two_dutch',
    act: 'clear_flag',
    outcome: 'no_effect',
    note: 'The embassy speaks of who runs the offices, not of whether they are there.',
  },
  {
    on: '2022-11-12',
    by: 'editor',
    claim: 'never_told',
    act: 'clear_flag',
    outcome: 'clarified',
    note: 'If no authority had a part in them there was nothing to notify; the claim is about the notice alone.',
  },
]

/** Answers to verdicts that were already published: each raises a flag. */
export const DEMO_LATE_REBUTTALS: readonly (Dated & { claim: string; rebuttal: DemoRebuttal })[] = [
  {
    on: '2022-11-09',
    by: 'checker',
    claim: 'offices',
    rebuttal: {
      claim: 'concession',
      kinds: ['concedes'],
      denies: '',
      leavesStanding: 'All of it: he says what the offices are for.',
      answer: 'It supports that they exist and says nothing about how many they are.',
    },
  },
  {
    on: '2022-11-10',
    by: 'checker',
    claim: 'two_dutch',
    rebuttal: {
      claim: 'private_help',
      kinds: ['denies_characterisation'],
      denies: 'That a Chinese authority has a part in them.',
      leavesStanding: 'That there are two, and where.',
      answer: 'We rate that they exist. Who runs them is another claim.',
    },
  },
  {
    on: '2022-11-10',
    by: 'checker',
    claim: 'never_told',
    rebuttal: {
      claim: 'private_help',
      kinds: ['denies_existence', 'qualifies'],
      denies: 'That there was anything to give notice of.',
      leavesStanding: 'That no notice was given.',
      answer: 'Both sides agree that no notice was given.',
    },
  },
  {
    on: '2022-11-13',
    by: 'secondChecker',
    claim: 'returned',
    rebuttal: {
      claim: 'counted_twice',
      kinds: ['challenges_source'],
      denies: 'That each of the 230,000 is one person.',
      leavesStanding: 'That the ministry announced the figure.',
      answer: '',
    },
  },
]

/** A mistake of our own, found and corrected in public. */
export const DEMO_CORRECTIONS: readonly DemoCheck[] = [
  {
    on: '2022-11-11',
    by: 'checker',
    claim: 'offices',
    verdict: {
      rating: 'mostly_true',
      quantitiesJustification: 'The report calls stations what its authors elsewhere call service offices.',
      summary: 'The report lists 54 offices in 21 countries; who works in them is known for nine.',
      checkedScope: 'Offices named in the report, as of September 2022.',
      rationale:
        'The table holds **54** rows, and each names the bureau that opened the office. It does not show that police officers work in every one.',
      changeClass: 'correction_major',
      changeNote:
        'We wrote that police officers work in all 54 offices. The report documents them for nine. The count stands; our sentence about the staff did not.',
    },
    outcome: { state: 'approved', by: 'secondEditor', note: 'Counted the annex: nine.' },
  },
]
