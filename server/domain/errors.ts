/** The thing asked for does not exist, or must not be known to exist. Thrown by reads and by actions on a missing id. */
export class NotFound extends Error {
  override name = 'NotFound'
  constructor(readonly what: string) {
    super(`There is no such ${what}.`)
  }
}

/** The person is known and may not do this. Thrown by actions whatever the page showed. */
export class Forbidden extends Error {
  override name = 'Forbidden'
}

/** One sentence a rule says to a person: what is missing, and where on the form it belongs. */
export interface Objection {
  message: string
  field?: string
  /** Which of several fields of that name, from 0. */
  row?: number
}

/**
 * A rule of the domain says no to a well-formed request: guards that do not hold, a state that has no such step.
 * Nothing was written. `objections` are sentences for the person, never empty.
 */
export class Refused extends Error {
  override name = 'Refused'
  readonly objections: Objection[]
  constructor(objections: string | Objection[]) {
    const list = typeof objections === 'string' ? [{ message: objections }] : objections
    super(list.map((objection) => objection.message).join(' '))
    this.objections = list
  }
}

/** The form was made from an older revision than the one stored. `current` is what is stored now. */
export class Stale<Current = unknown> extends Error {
  override name = 'Stale'
  constructor(
    readonly what: string,
    readonly current: Current,
    readonly changedBy?: string,
  ) {
    super(`This ${what} was changed since you opened it.`)
  }
}

/** The database cannot be reached or did not answer in time: nothing is known to be stored. Answered 503. */
export class Unavailable extends Error {
  override name = 'Unavailable'
}

/** Makes the compiler prove that a switch over a string union is complete. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${String(value)}`)
}
