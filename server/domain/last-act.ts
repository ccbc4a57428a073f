/** One thing somebody did to an article, as the history has it. `isUndone`: it no longer stands. */
export interface OwnAct {
  sequence: number
  verb: string
  subjectId: number
  claimId?: number
  at: Date
  /** The words of the sentences, for marks of background. */
  sentences: string[]
  isUndone: boolean
  /** The claim has evidence, a verdict or an edit by now: taking it back would take others' work along. */
  isBuiltOn: boolean
}

/** What somebody did last in an article and can still take back honestly: nothing is erased, the history tells both. */
export type LastAct =
  | { kind: 'claim'; sequence: number; at: Date; claimIds: number[] }
  | { kind: 'passage'; sequence: number; at: Date; claimId: number; passageId: number }
  | { kind: 'background'; sequence: number; at: Date; sentences: string[] }

/**
 * The last of somebody's own acts if it can be undone; `acts` are newest first. What was undone already is passed over,
 * so that undoing goes back step by step. Undefined when the last one standing is of another kind or is built on.
 */
export function lastAct(acts: readonly OwnAct[]): LastAct | undefined {
  const last = acts.find((act) => !act.isUndone && !UNDOING.includes(act.verb))
  if (last === undefined || last.isBuiltOn) return undefined
  const { sequence, at } = last
  const made = acts.filter(
    ({ verb, at: when, isUndone }) => verb === 'claim.made' && when.getTime() === at.getTime() && !isUndone,
  )
  switch (last.verb) {
    case 'claim.made':
    case 'passage.added':
      return made.some(({ claimId }) => claimId === last.claimId)
        ? claimAct(made, { sequence, at })
        : passageAct(last)
    case 'article.background_marked':
      return { kind: 'background', sequence, at, sentences: last.sentences }
    default:
      return undefined
  }
}

/** Steps that take something back are no acts to be taken back themselves. */
const UNDOING = ['claim.dismissed', 'passage.removed', 'article.background_cleared']

/** Said-it and is-it are made in one step and go in one step. */
function claimAct(made: readonly OwnAct[], step: { sequence: number; at: Date }): LastAct | undefined {
  if (made.some(({ isBuiltOn }) => isBuiltOn)) return undefined
  return { kind: 'claim', ...step, claimIds: made.flatMap(({ claimId }) => claimId ?? []) }
}

function passageAct({ sequence, at, claimId, subjectId, verb }: OwnAct): LastAct | undefined {
  if (verb !== 'passage.added' || claimId === undefined) return undefined
  return { kind: 'passage', sequence, at, claimId, passageId: subjectId }
}
