import { KEY_ACTS, type KeyAct, type KeyChoice, keyOf } from '../../domain/keyboard'
import { helpKey, shownKey } from '../shared/keyboard'

/** One key of the workbench: what its script calls it, and the word on its button. */
export interface WorkbenchKey {
  /** The standard key, whatever the person's own is: what a script looks for. */
  key: string
  /** What stands on the keyboard; empty for an act without a key. */
  shown: string
  does: string
  /** Short, for the button; absent where the page has a link or button of its own. */
  button?: string
}

export interface WorkbenchKeys {
  /** A button for each act in the text. */
  text: WorkbenchKey[]
  /** The bottom line: the three most likely keys, for each place the focus may be in. */
  likely: { place: 'text' | 'suggested' | 'claim' | 'form'; keys: WorkbenchKey[] }[]
  /** Of the list of all keys; empty when it has none. */
  help: string
}

/** The keys of the workbench as this person has them. */
export function workbenchKeys(choice: KeyChoice): WorkbenchKeys {
  const shown = (act: KeyAct): WorkbenchKey => ({ ...act, shown: shownKey(keyOf(act, choice)) })
  const named = (place: 'text' | 'claim', names: readonly string[]) =>
    names.flatMap((name) => KEY_ACTS[place].filter(({ act }) => act === name)).map(shown)
  return {
    text: [...KEY_ACTS.text, ...KEY_ACTS.anywhere.filter(({ act }) => act === 'undo')].map(shown),
    likely: [
      { place: 'text', keys: named('text', ['next_quantity', 'make', 'open']) },
      { place: 'suggested', keys: named('text', ['take', 'make', 'next_suggestion']) },
      { place: 'claim', keys: named('claim', ['link', 'rebuttal', 'verdict']) },
      { place: 'form', keys: [SAVE, BACK] },
    ],
    help: helpKey(choice),
  }
}

const SAVE: WorkbenchKey = { key: 'Ctrl+Enter', shown: 'Ctrl+Enter', does: 'save the form' }
const BACK: WorkbenchKey = { key: 'Escape', shown: 'Esc', does: 'back to the same sentence' }
