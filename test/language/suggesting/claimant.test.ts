import { findAsserting } from '../../../server/language/suggesting/claimant'
import type { Attribution, SpeechAct } from '../../../server/language/suggestion'

function layer(name: string, act: SpeechAct = 'said'): Attribution {
  const nowhere = { start: 0, end: 1 }
  const speaker = { name, kind: name === '' ? ('unnamed' as const) : ('person' as const), role: '' }
  return { speaker, act, isDirectQuote: false, cue: nowhere, content: nowhere }
}

test.each<[string, Attribution[], string | undefined]>([
  ['the innermost who is named asserts', [layer('Safe Passage Watch'), layer('Ann Example')], 'Ann Example'],
  [
    'a caller without a name leaves it to who told of the call',
    [layer('Wang Jingyu'), layer('')],
    'Wang Jingyu',
  ],
  ['where nobody is named, nobody by name asserts', [layer('')], ''],
  ['an order is told by the article', [layer('Ireland', 'ordered')], undefined],
  [
    'a request is told by who reports it',
    [layer('Ann Example'), layer('Ben Sample', 'asked')],
    'Ann Example',
  ],
  ['an accusation is made by who accuses', [layer('Petr Halvic', 'accused')], 'Petr Halvic'],
  ['without any layer it is the article’s own voice', [], undefined],
])('%s', (_title, layers, name) => {
  expect(findAsserting(layers)?.speaker.name).toBe(name)
})
