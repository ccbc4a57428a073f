/** Every sentence that may follow a redirect. The address carries only the code, so nobody can put words on our pages. */
export const NOTICES = {
  signed_out: 'You are signed out.',
  password_changed: 'Your password is changed. All other sessions of yours have ended.',
  keys_saved: 'Your keys are saved. They act from the next page on.',
  keys_standard: 'The standard keys are back.',
  session_ended: 'The session has ended.',
  account_created: 'The account is ready. You are signed in.',
  account_changed: 'The account is changed.',
  account_disabled: 'The account is disabled. It can no longer do anything.',
  account_enabled: 'The account is enabled again.',
  invitation_revoked: 'The invitation is revoked. Its link no longer works.',
  settings_saved: 'The settings are saved.',
  article_added: 'The article is added.',
  article_known: 'This text is here already. Nothing was added.',
  article_saved: 'The article is saved.',
  article_revised: 'The corrected text is stored as a new revision.',
  claim_added: 'The claim is added.',
  claim_saved: 'The claim is saved.',
  claim_merged: 'The claims are merged. Every passage is kept.',
  claim_moved: 'The state of work is changed.',
  claim_assigned: 'The assignment is changed.',
  suggestion_taken: 'The claim is made. What was guessed is marked until you have looked at it.',
  suggestion_dismissed: 'The suggestion is dismissed. It can be brought back.',
  suggestion_restored: 'The suggestion is back.',
  passage_added: 'The passage is added.',
  passage_removed: 'The passage is removed.',
  claimant_saved: 'The claimant is saved.',
  source_added: 'The source is added.',
  source_saved: 'The source is saved.',
  snapshot_added: 'The copy is stored.',
  evidence_added: 'The evidence is added.',
  evidence_saved: 'The evidence is saved.',
  evidence_judged: 'The evidence is judged.',
  search_recorded: 'The search is recorded.',
  rebuttal_added: 'The rebuttal is added.',
  rebuttal_saved: 'The rebuttal is saved.',
  rebuttal_removed: 'The rebuttal is removed.',
  reply_recorded: 'The right of reply is recorded.',
  reply_reminded: 'The reminder is noted, with today’s date.',
  reply_silent: 'It is noted that no reply came. Readers see so with the next revision.',
  verdict_saved: 'The draft is saved.',
  verdict_submitted: 'The verdict is submitted. Someone else decides now.',
  verdict_withdrawn: 'The verdict is back in drafting.',
  verdict_returned: 'The verdict is returned with your comment.',
  verdict_published: 'The verdict is published.',
  verdict_held: 'The verdict is held. Readers see the notice with your reason.',
  verdict_released: 'The verdict is in force again.',
  verdict_retracted: 'The verdict is retracted. The page stays, with your reason.',
  verdict_revised: 'The returned words are a draft again. Revise them.',
  retraction_dropped: 'The proposed retraction is dropped. The verdict stands.',
  retraction_proposed: 'The retraction is proposed. A second editor has to confirm it.',
  review_assigned: 'You are on it. Others see so in the queue.',
  review_unassigned: 'Nobody is on it any more.',
  cross_check_asked: 'They are asked: it stands on their desk until they answer.',
  note_added: 'Your words are added.',
  look_remembered: 'Remembered. When you come back you see what changed since now.',
  flag_cleared: 'The flag is cleared.',
  undone: 'Undone. The history keeps both steps.',
  saved: 'Saved.',
} as const

export type NoticeCode = keyof typeof NOTICES

/** The code if it is one of ours. */
export function noticeCode(value: unknown): NoticeCode | undefined {
  return typeof value === 'string' && Object.hasOwn(NOTICES, value) ? (value as NoticeCode) : undefined
}

/** The same path with the notice to print on arrival. */
export function withNotice(path: string, code: NoticeCode | undefined): string {
  if (!code) return path
  const [address = '', fragment] = path.split('#', 2)
  const joint = address.includes('?') ? '&' : '?'
  return `${address}${joint}notice=${code}${fragment === undefined ? '' : `#${fragment}`}`
}
