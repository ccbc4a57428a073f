import { z } from 'zod'
import {
  type ClaimQuantity,
  FIGURE_COMPARATORS,
  type FigureComparator,
  MOST_FIGURES,
} from '../../domain/claim-quantity'
import { type Objection, Refused } from '../../domain/errors'
import { figureNumber, readFigure } from '../../domain/figure-text'
import { choice, list, optionalDate, optionalText } from './fields'
import type { FormValues } from './form'

/** A form shows empty rows beside the figures there are. */
export const EMPTY_ROWS = 2

/** The figures of a claim: a row each, its fields repeated under one name. A row without a word in it is no figure. */
export const figureShape = {
  'figureComparator[]': rows(choice(FIGURE_COMPARATORS, 'Choose one of the list.')),
  'figureValue[]': rows(optionalText(60)),
  'figureUnit[]': rows(optionalText(60)),
  'figureCounted[]': rows(optionalText(300)),
  'figurePlace[]': rows(optionalText(300)),
  'figureFrom[]': rows(optionalDate()),
  'figureTo[]': rows(optionalDate()),
  'figureAsOf[]': rows(optionalDate()),
  'figureDefinition[]': rows(optionalText(1000)),
}

const figureForm = z.object(figureShape)
export type FigureValues = z.infer<typeof figureForm>

function rows<T extends z.ZodType>(item: T) {
  return list(item, undefined, MOST_FIGURES + EMPTY_ROWS)
}

/**
 * The figures that were typed.
 * @throws Refused when a row has words and no number, or one that cannot be read
 */
export function readFigures(values: FigureValues): ClaimQuantity[] {
  const typed = Array.from({ length: longest(values) }, (_each, row) => typedFigure(values, row))
  const read = typed.map((figure, row) => readRow(figure, row))
  const objections = read.flatMap((each) => (each && 'message' in each ? [each] : []))
  if (objections.length > 0) throw new Refused(objections)
  return read.flatMap((each) => (each && 'value' in each ? [each] : []))
}

interface TypedFigure extends Omit<ClaimQuantity, 'value' | 'high'> {
  number: string
}

function readRow({ number, ...rest }: TypedFigure, row: number): ClaimQuantity | Objection | undefined {
  const field = 'figureValue[]'
  if (number.trim() === '')
    return isBlank(rest) ? undefined : { field, row, message: 'Give the number, or empty the row.' }
  const read = readFigure(number)
  if (read !== undefined) return { ...read, ...rest }
  const message = `“${number}” cannot be read as a number. Write 54, 230,000, 12.5, 1.2 million or 10 to 12.`
  return { field, row, message }
}

function isBlank({
  unit,
  counted,
  place,
  periodFrom,
  periodTo,
  asOf,
  definition,
}: Omit<TypedFigure, 'number'>) {
  return [unit, counted, place, periodFrom, periodTo, asOf, definition].every((word) => !word?.trim())
}

function typedFigure(values: FigureValues, row: number): TypedFigure {
  return {
    comparator: values['figureComparator[]'][row] ?? 'exactly',
    number: values['figureValue[]'][row] ?? '',
    unit: values['figureUnit[]'][row] ?? '',
    counted: values['figureCounted[]'][row] ?? '',
    place: values['figurePlace[]'][row] ?? '',
    periodFrom: values['figureFrom[]'][row],
    periodTo: values['figureTo[]'][row],
    asOf: values['figureAsOf[]'][row],
    definition: values['figureDefinition[]'][row] ?? '',
  }
}

/** Every row of the form has these three. */
function longest(values: FigureValues): number {
  return Math.max(
    values['figureValue[]'].length,
    values['figureCounted[]'].length,
    values['figureUnit[]'].length,
  )
}

/** Figures as their form shows them. */
export function figureValues(quantities: readonly ClaimQuantity[]): FormValues<FigureValues> {
  const column = (of: (quantity: ClaimQuantity) => string | undefined) => quantities.map((q) => of(q) ?? '')
  return {
    'figureComparator[]': quantities.map(({ comparator }): FigureComparator => comparator),
    'figureValue[]': column(figureNumber),
    'figureUnit[]': column(({ unit }) => unit),
    'figureCounted[]': column(({ counted }) => counted),
    'figurePlace[]': column(({ place }) => place),
    'figureFrom[]': column(({ periodFrom }) => periodFrom),
    'figureTo[]': column(({ periodTo }) => periodTo),
    'figureAsOf[]': column(({ asOf }) => asOf),
    'figureDefinition[]': column(({ definition }) => definition),
  }
}
