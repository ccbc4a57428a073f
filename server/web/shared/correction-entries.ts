import type { Verdict } from '../../domain/verdict'
import { CHANGE_CLASS_LABELS, type ChangeClass } from '../../domain/verdict'
import type { Db } from '../../store/db'
import { findAccountNames, listChangedVerdicts } from '../../store/published-claims'
import { findRetraction } from '../../store/verdict-people'
import { moment } from './format'
import type { Link, Time, VerdictTag } from './parts'
import { paths } from './paths'
import { verdictTagOfRevision } from './verdict-parts'

/** One public change of a verdict. `said` is the revision readers saw before; a retraction has nothing in its place. */
export interface CorrectionEntry {
  at: Date
  time: Time
  kind: ChangeClass | 'retraction'
  word: string
  claim: Link
  lang: string
  said?: { verdict: VerdictTag; summary: string }
  right?: { verdict: VerdictTag; summary: string }
  why: string
  approvedBy: string
  difference?: Link
}

/** Every public change of a verdict readers had seen, newest first. */
export async function listCorrections(db: Db): Promise<CorrectionEntry[]> {
  const claims = await listChangedVerdicts(db)
  const entries: CorrectionEntry[] = []
  for (const { verdicts } of claims) {
    const seen = verdicts.filter(({ approval }) => approval !== undefined)
    for (const [index, verdict] of seen.entries()) {
      if (verdict.changeClass !== undefined) entries.push(changed(verdict, seen[index + 1]))
      if (verdict.state === 'retracted') entries.push(await retracted(db, verdict))
    }
  }
  await nameApprovers(
    db,
    entries,
    claims.flatMap(({ verdicts }) => verdicts),
  )
  return entries.sort((a, b) => b.at.getTime() - a.at.getTime())
}

function changed(verdict: Verdict, before: Verdict | undefined): CorrectionEntry {
  const { at } = required(verdict.approval)
  return {
    ...entryOf(verdict, at),
    kind: verdict.changeClass ?? 'update',
    word: CHANGE_CLASS_LABELS[verdict.changeClass ?? 'update'],
    said: before && statement(before),
    right: statement(verdict),
    why: verdict.changeNote,
    difference: before && {
      text: 'Both versions',
      href: paths.claimDifference(verdict.claimId, before.number, verdict.number),
    },
  }
}

async function retracted(db: Db, verdict: Verdict): Promise<CorrectionEntry> {
  const retraction = await findRetraction(db, verdict.id)
  const at = verdict.retractedAt ?? required(verdict.approval).at
  return {
    ...entryOf(verdict, at),
    kind: 'retraction',
    word: 'Retraction',
    said: statement(verdict),
    why: retraction?.publicReason ?? '',
    approvedBy: String(retraction?.confirmed?.by ?? ''),
  }
}

/** The approver is an id until `nameApprovers` has looked the names up in one query. */
function entryOf(verdict: Verdict, at: Date) {
  const { text, language } = required(verdict.submission).content.claim
  return {
    at,
    time: moment(at),
    claim: { text, href: paths.claim(verdict.claimId, text) },
    lang: language,
    approvedBy: String(required(verdict.approval).by),
  }
}

async function nameApprovers(
  db: Db,
  entries: CorrectionEntry[],
  verdicts: readonly Verdict[],
): Promise<void> {
  const ids = new Set([
    ...entries.map(({ approvedBy }) => Number(approvedBy)),
    ...verdicts.flatMap(({ approval }) => approval?.by ?? []),
  ])
  const names = await findAccountNames(
    db,
    [...ids].filter((id) => id > 0),
  )
  for (const entry of entries) entry.approvedBy = names.get(Number(entry.approvedBy)) ?? 'an editor'
}

function statement(verdict: Verdict) {
  return {
    verdict: verdictTagOfRevision({ ...verdict, state: 'published' }),
    summary: required(verdict.submission).content.summary,
  }
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('A published verdict was submitted and approved')
  return value
}
