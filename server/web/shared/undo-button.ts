import type { LastAct } from '../../domain/last-act'
import type { ActionButton, FormHidden } from './parts'

const WORDS: Record<LastAct['kind'], string> = {
  claim: 'the claim you made',
  passage: 'the passage you added',
  background: 'the background mark',
}

/** The button that undoes what somebody did last in an article. `at`: the sentence they are at there, or 0. */
export function undoButton(
  articleId: number,
  lastAct: LastAct,
  at: number,
  hidden: FormHidden,
): ActionButton {
  const isSeveral = lastAct.kind === 'claim' && lastAct.claimIds.length > 1
  return {
    id: 'undo',
    action: `/articles/${articleId}/undo`,
    text: `Undo: ${isSeveral ? 'the claims you made' : WORDS[lastAct.kind]}`,
    tone: 'quiet',
    hidden: {
      ...hidden,
      extra: [
        { name: 'sequence', value: String(lastAct.sequence) },
        { name: 'at', value: at > 0 ? String(at) : '' },
      ],
    },
  }
}
