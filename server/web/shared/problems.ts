/** A form was sent, and nobody is signed in (any more). Answered 401 with a sign-in form that carries the words along. */
export class SignedOut extends Error {
  override name = 'SignedOut'
}

/** The form does not come from a page of ours, or from one of an earlier session. Answered 403. */
export class BadToken extends Error {
  override name = 'BadToken'
  /** `ownPage`: the browser vouches that our own page sent it, so the words may be offered for sending again. */
  constructor(readonly ownPage: boolean) {
    super('This form could not be traced to a page you opened here.')
  }
}

/** The request is larger than its limit. `detail` says what was too large, and what to do. Answered 413. */
export class TooLarge extends Error {
  override name = 'TooLarge'
}

/** The path exists, the method does not. Answered 405. */
export class MethodNotAllowed extends Error {
  override name = 'MethodNotAllowed'
  constructor(readonly allowed: string[]) {
    super(`Allowed here: ${allowed.join(', ')}`)
  }
}

/** Too many attempts. Answered 429. */
export class TooMany extends Error {
  override name = 'TooMany'
  constructor(
    message: string,
    readonly retryAfterSeconds: number,
  ) {
    super(message)
  }
}
