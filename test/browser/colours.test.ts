import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** culori ships CommonJS in a folder of its own; its types speak of the ES modules. */
const culori = require('culori')

const TOKENS = readFileSync(join(__dirname, '..', '..', 'public', 'css', 'tokens.css'), 'utf8')
const SLOTS = ['supported', 'mostly-supported', 'disputed', 'misleading', 'false', 'unproven']
const THEMES = [
  ['light', 1],
  ['dark', 2],
] as const
const pairs = SLOTS.flatMap((one, index) => SLOTS.slice(index + 1).map((other) => [one, other] as const))
const deltaE = culori.differenceCiede2000()

/** A token's value by day (1) or by night (2). */
function token(name: string, theme: 1 | 2): string {
  const found =
    new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(TOKENS) ??
    new RegExp(`--${name}: (#\\w+)()`).exec(TOKENS)
  const value = found?.[theme] || found?.[1]
  if (!value) throw new Error(`There is no token ${name}`)
  return value
}

/**
 * Machado, Oliveira and Fernandes 2009, severity 1, which are for linear light: culori's own filters multiply the
 * encoded values instead.
 */
const MACHADO = {
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
}
const VISIONS: [string, (colour: string) => unknown][] = [
  ['normal vision', culori.parse],
  ...Object.entries(MACHADO).map(([name, matrix]): [string, (colour: string) => unknown] => [
    name,
    filter(matrix),
  ]),
]

function filter(m: number[]): (colour: string) => unknown {
  const toLinear = culori.converter('lrgb')
  return (colour) => {
    const { r, g, b } = toLinear(colour)
    const row = (at: number) => clamp((m[at] ?? 0) * r + (m[at + 1] ?? 0) * g + (m[at + 2] ?? 0) * b)
    return { mode: 'lrgb', r: row(0), g: row(3), b: row(6) }
  }
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value))
}

function nearest(
  colours: (slot: string) => string,
  see: (colour: string) => unknown,
  among: readonly (readonly [string, string])[],
): number {
  return Math.min(...among.map(([one, other]) => deltaE(see(colours(one)), see(colours(other)))))
}

describe.each(THEMES)('by %s', (theme, place) => {
  test.each(VISIONS)('people with %s tell any two verdicts apart by their solid colours', (name, see) => {
    const smallest = nearest((slot) => token(`${slot}-solid`, place), see, pairs)

    console.log(`${theme}, ${name}: smallest ΔE00 ${smallest.toFixed(1)}`)
    expect(smallest).toBeGreaterThanOrEqual(13)
  })

  test.each(SLOTS)('the tag of %s is read at 7 to 1, its solid seen at 3 to 1', (slot) => {
    const [text, tint, solid, paper] = [`${slot}-text`, `${slot}-tint`, `${slot}-solid`, 'paper'].map(
      (name) => token(name, place),
    )

    expect(culori.wcagContrast(text, tint)).toBeGreaterThanOrEqual(7)
    expect(culori.wcagContrast(solid, paper)).toBeGreaterThanOrEqual(3)
  })

  test.each([
    ['ink', 'paper', 4.5],
    ['ink', 'surface', 4.5],
    ['muted', 'paper', 4.5],
    ['muted', 'surface', 4.5],
    ['link', 'paper', 4.5],
    ['link', 'surface', 4.5],
    ['visited', 'paper', 4.5],
    ['visited', 'surface', 4.5],
    ['ink', 'active', 4.5],
    ['ink', 'added', 4.5],
    ['ink', 'removed', 4.5],
    ['control', 'paper', 3],
    ['control', 'surface', 3],
    ['focus', 'focus-ring', 3],
  ] as const)('%s stands out from %s by %s to 1', (one, other, least) => {
    expect(culori.wcagContrast(token(one, place), token(other, place))).toBeGreaterThanOrEqual(least)
  })
})

test('a green, an amber and a red would not have passed', () => {
  const trio: Record<string, string> = { green: '#1a7f37', amber: '#9a6700', red: '#cf222e' }
  const among = [
    ['green', 'amber'],
    ['green', 'red'],
    ['amber', 'red'],
  ] as const

  expect(nearest((name) => trio[name] ?? '', filter(MACHADO.deuteranopia), among)).toBeLessThan(5)
})
