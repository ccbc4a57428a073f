import type { VerdictContent } from '../../domain/verdict-content'
import type { ReviewLook } from '../../store/review-looks'
import { contentDifferences } from './content-difference'
import { dateTime } from './format'
import type { ActionButton, SinceLook } from './parts'

/** What a page shows of a claim's verdict, and what the viewer had read of it last. */
export interface Looked {
  look?: ReviewLook
  content: VerdictContent
  contentHash: string
}

/** For `partials/since-look`: what changed since the viewer last said that they had read this, and how they say so. */
export function sinceLook(
  { look, content, contentHash }: Looked,
  button: Pick<ActionButton, 'action' | 'hidden'>,
): SinceLook {
  const isKnown = look?.contentHash === contentHash
  const differences = look === undefined || isKnown ? [] : contentDifferences(look.content, content)
  return {
    since: sinceOf(look?.at, differences.length === 0),
    differences,
    button: {
      ...button,
      id: 'look',
      text: isKnown ? 'Read again' : 'I have read this',
      tone: 'quiet',
    },
  }
}

function sinceOf(at: Date | undefined, isSame: boolean): string {
  if (at === undefined)
    return 'You have not said yet that you read it. Once you have, this page shows what changed since.'
  return isSame ? `Nothing changed since ${dateTime(at)}.` : `You looked on ${dateTime(at)}. Since then:`
}
