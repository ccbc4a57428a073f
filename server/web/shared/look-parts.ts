import { contentDifferences } from '../shared/content-difference'
import { dateTime } from '../shared/format'
import type { ActionButton, Difference, FormHidden } from '../shared/parts'
import { paths } from '../shared/paths'
import type { ReviewReading } from './review-reading'

/** What changed since the viewer last said that they had read this, and the button with which they say so. */
export function lookOf(
  { verdict, look, content, contentHash }: ReviewReading,
  hidden: FormHidden,
): { title: string; since?: string; differences: Difference[]; button: ActionButton } {
  const isKnown = look?.contentHash === contentHash
  return {
    title: 'Since you last looked',
    since: sinceOf(look?.at, isKnown),
    differences: look === undefined || isKnown ? [] : contentDifferences(look.content, content),
    button: {
      id: 'look',
      action: paths.verdictLook(verdict.id),
      text: isKnown ? 'Read again' : 'I have read this',
      hidden,
      tone: 'quiet',
      hint: 'When you come back, this page shows what changed since.',
    },
  }
}

function sinceOf(at: Date | undefined, isKnown: boolean): string {
  if (at === undefined) return 'You have not said yet that you read it.'
  return isKnown ? `Nothing changed since ${dateTime(at)}.` : `You looked on ${dateTime(at)}. Since then:`
}
