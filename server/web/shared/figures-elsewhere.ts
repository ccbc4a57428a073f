import type { ClaimQuantity } from '../../domain/claim-quantity'
import { figureCore } from '../../domain/figure-text'
import { compareQuantities } from '../../language/quantities/compare-quantities'
import type { Db } from '../../store/db'
import { listLikeFigures, type StatedFigure } from '../../store/figures-elsewhere'
import { shorten } from './format'
import type { Link } from './parts'
import { paths } from './paths'

/** Where a figure stands already, and where the same thing has another number; for `views/claims/_figures-elsewhere`. */
export interface FigureElsewhere {
  /** "54 service offices: the same figure", "…: here 102 service offices". */
  words: string
  claim: Link
  lang: string
}

const MOST = 12

/** Where figures stand already, and where the same thing has another number; those of one claim left out. */
export async function readFiguresElsewhere(
  db: Db,
  figures: readonly ClaimQuantity[],
  exceptClaim = 0,
): Promise<FigureElsewhere[]> {
  return figuresElsewhere(figures, await listLikeFigures(db, figures, exceptClaim))
}

/** The figures of a claim compared with those of other claims: what differs first, then what agrees. */
function figuresElsewhere(own: readonly ClaimQuantity[], others: readonly StatedFigure[]): FigureElsewhere[] {
  const related = own.flatMap((figure) =>
    others.map((other) => ({
      figure,
      other,
      relation: compareQuantities(comparable(figure), comparable(other.quantity)),
    })),
  )
  const differing = related.filter(({ relation }) => relation === 'other_value')
  const agreeing = related.filter(({ relation }) => relation === 'same')
  return [
    ...differing.map(({ figure, other }) =>
      entry(`${figureCore(figure)}; there it is ${figureCore(other.quantity)}`, other),
    ),
    ...agreeing.map(({ figure, other }) => entry(`${figureCore(figure)}: the same figure`, other)),
  ].slice(0, MOST)
}

function comparable(figure: ClaimQuantity) {
  return { ...figure, unit: figure.unit || undefined, counted: figure.counted || undefined }
}

function entry(words: string, { claimId, text, language }: StatedFigure): FigureElsewhere {
  return {
    words,
    claim: { text: `${claimId}: ${shorten(text, 120)}`, href: paths.claimWork(claimId) },
    lang: language,
  }
}
