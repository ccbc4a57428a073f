/** What an account may do. One role an account: an administrator who also edits has two accounts. */
export const ROLES = ['fact_checker', 'editor', 'standards_editor', 'admin'] as const
export type Role = (typeof ROLES)[number]

export const ROLE_LABELS: Record<Role, string> = {
  fact_checker: 'Fact-checker',
  editor: 'Editor',
  standards_editor: 'Standards editor',
  admin: 'Administrator',
}

/** A person who can sign in. `revision` counts changes of name, role and status. */
export interface Account {
  id: number
  name: string
  email: string
  role: Role
  status: 'active' | 'disabled'
  revision: number
  createdAt: Date
}

/** Who looks at a page: nobody in particular (the reader), or an account. */
export type Viewer = Account | undefined

/** True for those who take articles apart: fact-checkers, editors and standards editors. */
export function isNewsroom(viewer: Viewer): boolean {
  return viewer !== undefined && viewer.role !== 'admin'
}

/** True for those who decide on verdicts. */
export function isEditor(viewer: Viewer): boolean {
  return viewer?.role === 'editor' || viewer?.role === 'standards_editor'
}
