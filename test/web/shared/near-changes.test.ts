import { nearChanges } from '../../../server/web/shared/near-changes'

const LONG = 'The group counted 54 offices in 21 countries. '.repeat(20)

test('a reader sees a change with some words on either side, and not the whole text', () => {
  const parts = nearChanges([
    { kind: 'same', text: LONG },
    { kind: 'removed', text: '54' },
    { kind: 'added', text: '102' },
    { kind: 'same', text: LONG },
    { kind: 'added', text: 'More.' },
    { kind: 'same', text: LONG },
  ])

  const [before, , , between, , after] = parts.map(({ text }) => text)
  expect(before).toMatch(/^… .+countries\.\s$/)
  expect(between).toMatch(/^The group.+ …\n\n… .+countries\.\s$/s)
  expect(after).toMatch(/^The group.+ …$/)
  expect(Math.max(...parts.map(({ text }) => text.length))).toBeLessThan(300)
})

test('short stretches between changes stay whole', () => {
  const parts = [
    { kind: 'added' as const, text: 'Then ' },
    { kind: 'same' as const, text: 'the group counted 54 offices.' },
  ]

  expect(nearChanges(parts)).toEqual(parts)
})
