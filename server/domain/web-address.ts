export type WebAddress = { ok: true; url: string } | { ok: false; reason: string }

/**
 * Reads an address as browsers do (WHATWG URL) and gives it back in its normal spelling.
 * Only http and https with a host, and no name or password in it: the address is printed on public pages, where
 * `javascript:` would be an attack, and credentials a leak.
 */
export function readWebAddress(text: string): WebAddress {
  const trimmed = text.trim()
  if (!/^https?:\/\//i.test(trimmed) || !URL.canParse(trimmed))
    return { ok: false, reason: 'Give the whole address, starting with https:// or http://.' }
  const url = new URL(trimmed)
  if (url.username !== '' || url.password !== '')
    return {
      ok: false,
      reason: 'Take the user name and password out of the address: it is printed for everyone.',
    }
  return { ok: true, url: url.href }
}

/** What two addresses of one document have in common: neither the fragment ("#page=4") nor a last slash matters. */
export function addressKey(address: string): string {
  return address.replace(/#.*$/s, '').replace(/\/$/, '')
}
