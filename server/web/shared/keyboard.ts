import { isNewsroom, type Viewer } from '../../domain/account'
import { KEY_ACTS, type KeyChoice, type KeyPlace, keyOf, keyTranslation } from '../../domain/keyboard'
import type { KeyHelp } from './parts'

/** What the layout of a desk page says and its scripts need of keys. */
export interface DeskKeys {
  state: 'on' | 'off'
  /** Pressed key → standard key where they differ, as JSON. */
  own: string
  help: KeyHelp
}

/** The keys of a page where those of `places` act; undefined for readers and administrators, who have no desk. */
export function deskKeys(
  viewer: Viewer,
  choice: KeyChoice,
  places: readonly KeyPlace[] = [],
): DeskKeys | undefined {
  if (!isNewsroom(viewer)) return undefined
  const here: KeyPlace[] = [...places, 'anywhere']
  return {
    state: choice.shortcuts ? 'on' : 'off',
    own: JSON.stringify(keyTranslation(here, choice)),
    help: {
      lead: choice.shortcuts ? LEADS[places[0] ?? 'anywhere'] : SWITCHED_OFF,
      groups: here.map((place) => ({ title: TITLES[place], keys: linesOf(place, choice) })).filter(hasKeys),
    },
  }
}

/** As it stands on the keyboard: "⇧ j" for J. */
export function shownKey(key: string): string {
  const plain = PLAIN[key] ?? key.toLowerCase()
  return plain === key ? key : `⇧ ${plain}`
}

const PLAIN: Record<string, string> = { '{': '[', '}': ']' }

const TITLES: Record<KeyPlace, string> = {
  text: 'In the text',
  claim: 'On the open claim',
  list: 'In the list',
  anywhere: 'On every page of the desk',
}

const LEADS: Record<KeyPlace, string> = {
  text: 'Those of the text and of the claim act while the text or the claim has the focus.',
  claim: 'They act while the claim has the focus.',
  list: 'Those of the list act while a row of it has the focus.',
  anywhere: 'They act unless you type in a field.',
}

const SWITCHED_OFF = 'You have switched keys of one letter off.'

/** The bottom line of a list of rows: a button for each act. */
export interface ListKeys {
  buttons: { key: string; shown: string; text: string; does: string }[]
  /** Of the list of all keys; empty when it has none. */
  help: string
}

/** The keys of a list of rows, but for acts that this list does not have for this person. */
export function listKeys(choice: KeyChoice, without: readonly string[]): ListKeys {
  const acts = KEY_ACTS.list.filter(({ act }) => !without.includes(act))
  const buttons = acts.map((each) => ({
    key: each.key,
    shown: shownKey(keyOf(each, choice)),
    text: each.button ?? '',
    does: each.does,
  }))
  const open = { key: 'Enter', shown: 'Enter', text: 'Open', does: 'open the row' }
  return { buttons: [...buttons.slice(0, 2), open, ...buttons.slice(2)], help: helpKey(choice) }
}

/** The key of the list of all keys as it stands on the keyboard; empty when it has none. */
export function helpKey(choice: KeyChoice): string {
  const help = KEY_ACTS.anywhere.find(({ act }) => act === 'help')
  return help ? shownKey(keyOf(help, choice)) : ''
}

type Line = KeyHelp['groups'][number]['keys'][number]

/** Keys that nobody changes: they are no letters, so nothing is set off by them while somebody types or speaks. */
const FIXED: Partial<Record<KeyPlace, Line[]>> = {
  text: [{ shown: '↓ ↑', does: 'next or previous sentence' }],
  claim: [{ shown: 'Esc', does: 'back to the same sentence' }],
  list: [
    { shown: '↓ ↑', does: 'next or previous row' },
    { shown: 'Enter', does: 'open the row' },
  ],
  anywhere: [{ shown: 'Ctrl+Enter', does: 'save the form you are in' }],
}

/** Go with the letters: whoever switches those off types no digit by mistake either. */
const WITH_LETTERS: Partial<Record<KeyPlace, Line[]>> = {
  claim: [{ shown: '1–9', does: 'link the source with this digit' }],
}

function linesOf(place: KeyPlace, choice: KeyChoice): Line[] {
  const letters = KEY_ACTS[place].flatMap((act) => {
    const key = keyOf(act, choice)
    return key === '' ? [] : [{ shown: shownKey(key), does: act.does }]
  })
  const digits = choice.shortcuts ? (WITH_LETTERS[place] ?? []) : []
  return [...letters, ...digits, ...(FIXED[place] ?? [])]
}

function hasKeys({ keys }: KeyHelp['groups'][number]): boolean {
  return keys.length > 0
}
