import type { Objection } from './errors'

/** Where a key acts: in the text of the workbench, on its open claim, in a list of rows, or on every page of the desk. */
export type KeyPlace = 'text' | 'claim' | 'list' | 'anywhere'

/** One act that has a key of one character. */
export interface KeyAct {
  /** The name under which somebody's own key is kept. */
  act: string
  /** The standard key, as the browser calls it. */
  key: string
  does: string
  /** Short, for a button; absent where the page has a link or button of its own. */
  button?: string
}

/** Keys that somebody chose, by act; '' for an act that shall have none. What is not in it has the standard key. */
export type OwnKeys = Readonly<Record<string, string>>

/** How somebody works with keys. */
export interface KeyChoice {
  /** False when keys of one letter are switched off. */
  shortcuts: boolean
  keys: OwnKeys
}

const act = (name: string, key: string, does: string, button?: string): KeyAct => ({
  act: name,
  key,
  does,
  button,
})

/** Every act with a key of one character: the one list of the pages, the scripts, the help and the account. */
export const KEY_ACTS: Readonly<Record<KeyPlace, readonly KeyAct[]>> = {
  text: [
    act('next_sentence', 'j', 'next sentence', 'Next'),
    act('previous_sentence', 'k', 'previous sentence', 'Previous'),
    act('extend', 'J', 'extend by the next sentence', 'Extend'),
    act('extend_back', 'K', 'extend by the previous sentence', 'Extend back'),
    act('start_back', '[', 'move the start back by a word', 'Start ←'),
    act('start_on', ']', 'move the start on by a word', 'Start →'),
    act('end_back', '{', 'move the end back by a word', 'End ←'),
    act('end_on', '}', 'move the end on by a word', 'End →'),
    act('next_quantity', 'n', 'next quantity without a claim', 'Next quantity'),
    act('previous_quantity', 'N', 'previous quantity without a claim', 'Previous'),
    act('make', 'c', 'make a claim from the selection', 'Make a claim'),
    act('open', 'o', 'open the claim under the cursor', 'Open the claim'),
    act('next_suggestion', 'm', 'next suggestion', 'Next suggestion'),
    act('previous_suggestion', 'M', 'previous suggestion', 'Previous'),
    act('take', 'a', 'make the claim that is suggested for this sentence', 'Take the suggestion'),
    act('take_both', 'A', 'make both halves of it: said it, is it', 'Take both halves'),
    act('background', 'b', 'mark as background, or take the mark off', 'Background'),
  ],
  claim: [
    act('link', 's', 'link a source to the open claim', 'Link a source'),
    act('rebuttal', 'r', 'add a rebuttal', 'Rebuttal'),
    act('verdict', 'v', 'verdict draft', 'Verdict draft'),
    act('preview', 'p', 'preview as a reader sees it'),
    act('edit', 'e', 'edit the claim'),
  ],
  list: [
    act('next_row', 'j', 'next row', 'Next'),
    act('previous_row', 'k', 'previous row', 'Previous'),
    act('assign', 'a', 'assign the revision to me', 'Assign to me'),
  ],
  anywhere: [
    act('search', '/', 'search'),
    act('go', 'g', 'go to a page: then d the desk, r the review queue, a all articles'),
    act('undo', 'u', 'undo your last act, on the desk and in the workbench', 'Undo'),
    act('help', '?', 'the list of keys'),
  ],
}

/** Places whose keys act at the same time, and so must differ. */
const TOGETHER: readonly (readonly KeyPlace[])[] = [
  ['text', 'claim', 'anywhere'],
  ['list', 'anywhere'],
]

const ALL: readonly KeyAct[] = Object.values(KEY_ACTS).flat()

/**
 * The key of an act for this person; '' when it has none, or when keys of one letter are switched off. A key that they
 * gave to another act of the same places is no longer the standard key of this one.
 */
export function keyOf({ act, key }: KeyAct, { shortcuts, keys }: KeyChoice): string {
  if (!shortcuts) return ''
  const own = keys[act]
  if (own !== undefined) return own
  return rivalsOf(act).some((rival) => keys[rival.act] === key) ? '' : key
}

/** Only what differs from the standard, of acts that there are. */
export function ownKeys(chosen: Readonly<Record<string, string>>): OwnKeys {
  const differing = ALL.filter(({ act, key }) => (chosen[act] ?? key) !== key)
  return Object.fromEntries(differing.map(({ act }) => [act, chosen[act] ?? '']))
}

/** What stands against these keys, each sentence at its act; empty when they can be kept. */
export function keyObjections(keys: OwnKeys): Objection[] {
  return ALL.flatMap((each) => {
    const message = objectionTo(each, keys)
    return message === undefined ? [] : [{ message, field: each.act }]
  })
}

function objectionTo(each: KeyAct, keys: OwnKeys): string | undefined {
  const key = chosenKey(each, keys)
  if (key === '') return undefined
  if ([...key].length !== 1) return 'Give one character, or nothing for no key.'
  if (/[\s\p{C}]/u.test(key))
    return 'Give a character that can be seen: this one moves or types something else.'
  if (/\d/.test(key)) return 'Digits are kept for the sources of the tray: give another character.'
  const rivals = rivalsOf(each.act).filter((rival) => chosenKey(rival, keys) === key)
  if (rivals.length === 0) return undefined
  const others = rivals.map(({ does }) => `“${does}”`).join(' and ')
  return `“${key}” is also the key of ${others}. Give one of them another.`
}

function chosenKey({ act, key }: KeyAct, keys: OwnKeys): string {
  return keys[act] ?? key
}

/** The other acts whose keys act at the same time. */
function rivalsOf(act: string): readonly KeyAct[] {
  const groups = TOGETHER.map((places) => places.flatMap((place) => KEY_ACTS[place]))
  const own = groups.filter((acts) => acts.some((each) => each.act === act)).flat()
  return [...new Set(own)].filter((each) => each.act !== act)
}

/**
 * What the scripts of a page need to know of these places: pressed key → standard key, where they differ; '' for a
 * standard key that does nothing any more. Empty for whoever uses the standard keys, or none.
 */
export function keyTranslation(places: readonly KeyPlace[], choice: KeyChoice): Record<string, string> {
  if (!choice.shortcuts) return {}
  const acts = places.flatMap((place) => KEY_ACTS[place])
  const changed = acts.filter((each) => keyOf(each, choice) !== each.key)
  const gone = changed.map(({ key }): [string, string] => [key, ''])
  const moved = changed.map((each): [string, string] => [keyOf(each, choice), each.key])
  return Object.fromEntries([...gone, ...moved.filter(([pressed]) => pressed !== '')])
}
