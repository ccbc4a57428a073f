/** Names and values of a form, in its order. */
export type Pairs = [name: string, value: string][]

/** What was typed into one form, when, and on the page with which key. */
export interface Draft {
  fields: Pairs
  at: number
  key: string
}

const PREFIX = 'draft:'
/** After signing out nothing is written any more, also not by a form that sees its page go. */
let isClosed = false

/** The account that is signed in here; drafts of others on a shared computer are not its own. */
export function accountHere(): string | undefined {
  return document.querySelector<HTMLElement>('[data-account]')?.dataset.account || undefined
}

/** Keeps a draft on this device. False when it has no room or storage is switched off. */
export function keepOnDevice(account: string, address: string, draft: Draft): boolean {
  if (isClosed) return false
  try {
    localStorage.setItem(nameOf(account, address), JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

/** The draft this device has, or undefined. */
export function findOnDevice(account: string, address: string): Draft | undefined {
  try {
    return JSON.parse(localStorage.getItem(nameOf(account, address)) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

/** Forgets the draft of one form. */
export function forgetOnDevice(account: string, address: string): void {
  try {
    localStorage.removeItem(nameOf(account, address))
  } catch {
    // Without storage there is nothing to forget.
  }
}

/** Forgets every draft of everybody on this device, and keeps no other while this page is open. */
export function forgetAllOnDevice(): void {
  isClosed = true
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith(PREFIX)) localStorage.removeItem(name)
  } catch {
    // As above.
  }
}

/** What the server has, and whether the form with this key was taken. Undefined when it does not answer. */
export async function askServer(
  address: string,
  key: string,
): Promise<{ isSent: boolean; draft?: { fields: Pairs; at: string } } | undefined> {
  try {
    const answer = await fetch(`/drafts?${new URLSearchParams({ address, key })}`, {
      headers: { Accept: 'application/json' },
    })
    return answer.ok && !answer.redirected ? await answer.json() : undefined
  } catch {
    return undefined
  }
}

export type Kept = 'kept' | 'signed out' | 'not kept'

/** Keeps a draft on the server. `leaving`: the request must outlive the page. */
export async function keepOnServer(
  csrf: string,
  address: string,
  draft: Draft,
  leaving = false,
): Promise<Kept> {
  const fields = { _csrf: csrf, form_key: draft.key, address, draft: JSON.stringify(draft.fields) }
  const status = await send('/drafts', fields, leaving)
  if (status === 401 || status === 403) return 'signed out'
  return status === 200 ? 'kept' : 'not kept'
}

/** Has the server forget one. */
export async function forgetOnServer(csrf: string, address: string): Promise<void> {
  await send('/drafts/removal', { _csrf: csrf, address }, false)
}

async function send(path: string, fields: Record<string, string>, keepalive: boolean): Promise<number> {
  try {
    return (await fetch(path, { method: 'POST', body: new URLSearchParams(fields), keepalive })).status
  } catch {
    return 0
  }
}

function nameOf(account: string, address: string): string {
  return `${PREFIX}${account}:${address}`
}
