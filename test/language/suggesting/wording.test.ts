import { findNames } from '../../../server/language/attribution/names'
import { readArticleText } from '../../../server/language/canonical-text'
import { splitSentences } from '../../../server/language/sentences'
import { findReferents } from '../../../server/language/suggesting/referents'
import { wordClaim } from '../../../server/language/suggesting/wording'
import type { Attribution, Period, Speaker, SpeechAct } from '../../../server/language/suggestion'

const article = readArticleText(
  [
    'Mrs Ann Example, the mayor, and Mr Tom Sample spoke on Friday. The Harbour Council has 300 members. She left early.',
    'The company opened secret offices. Its offices were shut. Other offices stayed. One critic says they are illegal.',
    'But the mayor said that the bridge had been shut in September. “We have lost 54 trams,” Ann Example said.',
    'The council denied that it had closed the bridge. It closed four schools last year.',
  ].join('\n\n'),
  'plain',
)

interface Case {
  piece: string
  speaker?: Speaker
  act?: SpeechAct
  content?: string
  cue?: string
  isDirectQuote?: boolean
  period?: { words: string; from: string; to: string }
  kind?: 'denial' | 'event'
}

function placeOf(words: string): { start: number; end: number } {
  const start = article.text.indexOf(words)
  return { start, end: start + words.length }
}

function word({ piece, speaker, act = 'said', content, cue, isDirectQuote = false, period, kind }: Case) {
  const sentences = splitSentences(article.text, article.blocks, 'en')
  const at = article.text.indexOf(piece)
  const sentence = sentences.find(({ start, end }) => start <= at && at < end)!
  const attributions: Attribution[] =
    speaker && content && cue
      ? [{ speaker, act, isDirectQuote, cue: placeOf(cue), content: placeOf(content) }]
      : []
  const periods: Period[] = period
    ? [{ ...placeOf(period.words), from: period.from, to: period.to, assumption: 'Taken so.' }]
    : []
  return wordClaim({
    ...{ text: article.text, sentence, kind: kind ?? 'event', attributions, periods },
    referents: findReferents(article.text, findNames(article.text, sentences), []),
    referenceDate: '2022-10-27',
  })
}

const ann: Speaker = { name: 'Ann Example', kind: 'person', role: 'the mayor' }
const council: Speaker = { name: 'Harbour Council', kind: 'organisation', role: '' }

test.each<[string, Case, string]>([
  [
    'the attribution is split off and the date made absolute',
    {
      ...{
        piece: 'But the mayor',
        speaker: ann,
        cue: 'the mayor said',
        content: 'the bridge had been shut in September',
      },
      period: { words: 'in September', from: '2022-09-01', to: '2022-09-30' },
    },
    'The bridge had been shut in September 2022.',
  ],
  [
    'a speaker is named for “we”',
    {
      piece: '“We have',
      speaker: ann,
      cue: 'Ann Example said',
      content: 'We have lost 54 trams',
      isDirectQuote: true,
    },
    'Ann Example’s side has lost 54 trams.',
  ],
  ['“she” is the woman named last', { piece: 'She left' }, 'Ann Example left early.'],
  [
    'a denial stays a sentence about who denies',
    {
      ...{ piece: 'The council denied', speaker: council, act: 'denied', cue: 'The council denied' },
      ...{ content: 'it had closed the bridge', kind: 'denial' },
    },
    'The council denied that it had closed the bridge.',
  ],
  [
    'a year is put for “last year”',
    { piece: 'It closed four', period: { words: 'last year', from: '2021-01-01', to: '2021-12-31' } },
    'The Harbour Council closed four schools in 2021.',
  ],
])('%s', (_title, given, wording) => {
  expect(word(given).wording).toBe(wording)
})

test('“they” are the things that the article speaks of again and again', () => {
  const speaker: Speaker = { name: '', kind: 'unnamed', role: 'critic' }
  const { wording, assumptions } = word({
    piece: 'One critic says',
    speaker,
    cue: 'One critic says',
    content: 'they are illegal',
  })

  expect(wording).toBe('The offices are illegal.')
  expect(assumptions).toContain('“they” is taken to be the offices.')
})

test('what is taken for granted is said', () => {
  const { assumptions } = word({ piece: 'She left' })

  expect(assumptions).toEqual([
    '“She” is taken to be Ann Example.',
    'The sentence gives no date; it speaks as of 27 October 2022.',
  ])
})
