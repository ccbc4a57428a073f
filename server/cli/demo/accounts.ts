import type { Role } from '../../domain/account'
import type { Person } from './content'

export interface DemoAccount {
  key: Person
  name: string
  email: string
  role: Role
  password: string
}

/** Known to everybody who reads this file, which is why the demonstration refuses to run in production. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  {
    key: 'admin',
    name: 'Ines Okafor',
    email: 'admin@demo.example',
    role: 'admin',
    password: 'quiet-harbour-keys-91',
  },
  {
    key: 'checker',
    name: 'Mara Lindqvist',
    email: 'checker@demo.example',
    role: 'fact_checker',
    password: 'paper-trail-lantern-47',
  },
  {
    key: 'editor',
    name: 'Tomas Adeyemi',
    email: 'editor@demo.example',
    role: 'editor',
    password: 'second-pair-of-eyes-23',
  },
  {
    key: 'standards',
    name: 'Ruth Castellan',
    email: 'standards@demo.example',
    role: 'standards_editor',
    password: 'plain-words-corrected-68',
  },
  {
    key: 'secondChecker',
    name: 'Sami Haddad',
    email: 'checker2@demo.example',
    role: 'fact_checker',
    password: 'ledger-margin-notes-35',
  },
  {
    key: 'secondEditor',
    name: 'Lotte van Dijk',
    email: 'editor2@demo.example',
    role: 'editor',
    password: 'night-desk-kettle-82',
  },
]
