import type { FrozenQuantity } from '../../domain/claim-quantity'
import { figureCore, figureNumber } from '../../domain/figure-text'
import { shownVerdict } from '../../domain/publication'
import { figureName, isSameFigure } from '../../domain/same-figure'
import type { ClaimWithVerdicts } from '../../store/published-claims'
import { figureStrip } from '../shared/figure-strip'
import { dayMoment } from '../shared/format'
import type { FigureStrip, Link, Time, VerdictTag } from '../shared/parts'
import { paths } from '../shared/paths'
import { publicWords, verdictTagOf } from '../shared/verdict-parts'

/** All known values of one figure of the claim: drawn where days are known, and as a table. */
export interface FigureHistory {
  title: string
  strip?: FigureStrip
  rows: FigureRow[]
}

interface FigureRow {
  value: string
  on?: Time
  claim: Link & { lang: string }
  claimant: string
  verdict: VerdictTag
  isHere: boolean
}

const MOST = 3

/** The figures that this claim and others state, from published verdicts alone; a value that stands alone is no history. */
export function figureHistories(
  claim: ClaimWithVerdicts,
  others: readonly ClaimWithVerdicts[],
): FigureHistory[] {
  return publishedFigures(claim)
    .map((figure) => historyOf(figure, claim, others))
    .filter(({ rows }) => rows.length > 1)
    .slice(0, MOST)
}

/** The figures of the verdict that readers see; none while there is no such verdict in force. */
export function publishedFigures({ verdicts }: Pick<ClaimWithVerdicts, 'verdicts'>): FrozenQuantity[] {
  const shown = shownVerdict(verdicts)
  if (shown === undefined || shown.state === 'retracted') return []
  return shown.submission?.content.claim.quantities ?? []
}

interface Value {
  figure: FrozenQuantity
  of: ClaimWithVerdicts
  on?: string
  isHere: boolean
}

function historyOf(
  figure: FrozenQuantity,
  claim: ClaimWithVerdicts,
  others: readonly ClaimWithVerdicts[],
): FigureHistory {
  const values = [claim, ...others.filter((each) => each.claim.id !== claim.claim.id)]
    .flatMap((of) => valuesOf(of, figure, of.claim.id === claim.claim.id))
    .sort((a, b) => (a.on ?? '9999').localeCompare(b.on ?? '9999'))
  return {
    title: [figure.counted || figure.unit, figure.place].filter((words) => words !== '').join(', '),
    strip: figureStrip(values.map(pointOf)),
    rows: values.map(rowOf),
  }
}

function valuesOf(of: ClaimWithVerdicts, figure: FrozenQuantity, isHere: boolean): Value[] {
  const said = shownVerdict(of.verdicts)?.submission?.content.claim.assertedOn ?? undefined
  return publishedFigures(of)
    .filter((each) => isSameFigure(figureName(each), figureName(figure)))
    .map((each) => ({ figure: each, of, isHere, on: each.asOf ?? each.periodTo ?? said }))
}

function pointOf({ figure, of, on, isHere }: Value) {
  return {
    value: figure.value,
    high: figure.high ?? undefined,
    words: figureNumber(figure),
    on,
    slot: verdictTagOf(of.claim, of.verdicts).slot,
    href: paths.claim(of.claim.id),
    isHere,
  }
}

function rowOf({ figure, of, on, isHere }: Value): FigureRow {
  const { text, lang, claimant } = publicWords(of.claim, of.verdicts)
  return {
    value: figureCore(figure),
    on: on === undefined ? undefined : dayMoment(on),
    claim: { text, lang, href: paths.claim(of.claim.id, text) },
    claimant,
    verdict: verdictTagOf(of.claim, of.verdicts),
    isHere,
  }
}
