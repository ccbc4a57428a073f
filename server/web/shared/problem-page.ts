import type { KeptForm } from './kept'

/** A page that says why a request was not answered as asked, and keeps what was typed. */
export interface ProblemPage {
  title: string
  sentences: string[]
  /** The id under which the log tells more. */
  reference?: string
  kept?: KeptForm
}

declare module './page' {
  interface Views {
    'errors/problem': ProblemPage
  }
}
