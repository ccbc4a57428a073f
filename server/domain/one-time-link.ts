import type { Role } from './account'

export type LinkPurpose = 'first_administrator' | 'invitation' | 'password_reset'

/** A link that lets one person do one thing once: there is no mail, so it is handed over by whoever made it. */
export interface OneTimeLink {
  id: number
  purpose: LinkPurpose
  /** Of an invitation: for whom, and as what. */
  email?: string
  role?: Role
  /** Of a password reset: whose. */
  accountId?: number
  createdBy?: number
  createdAt: Date
  expiresAt: Date
}

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** How long a link works, in milliseconds. */
export const LINK_LIFE: Record<LinkPurpose, number> = {
  first_administrator: DAY,
  invitation: 7 * DAY,
  password_reset: 30 * MINUTE,
}
