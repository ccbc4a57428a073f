import type { Request } from 'express'
import { guessFigures } from '../../actions/figure-guess'
import type { ClaimQuantity } from '../../domain/claim-quantity'
import { readFigure } from '../../domain/figure-text'
import { findQuantities } from '../../language/quantities/find-quantities'
import { type Deps, get, type Handler, type Route } from '../routing'
import { type FigureElsewhere, readFiguresElsewhere } from '../shared/figures-elsewhere'
import { fragment } from '../shared/page'
import { queryNumber, queryText, queryTexts } from '../shared/params'

declare module '../shared/page' {
  interface Fragments {
    'claims/_figures-elsewhere': { figuresElsewhere: FigureElsewhere[] }
  }
}

/** What a form with figures asks for while somebody types. */
export const figuresElsewhereRoutes = (deps: Deps): Route[] => [
  get('/figures-elsewhere', 'claim.write', show(deps)),
]

/** The figures of a form that can be read already; while there is none, those of the words of the claim. */
export function figuresTyped(values: TypedFigures): ClaimQuantity[] {
  const rows = values['figureValue[]'].flatMap((value, row) => {
    const read = readFigure(value)
    const [unit = '', counted = ''] = [values['figureUnit[]'][row], values['figureCounted[]'][row]]
    return read === undefined ? [] : { ...read, ...UNSAID, unit, counted }
  })
  return rows.length > 0 ? rows : guessFigures(findQuantities(values.text))
}

interface TypedFigures {
  text: string
  'figureValue[]': readonly string[]
  'figureUnit[]': readonly string[]
  'figureCounted[]': readonly string[]
}

const UNSAID = { comparator: 'exactly', place: '', definition: '' } as const

const show =
  (deps: Deps): Handler =>
  async (req, res) => {
    const found = await readFiguresElsewhere(
      deps.db,
      figuresTyped(typedIn(req)),
      queryNumber(req, 'claim', 0),
    )
    fragment(res, 'claims/_figures-elsewhere', { figuresElsewhere: found })
  }

function typedIn(req: Request): TypedFigures {
  return {
    text: queryText(req, 'text', 2000),
    'figureValue[]': queryTexts(req, 'figureValue[]'),
    'figureUnit[]': queryTexts(req, 'figureUnit[]'),
    'figureCounted[]': queryTexts(req, 'figureCounted[]'),
  }
}
