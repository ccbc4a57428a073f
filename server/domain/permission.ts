import type { Role, Viewer } from './account'

/**
 * Every permission a route can ask for, and the roles that hold it. `reader` is the anonymous visitor.
 * Administrators hold no editorial permission: running the house gives no say in what it publishes.
 */
const NEWSROOM = ['fact_checker', 'editor', 'standards_editor'] as const
const EDITORS = ['editor', 'standards_editor'] as const
const SIGNED_IN = ['fact_checker', 'editor', 'standards_editor', 'admin'] as const
const EVERYONE = ['reader', ...SIGNED_IN] as const

export const PERMISSIONS = {
  'public.read': EVERYONE,
  'session.start': EVERYONE,
  'session.end': SIGNED_IN,
  'account.own': SIGNED_IN,
  'desk.read': NEWSROOM,
  'article.write': NEWSROOM,
  'claim.write': NEWSROOM,
  'source.write': NEWSROOM,
  'evidence.write': NEWSROOM,
  'verdict.draft': NEWSROOM,
  'review.read': NEWSROOM,
  'verdict.decide': EDITORS,
  'verdict.retract': EDITORS,
  'flag.clear': EDITORS,
  'rating.write': ['standards_editor'],
  'suggestion.weigh': ['standards_editor'],
  'admin.accounts': ['admin'],
  'admin.settings': ['admin'],
} as const satisfies Record<string, readonly (Role | 'reader')[]>

export type Permission = keyof typeof PERMISSIONS

/** True when the viewer's role, or the anonymous reader, holds the permission. A disabled account holds none beyond the reader's. */
export function may(viewer: Viewer, permission: Permission): boolean {
  const holders: readonly string[] = PERMISSIONS[permission]
  const role = viewer?.status === 'active' ? viewer.role : 'reader'
  return holders.includes(role)
}
