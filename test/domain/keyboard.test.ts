import {
  KEY_ACTS,
  type KeyAct,
  type KeyPlace,
  keyObjections,
  keyOf,
  keyTranslation,
  ownKeys,
} from '../../server/domain/keyboard'

const on = (keys: Record<string, string> = {}) => ({ shortcuts: true, keys })

function actNamed(name: string): KeyAct {
  const found = Object.values(KEY_ACTS)
    .flat()
    .find(({ act }) => act === name)
  if (found === undefined) throw new Error(`There is no act ${name}`)
  return found
}

test('the standard keys stand together, and no two acts have one name', () => {
  const names = Object.values(KEY_ACTS)
    .flat()
    .map(({ act }) => act)

  expect(keyObjections({})).toEqual([])
  expect(new Set(names).size).toBe(names.length)
})

test.each([
  [{ make: 'x' }, []],
  [{ make: '' }, []],
  [{ make: 'é', open: 'Ж' }, []],
  // Swapped with each other: both are new, none is taken.
  [{ make: 'n', next_quantity: 'c' }, []],
  // The list of the queue is another page than the text.
  [{ assign: 'c' }, []],
  [{ assign: '/' }, ['search', 'assign']],
  [{ make: 'n' }, ['next_quantity', 'make']],
  [{ make: 'r' }, ['make', 'rebuttal']],
  [{ make: 'g' }, ['make', 'go']],
  [{ make: 'cc' }, ['make']],
  [{ make: '3' }, ['make']],
  [{ make: '٣' }, []],
  [{ make: ' ' }, ['make']],
  [{ make: '\t' }, ['make']],
  [{ make: '\u200b' }, ['make']],
])('%j is objected to at %j', (keys, fields) => {
  const objections = keyObjections(keys)

  expect(objections.map(({ field }) => field).sort()).toEqual([...fields].sort())
})

test('a clash is named by what the other key does', () => {
  expect(keyObjections({ make: 'n' }).find(({ field }) => field === 'make')?.message).toBe(
    '“n” is also the key of “next quantity without a claim”. Give one of them another.',
  )
})

test('whoever gave a key away that was the standard one of another act presses it for the new act only', () => {
  const choice = on({ make: 'b' })

  expect(keyOf(actNamed('make'), choice)).toBe('b')
  expect(keyOf(actNamed('background'), choice)).toBe('')
  expect(keyOf(actNamed('assign'), choice)).toBe('a')
})

test('without keys of one letter no act has any', () => {
  const choice = { shortcuts: false, keys: { make: 'x' } }

  const keys = Object.values(KEY_ACTS).flatMap((acts) => acts.map((act) => keyOf(act, choice)))

  expect(new Set(keys)).toEqual(new Set(['']))
  expect(keyTranslation(['text'], choice)).toEqual({})
})

test.each<[Record<string, string>, KeyPlace[], Record<string, string>]>([
  [{}, ['text', 'claim', 'anywhere'], {}],
  [{ make: 'x' }, ['text', 'anywhere'], { c: '', x: 'c' }],
  [{ make: '' }, ['text'], { c: '' }],
  [{ make: 'n', next_quantity: 'c' }, ['text'], { c: 'n', n: 'c' }],
  [{ make: 'x' }, ['list', 'anywhere'], {}],
])('with %j the scripts of %j are told %j', (keys, places, told) => {
  expect(keyTranslation(places, on(keys))).toEqual(told)
})

test('only keys that differ from the standard are kept, of acts that there are', () => {
  expect(ownKeys({ make: 'c', open: 'x', undo: '', fly: 'f' })).toEqual({ open: 'x', undo: '' })
})
