import { CLAIM_KIND_LABELS, claimantName } from '../../domain/claim'
import { type Evidence, STANCE_LABELS } from '../../domain/evidence'
import { figureWords } from '../../domain/figure-text'
import { KEY_ACTS, type KeyChoice, keyOf } from '../../domain/keyboard'
import { count, day, shorten } from '../shared/format'
import { shownKey } from '../shared/keyboard'
import type { ExcerptCheck, Link, VerdictTag } from '../shared/parts'
import { paths, withQuery } from '../shared/paths'
import { verdictTagOf } from '../shared/verdict-parts'
import { fromWorkbench } from '../shared/way-back'
import { type ProposedAnswer, proposedAnswers } from './proposed-answers'
import { workWords } from './viewed-claim'
import { sentenceAt } from './workbench-passage'
import type { OpenClaim, WorkbenchReading } from './workbench-reading'

/** The claim under the cursor, as its card shows it. */
export interface WorkbenchClaim {
  id: number
  /** "Claim 3 of 17". */
  title: string
  text: string
  lang: string
  verdict: VerdictTag
  work: string
  /** Who says it, how the article speaks of them, when and where: the layers that are known. */
  claimant: string[]
  kind: string
  /** "54 offices; in 21 countries; as of 12 September 2022": each with all it says. */
  figures: string[]
  passages: string[]
  evidence: { stance: string; source: Link; excerpt: string; check?: ExcerptCheck }[]
  /** "2 for, 1 against", or that there is none yet. */
  counts: string
  answers: string
  proposed: ProposedAnswer[]
  /** To what has no form here: searches, replies, parking, merging. */
  rest: Link
  /** Each with the key its script knows it by, and the one that stands on the person's keyboard. */
  steps: { key: string; shown: string; link: Link }[]
}

/** The card of the open claim; undefined when none is. `at` is the number of the chosen sentence, or 0. */
export function workbenchClaim(reading: WorkbenchReading, at: number): WorkbenchClaim | undefined {
  const { open } = reading
  if (open === undefined) return undefined
  const { claim, verdicts, number, passages } = open.placed
  const from = wayBackOf(reading, open, at)
  return {
    id: claim.id,
    title: `Claim ${number} of ${reading.claims.length}`,
    text: claim.text,
    lang: claim.language,
    verdict: verdictTagOf(claim, verdicts),
    work: workWords(open.placed),
    claimant: claimantLayers(open),
    kind: CLAIM_KIND_LABELS[claim.kind],
    figures: claim.quantities.map(figureWords),
    passages: passages.map(({ exact }) => exact).filter((exact) => exact !== claim.text),
    evidence: open.evidence.map((each) => evidenceLine(each, open.checks.get(each.id))),
    counts: countsOf(open.evidence),
    answers: open.rebuttals.length === 0 ? 'No answer recorded' : count(open.rebuttals.length, 'answer'),
    proposed: proposedAnswers(reading, open, from),
    rest: {
      text: 'Searches, replies, parking, merging',
      href: withQuery(paths.claimWork(claim.id), { from }),
    },
    steps: stepsOf(claim.id, reading.keys, from),
  }
}

function claimantLayers({ placed: { claim } }: OpenClaim): string[] {
  const role = claim.voice.voice === 'named' ? claim.voice.claimant.role : ''
  const note = claim.voice.voice === 'named' ? claim.claimantNote : ''
  const said = claim.assertedOn === undefined ? '' : day(claim.assertedOn)
  return [claimantName(claim), role, note, claim.occasion, said].filter((layer) => layer !== '')
}

function evidenceLine(
  { stance, source, excerpt }: Evidence,
  check: ExcerptCheck | undefined,
): WorkbenchClaim['evidence'][number] {
  return {
    stance: STANCE_LABELS[stance],
    source: { text: source.title, href: paths.source(source.id, source.title) },
    excerpt: shorten(excerpt, 160),
    check,
  }
}

function countsOf(evidence: readonly Evidence[]): string {
  if (evidence.length === 0) return 'No evidence yet'
  const supporting = evidence.filter(({ stance }) => stance === 'supports').length
  const refuting = evidence.filter(({ stance }) => stance === 'refutes').length
  const rest = evidence.length - supporting - refuting
  return `${supporting} for, ${refuting} against${rest > 0 ? `, ${rest} beside` : ''}`
}

/** The chosen sentence, or the one the claim begins in. */
export function wayBackOf(
  { article, revision }: WorkbenchReading,
  { placed }: OpenClaim,
  at: number,
): string {
  const [span] = placed.spans
  return fromWorkbench(article.id, at || (span ? sentenceAt(revision.sentences, span.start) : 1))
}

function stepsOf(id: number, keys: KeyChoice, from: string): WorkbenchClaim['steps'] {
  const links: Record<string, Link> = {
    link: { text: 'Link a source', href: '#link-source' },
    rebuttal: { text: 'Add a rebuttal', href: withQuery(paths.newRebuttal(id), { from }) },
    verdict: { text: 'Verdict draft', href: withQuery(paths.verdictDraft(id), { from }) },
    preview: { text: 'Preview as reader', href: withQuery(paths.verdictPreview(id), { from }) },
    edit: { text: 'Edit the claim', href: withQuery(paths.editClaim(id), { from }) },
  }
  return KEY_ACTS.claim.flatMap((act) => {
    const link = links[act.act]
    return link ? [{ key: act.key, shown: shownKey(keyOf(act, keys)), link }] : []
  })
}
