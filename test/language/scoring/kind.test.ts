import { kindOf } from '../../../server/language/scoring/kind'
import { readSentence } from '../../../server/language/scoring/reading'

const kind = (text: string) => kindOf(readSentence(text))

test.each([
  ['The ministry counted 412 flooded houses in two districts.', 'quantity'],
  ['Guards arrested the mayor on the steps of the town hall.', 'event'],
  ['The harbour is owned by the province.', 'state_of_affairs'],
  ['The dam broke because the gates were never opened.', 'causal'],
  ['The search of the newsroom was illegal.', 'legal'],
  ['The bank denied that it had known of the loans.', 'denial'],
  ['He acknowledged that the figures had been wrong.', 'concession'],
  ['A video posted on Sunday shows lorries at the gate.', 'media'],
  ['The new bridge is a disgraceful waste.', 'opinion'],
  ['The board should resign.', 'opinion'],
  ['The reservoir will be empty by spring.', 'forecast'],
  ['The system can be abused against critics.', 'forecast'],
  ['Who paid for the trip?', 'question'],
  ['Keep the receipts in a dry place.', 'instruction'],
  ['Follow our reporters on Facebook.', 'boilerplate'],
  ['Sign up for the newsletter.', 'boilerplate'],
  ['[ applause ]', 'boilerplate'],
  ['…', 'boilerplate'],
])('%s is of the kind %s', (text, expected) => {
  expect(kind(text).kind).toBe(expected)
})

test.each(['opinion', 'forecast', 'question', 'instruction', 'boilerplate'])(
  'a sentence that cannot be checked (%s) says why in a sentence',
  (expected) => {
    const examples = [
      'The board should resign.',
      'The reservoir will be empty by spring.',
      'Who paid for the trip?',
      'Keep the receipts in a dry place.',
      'Read more on Twitter.',
    ]

    const found = examples.map(kind).find((each) => each.kind === expected)

    expect(found).toMatchObject({ checkable: false, whyNot: expect.stringMatching(/^It .+\.$/) })
  },
)

test.each([
  'The board should resign after it lost 40 million crowns last year.',
  'Did you know that the mayor sold 14 flats to his brother?',
])('what carries a fact beside it stays checkable: %s', (text) => {
  expect(kind(text).checkable).toBe(true)
})

test('the place on the page makes a heading or a caption boilerplate', () => {
  const reading = readSentence('Firefighters carry a boat through the flooded market')

  expect(kindOf(reading, { role: 'caption' })).toEqual({
    kind: 'boilerplate',
    checkable: false,
    whyNot: 'It is a caption.',
  })
  expect(kindOf(reading, { role: 'heading' }).checkable).toBe(false)
  expect(kindOf(reading, { role: 'body' }).kind).not.toBe('boilerplate')
})

test('a question that somebody is reported to have asked is no question of the article', () => {
  const reading = readSentence('“Who paid for it?”')
  const span = { start: 0, end: 5 }
  const speaker = { name: 'Ada Vos', kind: 'person' as const, role: '' }

  const asked = kindOf(reading, {
    attributions: [{ speaker, act: 'asked', isDirectQuote: true, cue: span, content: span }],
  })

  expect(asked.kind).not.toBe('question')
})
