/** The six looks of a verdict, by meaning; the words of the scale are set elsewhere. */
export type VerdictSlot = 'supported' | 'mostly-supported' | 'disputed' | 'misleading' | 'false' | 'unproven'

export const SLOT_GLYPHS: Record<VerdictSlot, string> = {
  supported: '●',
  'mostly-supported': '◐',
  disputed: '◆',
  misleading: '▲',
  false: '■',
  unproven: '○',
}

/** How severe a look is when marks overlap: the most severe one is shown. */
export const SLOT_SEVERITY: readonly VerdictSlot[] = [
  'unproven',
  'supported',
  'mostly-supported',
  'disputed',
  'misleading',
  'false',
]

/** One point of a versioned scale. `ordinal` (1 false … 5 true) is absent where no number would be honest. */
export interface Rating {
  code: string
  label: string
  ordinal?: number
  slot: VerdictSlot
  description: string
}

export interface RatingScale {
  version: number
  inForceFrom: string
  note: string
  ratings: Rating[]
}

/** Ratings that say "we could not find out": they rest on recorded searches instead of evidence. */
export function restsOnSearches(code: string): boolean {
  return code === 'unverified' || code === 'unverifiable'
}

export const VERDICT_FLAGS = ['missing_context', 'misleading_presentation', 'altered_quote'] as const
export type VerdictFlag = (typeof VERDICT_FLAGS)[number]

export const VERDICT_FLAG_LABELS: Record<VerdictFlag, string> = {
  missing_context: 'Missing context',
  misleading_presentation: 'Misleading presentation',
  altered_quote: 'Altered quotation',
}
