import type { Quantity } from '../suggestion'
import { stem } from './content-words'

/** The stem of the last word of what is counted: "office" for "Chinese offices across the country"; may be empty. */
export function headNoun({ counted }: Quantity): string {
  const phrase = (counted ?? '').split(/ (?:of|in|at|on|from|across|with|who|that|which)\b/)[0]!
  return stem(
    phrase
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu)
      ?.at(-1) ?? '',
  )
}

/** Whether two could be figures of one thing: the same unit, and nothing else counted where both say what. */
export function isSameMeasure(one: Quantity, other: Quantity): boolean {
  return (one.unit ?? '') === (other.unit ?? '')
}

/**
 * Says in words where figures of sentences that state the same disagree: other numbers for one thing counted, and a
 * figure that only one of two gives though they share the others. `texts` are canonical, by sentence.
 * Empty when they agree, or have too little in common to be compared.
 */
export function sayDisagreements(quantities: Quantity[][]): string[] {
  const said = new Set<string>()
  const [first, ...others] = quantities.map((list) => list.filter(({ value }) => value !== null))
  for (const other of others) {
    for (const sentence of otherNumbers(first ?? [], other)) said.add(sentence)
    const extra = onlyInOne(first ?? [], other)
    if (extra) said.add(extra)
  }
  return [...said]
}

function otherNumbers(one: Quantity[], other: Quantity[]): string[] {
  return one.flatMap((figure) => {
    const head = headNoun(figure)
    const same = other.filter((its) => head !== '' && headNoun(its) === head && isSameMeasure(figure, its))
    const differs = same.length > 0 && same.every((its) => !agrees(figure, its))
    return differs ? [`One passage counts ${say(figure)}, another ${say(same[0]!)}.`] : []
  })
}

/** 54 in 21 countries against 54 in 25 cities across 21 countries: which of them does the source say? */
function onlyInOne(one: Quantity[], other: Quantity[]): string | undefined {
  const shared = one.filter((figure) => other.some((its) => agrees(figure, its)))
  if (shared.length < 2) return undefined
  const extra = [...unmatched(one, other), ...unmatched(other, one)]
  if (extra.length === 0) return undefined
  return `One passage gives ${list(one)}, another ${list(other)}: only one of them has ${extra.map(say).join(' and ')}.`
}

function unmatched(one: Quantity[], other: Quantity[]): Quantity[] {
  return one.filter(
    (figure) => !other.some((its) => agrees(figure, its) || headNoun(its) === headNoun(figure)),
  )
}

function agrees(one: Quantity, other: Quantity): boolean {
  return one.value === other.value && one.high === other.high && isSameMeasure(one, other)
}

function list(quantities: Quantity[]): string {
  const figures = quantities.map(sayFigure)
  return figures.length < 2 ? figures.join() : `${figures.slice(0, -1).join(', ')} and ${figures.at(-1)}`
}

function say(quantity: Quantity): string {
  return [sayFigure(quantity), quantity.counted].filter(Boolean).join(' ')
}

function sayFigure({ value, high, unit }: Quantity): string {
  const numbers = [value, high].filter((one) => one !== null && one !== undefined)
  const figure = numbers.map((one) => one.toLocaleString('en-GB', { maximumFractionDigits: 4 })).join(' to ')
  return unit === '%' ? `${figure}%` : [figure, unit].filter(Boolean).join(' ')
}
