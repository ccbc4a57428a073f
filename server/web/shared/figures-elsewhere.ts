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
  /** "54 offices: the same figure", "102 offices; there it is 54 offices", "54 ships: the same number, but of 54 offices". */
  words: string
  claim: Link
  lang: string
}

const MOST = 12
/** Two of this and two of that is no coincidence worth a look. */
const TELLING = 10

/** Where figures stand already, and where the same thing has another number; those of one claim left out. */
export async function readFiguresElsewhere(
  db: Db,
  figures: readonly ClaimQuantity[],
  exceptClaim = 0,
): Promise<FigureElsewhere[]> {
  return figuresElsewhere(figures, await listLikeFigures(db, figures, exceptClaim))
}

/** The figures of a claim compared with those of others: what differs first, then what agrees, then mere numbers. */
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
  const numbers = related.filter(
    ({ relation, figure }) => relation === 'other_counted' && figure.value >= TELLING,
  )
  return [
    ...differing.map(({ figure, other }) =>
      entry(`${figureCore(figure)}; there it is ${figureCore(other.quantity)}`, other),
    ),
    ...agreeing.map(({ figure, other }) => entry(`${figureCore(figure)}: the same figure`, other)),
    ...numbers.map(({ figure, other }) =>
      entry(`${figureCore(figure)}: the same number, but of ${figureCore(other.quantity)}`, other),
    ),
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
