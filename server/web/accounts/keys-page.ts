import { KEY_ACTS, type KeyChoice, type KeyPlace, keyOf } from '../../domain/keyboard'
import { blankForm, errorSummary, type Form, fieldOf } from '../shared/form'
import { shownKey } from '../shared/keyboard'
import type { PageHead } from '../shared/page'
import type { ActionButton, ErrorSummary, Field, FormHidden, Link } from '../shared/parts'
import { paths } from '../shared/paths'
import { type KeysForm, keysForm } from './keys-form'

declare module '../shared/page' {
  interface Views {
    'accounts/keys': KeysPage
  }
}

export interface KeysPage extends PageHead {
  lead: string
  action: string
  hidden: FormHidden
  errorSummary: ErrorSummary
  groups: { title: string; fields: Field[] }[]
  /** Absent while every key is the standard one. */
  standard?: ActionButton
  back: Link
}

/** Every act with its key; what was typed stays until it is saved. */
export function keysPage(choice: KeyChoice, sent: Form<KeysForm> | undefined, hidden: FormHidden): KeysPage {
  const form = sent ?? blankForm(keysForm, present(choice))
  return {
    title: 'Keys',
    error: form.errors.length > 0,
    lead: choice.shortcuts
      ? ''
      : 'Keys of one letter are switched off, so none of these acts until you switch them on.',
    action: paths.keys(),
    hidden,
    errorSummary: errorSummary(form),
    groups: GROUPS.map(([place, title]) => ({
      title,
      fields: KEY_ACTS[place].map(({ act, key, does }) =>
        fieldOf(form, {
          kind: 'text',
          name: act,
          label: sentence(does),
          hint: form.values[act] === key ? undefined : `The standard key is ${shownKey(key)}`,
          autocomplete: 'off',
        }),
      ),
    })),
    standard: Object.keys(choice.keys).length === 0 ? undefined : standardButton(hidden),
    back: { text: 'Your account', href: paths.account() },
  }
}

const GROUPS: [KeyPlace, string][] = [
  ['text', 'In the text of the workbench'],
  ['claim', 'On the open claim of the workbench'],
  ['list', 'In the review queue'],
  ['anywhere', 'On every page of the desk'],
]

/** The keys as they would act if those of one letter are switched on. */
function present({ keys }: KeyChoice): Record<string, string> {
  const acts = Object.values(KEY_ACTS).flat()
  return Object.fromEntries(acts.map((act) => [act.act, keyOf(act, { shortcuts: true, keys })]))
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function standardButton(hidden: FormHidden): ActionButton {
  return { id: 'standard-keys', action: paths.standardKeys(), text: 'Back to the standard keys', hidden }
}
