import type { ClaimQuantity, FrozenQuantity } from './claim-quantity'

/** What a figure is of: what is counted, in which unit, where. Lower case, without blanks at the ends. */
export interface FigureName {
  counted: string
  unit: string
  place: string
}

/**
 * What two figures have in common when they are values of one thing. Place is part of it: the offices of one country are
 * no later count of all offices. When and how many is not.
 */
export function figureName({ counted, unit, place }: ClaimQuantity | FrozenQuantity): FigureName {
  return { counted: plain(counted), unit: plain(unit), place: plain(place) }
}

/** True when both are values of one thing. */
export function isSameFigure(one: FigureName, other: FigureName): boolean {
  return one.counted === other.counted && one.unit === other.unit && one.place === other.place
}

function plain(words: string): string {
  return words.trim().toLowerCase()
}
