import { proposeAnswers } from '../../../server/language/answers/propose-answers'
import { readAttributions } from '../../../server/language/attribution/read-attributions'
import { readArticleText } from '../../../server/language/canonical-text'
import { splitSentences } from '../../../server/language/sentences'
import type { AnswerKind, ProposedAnswer } from '../../../server/language/suggestion'

function answersOf(source: string): (ProposedAnswer | undefined)[] {
  const { text, blocks } = readArticleText(source, 'plain')
  const sentences = splitSentences(text, blocks, 'en')
  return proposeAnswers(text, sentences, blocks, readAttributions(text, sentences, blocks))
}

const claim = 'The union said the port had dumped 30 barrels of oil in the bay.'

test.each<[string, AnswerKind]>([
  ['The port denied that it had dumped any oil.', 'denies_existence'],
  ['The council denied dumping oil.', 'denies_existence'],
  ['The council rejected the allegation.', 'denies_existence'],
  ['The council dismissed claims that oil had been dumped.', 'denies_existence'],
  ['The council said the claims were baseless.', 'denies_existence'],
  ['“That is not true,” the mayor, Ana Ruiz, said.', 'denies_existence'],
  ['The council said it had never dumped oil in the bay.', 'denies_existence'],
  ['The council called the claims “a fabrication”.', 'denies_existence'],
  ['The council continues to deny that oil was dumped.', 'denies_existence'],
  ['The council pushed back on the claims.', 'denies_existence'],
  ['The council ruled out a leak.', 'denies_existence'],
  ['The council denied that the barrels were illegal.', 'denies_characterisation'],
  ['The council disputed the figure.', 'denies_characterisation'],
  ['The council rejected the criticism.', 'denies_characterisation'],
  [
    'Asked about the reports, the mayor, Ana Ruiz, said they were barrels to help divers.',
    'gives_other_purpose',
  ],
  ['The council acknowledged that oil had been dumped.', 'concedes'],
  ['The mayor, Ana Ruiz, admitted that 12 barrels were missing.', 'concedes'],
  ['The mayor, Ana Ruiz, was forced to admit that 12 barrels were missing.', 'concedes'],
  ['The council accepted responsibility for the leak.', 'concedes'],
  ['An official from the port conceded the barrels had leaked.', 'concedes'],
])('%s → %s', (sentence, kind) => {
  expect(answersOf(`${claim}\n\n${sentence}`)[1]).toEqual({ kind, answers: [0] })
})

test.each([
  'The crew of the ship was denied entry to the port.',
  'A court denied bail to the captain.',
  'The captain was denied bail.',
  'It is undeniable that oil reached the bay.',
  'The singer acknowledged the crowd.',
  'The council rejected the bill.',
  'The club dismissed its coach.',
  'Divers were admitted to hospital.',
  'The port did not deny the leak.',
  'The council said the bay would be cleaned.',
  'The home side conceded two goals.',
  'The council accepted an offer of help.',
  'The fleet refused to admit anybody.',
  'The government denied vaccines to the crew.',
  'The council does not think that oil was dumped.',
  'The council called the mayor.',
  'Who denied that the oil was there?',
])('is no answer: %s', (sentence) => {
  expect(answersOf(`${claim}\n\n${sentence}`)[1]).toBeUndefined()
})

test('a denial answers the accusation, not what stands between', () => {
  const [, , , denial] = answersOf(
    'The NGO Clean Bay accused the port of dumping oil.\n\nThe bay is 12 miles long. Many people swim there.\n\nThe port denied that it had dumped oil.',
  )

  expect(denial?.answers[0]).toBe(0)
})

test('a concession answers the denial of its own side and the claim', () => {
  const answers = answersOf(
    'The NGO Clean Bay said Norwegian ships had dumped oil.\n\nThe Norwegian government denied that ships had dumped oil. But an official from the Norwegian coast guard admitted that ships dump oil at night.',
  )

  expect(answers[2]?.kind).toBe('concedes')
  expect(answers[2]?.answers).toEqual([1, 0])
})

test('whoever has denied goes on denying the same', () => {
  const answers = answersOf(
    `${claim}\n\nThe mayor, Ana Ruiz, denied the accusation. “We have never owned such barrels,” she said.`,
  )

  expect(answers.slice(1)).toEqual([
    { kind: 'denies_existence', answers: [0] },
    { kind: 'denies_existence', answers: [0] },
  ])
})

test('whoever is named in a claim and says otherwise behind a "but" answers it', () => {
  const answers = answersOf(
    'The union said Acme Shipping had dumped oil. But Acme Shipping said the oil was old.',
  )

  expect(answers[1]).toEqual({ kind: 'denies_characterisation', answers: [0] })
})

test('a lawyer who speaks for somebody accused denies', () => {
  const answers = answersOf(
    'Police arrested a sailor over the oil.\n\nHis lawyer, Tom Hale, said the sailor was asleep at home. Hale said he would appeal.',
  )

  expect(answers).toEqual([undefined, { kind: 'denies_existence', answers: [0] }, undefined])
})

test('a denial with nothing before it answers nothing', () => {
  expect(answersOf('The port denied that it had dumped oil.')).toEqual([undefined])
})
