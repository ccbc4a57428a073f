/** One key of the workbench: what is pressed, what it does, and the word on its button. */
export interface WorkbenchKey {
  /** What the browser calls it, and what a script looks for. */
  key: string
  /** What stands on the keyboard. */
  shown: string
  does: string
  /** Short, for the button; absent where the page has a link or button of its own. */
  button?: string
}

export interface WorkbenchKeys {
  groups: { title: string; keys: WorkbenchKey[] }[]
  /** The bottom line: the three most likely keys, for each place the focus may be in. */
  likely: { place: 'text' | 'claim' | 'form'; keys: WorkbenchKey[] }[]
}

const key = (pressed: string, does: string, button?: string, shown = pressed): WorkbenchKey => ({
  key: pressed,
  shown,
  does,
  button,
})

const NEXT_QUANTITY = key('n', 'next quantity without a claim', 'Next quantity')
const MAKE = key('c', 'make a claim from the selection', 'Make a claim')
const OPEN = key('o', 'open the claim under the cursor', 'Open the claim')
const BACK = key('Escape', 'back to the same sentence', undefined, 'Esc')
const SAVE = key('Ctrl+Enter', 'save the form')
const LINK = key('s', 'link a source to the open claim', 'Link a source')
const REBUTTAL = key('r', 'add a rebuttal', 'Rebuttal')
const VERDICT = key('v', 'verdict draft', 'Verdict draft')

const TEXT = [
  key('j', 'next sentence (also ↓)', 'Next'),
  key('k', 'previous sentence (also ↑)', 'Previous'),
  key('J', 'extend by the next sentence', 'Extend', '⇧ j'),
  key('K', 'extend by the previous sentence', 'Extend back', '⇧ k'),
  key('[', 'move the start back by a word', 'Start ←'),
  key(']', 'move the start on by a word', 'Start →'),
  key('{', 'move the end back by a word', 'End ←', '⇧ ['),
  key('}', 'move the end on by a word', 'End →', '⇧ ]'),
  NEXT_QUANTITY,
  key('N', 'previous quantity without a claim', 'Previous', '⇧ n'),
  MAKE,
  OPEN,
  key('b', 'mark as background, or take the mark off', 'Background'),
  key('u', 'undo your last act', 'Undo'),
]

const CLAIM = [
  LINK,
  key('1', 'link the source with this digit', undefined, '1–9'),
  REBUTTAL,
  VERDICT,
  key('p', 'preview as a reader sees it'),
  key('e', 'edit the claim'),
  SAVE,
  BACK,
]

const DESK = [
  key('/', 'search'),
  key('g d', 'the desk'),
  key('g r', 'the review queue'),
  key('g a', 'all articles'),
  key('?', 'this list'),
]

/** The keyboard map of the workbench. */
export const WORKBENCH_KEYS: WorkbenchKeys = {
  groups: [
    { title: 'In the text', keys: TEXT },
    { title: 'On the open claim', keys: CLAIM },
    { title: 'Elsewhere', keys: DESK },
  ],
  likely: [
    { place: 'text', keys: [NEXT_QUANTITY, MAKE, OPEN] },
    { place: 'claim', keys: [LINK, REBUTTAL, VERDICT] },
    { place: 'form', keys: [SAVE, BACK] },
  ],
}
