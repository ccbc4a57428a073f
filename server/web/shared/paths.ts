import { slugOf } from './slug'

type Id = number
type Filters = Record<string, string | number | undefined>

/** Every address of the app. The slug at the end of a public page is cosmetic: without one the page is the same. */
export const paths = {
  home: () => '/',
  search: (q = '') => withQuery('/search', { q }),
  corrections: () => '/corrections',
  about: (page = '') => (page ? `/about/${page}` : '/about'),
  log: () => '/log',
  checkpoint: (day?: string) => (day ? `/log/checkpoints/${day}` : '/log/checkpoint'),
  cspReports: () => '/csp-reports',
  ratings: (version?: number) => (version ? `/about/ratings/${version}` : '/about/ratings'),

  claims: (filters: Filters = {}) => withQuery('/claims', filters),
  newClaim: () => '/claims/new',
  figuresElsewhere: (exceptClaim?: Id) => withQuery('/figures-elsewhere', { claim: exceptClaim }),
  claim: (id: Id, text = '') => withSlug(`/claims/${id}`, text),
  claimHistory: (id: Id) => `/claims/${id}/history`,
  claimDifference: (id: Id, from: number, to: number) => `/claims/${id}/history/${from}..${to}`,
  claimRevision: (id: Id, number: number) => `/claims/${id}/revisions/${number}`,
  claimFields: (id: Id) => `/claims/${id}/fields`,
  claimWork: (id: Id) => `/claims/${id}/work`,
  editClaim: (id: Id) => `/claims/${id}/edit`,
  mergeClaim: (id: Id) => `/claims/${id}/merge`,
  claimState: (id: Id) => `/claims/${id}/state`,
  claimLook: (id: Id) => `/claims/${id}/look`,
  claimAssignment: (id: Id) => `/claims/${id}/assignment`,
  passages: (claimId: Id) => `/claims/${claimId}/passages`,
  passageRemoval: (id: Id) => `/passages/${id}/removal`,

  evidence: (claimId: Id) => `/claims/${claimId}/evidence`,
  newEvidence: (claimId: Id, stance = '') => withQuery(`/claims/${claimId}/evidence/new`, { stance }),
  editEvidence: (id: Id) => `/evidence/${id}/edit`,
  evidenceItem: (id: Id) => `/evidence/${id}`,
  evidenceJudgement: (id: Id) => `/evidence/${id}/judgement`,
  searchRecords: (claimId: Id) => `/claims/${claimId}/searches`,
  rebuttals: (claimId: Id) => `/claims/${claimId}/rebuttals`,
  newRebuttal: (claimId: Id) => `/claims/${claimId}/rebuttals/new`,
  rebuttal: (id: Id) => `/rebuttals/${id}`,
  editRebuttal: (id: Id) => `/rebuttals/${id}/edit`,
  rebuttalRemoval: (id: Id) => `/rebuttals/${id}/removal`,
  replies: (claimId: Id) => `/claims/${claimId}/replies`,
  editReply: (id: Id) => `/replies/${id}/edit`,
  replyReminder: (id: Id) => `/replies/${id}/reminder`,
  replySilence: (id: Id) => `/replies/${id}/silence`,

  verdictDraft: (claimId: Id) => `/claims/${claimId}/verdict`,
  verdictPreview: (claimId: Id) => `/claims/${claimId}/verdict/preview`,
  verdictAct: (id: Id, act: VerdictAct) => `/verdicts/${id}/${act}`,
  review: (show = '') => withQuery('/review', { show }),
  reviewVerdict: (id: Id) => `/review/${id}`,
  crossChecks: (id: Id) => `/verdicts/${id}/cross-checks`,
  reviewAssignment: (id: Id) => `/review/${id}/assignment`,
  verdictNotes: (id: Id) => `/verdicts/${id}/notes`,
  verdictLook: (id: Id) => `/verdicts/${id}/look`,
  flags: () => '/flags',
  flagClearance: (id: Id) => `/flags/${id}/clearance`,

  articles: (filters: Filters = {}) => withQuery('/articles', filters),
  newArticle: () => '/articles/new',
  article: (id: Id, title = '') => withSlug(`/articles/${id}`, title),
  ledger: (id: Id) => `/articles/${id}/ledger`,
  articleChanges: (id: Id) => `/articles/${id}/changes`,
  workbench: (id: Id, sentence?: number) => withQuery(`/articles/${id}/workbench`, { at: sentence }),
  sentences: (id: Id) => `/articles/${id}/sentences`,
  articleSuggestions: (id: Id, noun = '') => `/articles/${id}/suggestions${noun && `/${noun}`}`,
  editArticle: (id: Id) => `/articles/${id}/edit`,
  articleRevisions: (id: Id) => `/articles/${id}/revisions`,
  newArticleRevision: (id: Id) => `/articles/${id}/revisions/new`,
  articleRevision: (id: Id, number: number) => `/articles/${id}/revisions/${number}`,
  articleClaims: (id: Id) => `/articles/${id}/claims`,
  articlePassages: (id: Id) => `/articles/${id}/passages`,

  sources: (filters: Filters = {}) => withQuery('/sources', filters),
  newSource: () => '/sources/new',
  source: (id: Id, title = '') => withSlug(`/sources/${id}`, title),
  editSource: (id: Id) => `/sources/${id}/edit`,
  snapshots: (sourceId: Id) => `/sources/${sourceId}/snapshots`,
  newSnapshot: (sourceId: Id) => `/sources/${sourceId}/snapshots/new`,
  snapshot: (sourceId: Id, number: number, paragraph?: number) =>
    `/sources/${sourceId}/snapshots/${number}${paragraph === undefined ? '' : `#paragraph-${paragraph}`}`,
  excerptCheck: () => '/excerpt-check',

  claimants: (filters: Filters = {}) => withQuery('/claimants', filters),
  newClaimant: () => '/claimants/new',
  claimant: (id: Id, name = '') => withSlug(`/claimants/${id}`, name),
  editClaimant: (id: Id) => `/claimants/${id}/edit`,
  topic: (slug: string) => `/topics/${encodeURIComponent(slug)}`,

  desk: () => '/desk',

  signIn: (next = '') => withQuery('/sign-in', { next: next === '/' ? '' : next }),
  signOut: () => '/sign-out',
  account: () => '/account',
  preferences: () => '/account/preferences',
  keys: () => '/account/keys',
  standardKeys: () => '/account/keys/standard',
  password: () => '/account/password',
  sessions: () => '/account/sessions',
  endSession: (id: Id) => `/account/sessions/${id}/end`,
  firstAdministrator: (token: string) => `/first-administrator/${token}`,
  invitation: (token: string) => `/invitations/${token}`,
  passwordReset: (token: string) => `/password-resets/${token}`,

  adminAccounts: () => '/admin/accounts',
  adminAccount: (id: Id) => `/admin/accounts/${id}`,
  adminAccountAct: (id: Id, act: AccountAct) => `/admin/accounts/${id}/${act}`,
  adminInvitations: () => '/admin/invitations',
  adminInvitationEnd: (id: Id) => `/admin/invitations/${id}/revocation`,
  suggestionSettings: () => '/settings/suggestions',
  adminSettings: () => '/admin/settings',
} as const

export type VerdictAct =
  | 'submission'
  | 'withdrawal'
  | 'return'
  | 'approval'
  | 'hold'
  | 'release'
  | 'revision'
  | 'retraction'
  | 'retraction/confirmation'
  | 'retraction/drop'
export type AccountAct = 'role' | 'disabling' | 'enabling' | 'password-reset'

/** The path with those query parameters that have a value. */
export function withQuery(path: string, parameters: Filters): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== '') query.set(name, String(value))
  }
  return query.size > 0 ? `${path}?${query}` : path
}

/**
 * A path to go to after signing in: only one of ours.
 * Attack considered: `//evil.example`, `/\evil.example`, `/%09/evil`, a scheme, a line break in the header.
 */
export function localPath(value: string, otherwise: string): string {
  const base = 'http://local.invalid'
  if (!/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(value) || !URL.canParse(value, base)) return otherwise
  const url = new URL(value, base)
  if (url.origin !== base || url.pathname.startsWith('//')) return otherwise
  return url.pathname + url.search + url.hash
}

function withSlug(path: string, words: string): string {
  const slug = slugOf(words)
  return slug ? `${path}/${slug}` : path
}
