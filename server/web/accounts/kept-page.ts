import type { KeptForm } from '../shared/kept'

/** After signing in again: what was typed before the session ended, one press away from where it was going. */
export interface KeptPage {
  title: string
  kept: KeptForm
}

declare module '../shared/page' {
  interface Views {
    'accounts/kept': KeptPage
  }
}
