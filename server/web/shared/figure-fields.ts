import { FIGURE_COMPARATOR_LABELS, FIGURE_COMPARATORS, MOST_FIGURES } from '../../domain/claim-quantity'
import { EMPTY_ROWS, type FigureValues } from './figure-forms'
import type { FigureElsewhere } from './figures-elsewhere'
import { type FieldShape, type Form, fieldOf } from './form'
import type { Field } from './parts'
import { paths } from './paths'

/** The figures of a claim for `views/claims/_figure-fields`; folded away while there is none. */
export interface FigureFields {
  isOpen: boolean
  rows: FigureRow[]
  elsewhere: FigureElsewhere[]
  /** Where to ask for `elsewhere` again, while somebody types. */
  ask: string
}

export interface FigureRow {
  legend: string
  /** Number, bound, unit, what is counted. */
  amount: Field[]
  /** Place, period, definition; folded away while empty. */
  circumstances: Field[]
  isOpen: boolean
}

/** A row for every figure, and empty ones to add more. */
export function figureFields<T extends FigureValues>(
  form: Form<T>,
  { elsewhere = [], claim }: { elsewhere?: FigureElsewhere[]; claim?: number },
): FigureFields {
  const values: Form<FigureValues>['values'] = form.values
  const figures: Form<FigureValues> = { values, errors: form.errors }
  const filled = filledRows(figures)
  const length = Math.min(filled + EMPTY_ROWS, MOST_FIGURES + EMPTY_ROWS)
  return {
    isOpen: filled > 0 || figures.errors.some(({ row }) => row !== undefined),
    rows: Array.from({ length }, (_each, row) => figureRow(figures, row)),
    elsewhere,
    ask: paths.figuresElsewhere(claim),
  }
}

/** The fields of the first `length` rows, row after row, as a page of a conflict needs them: all, or none. */
export function figureShapes(length: number): FieldShape<FigureValues>[] {
  return Array.from({ length }, (_each, row) =>
    SHAPES.map((shape) => ({
      ...shape,
      row,
      label: `Figure ${row + 1}: ${shape.label.toLowerCase()}`,
    })),
  ).flat()
}

/** How many rows have something in them, gaps counted. */
export function filledRows({ values }: Pick<Form<FigureValues>, 'values'>): number {
  const columns = SHAPES.filter(({ name }) => name !== 'figureComparator[]').map(({ name }) => values[name])
  return Math.max(...columns.map((column) => column.findLastIndex((each) => each !== ''))) + 1
}

function figureRow(form: Form<FigureValues>, row: number): FigureRow {
  const circumstances = CIRCUMSTANCES.map((shape) => fieldOf(form, { ...shape, row }))
  return {
    legend: `Figure ${row + 1}`,
    amount: AMOUNT.map((shape) => fieldOf(form, { ...shape, row })),
    circumstances,
    isOpen: circumstances.some(({ value, error }) => value !== '' || error !== undefined),
  }
}

const AMOUNT: readonly FieldShape<FigureValues>[] = [
  {
    kind: 'select',
    name: 'figureComparator[]',
    label: 'Bound',
    options: FIGURE_COMPARATORS.map((value) => ({ value, label: FIGURE_COMPARATOR_LABELS[value] })),
  },
  { kind: 'text', name: 'figureValue[]', label: 'Number', maxlength: 60, autocomplete: 'off' },
  { kind: 'text', name: 'figureCounted[]', label: 'What is counted', maxlength: 300, autocomplete: 'off' },
  { kind: 'text', name: 'figureUnit[]', label: 'Unit', maxlength: 60, autocomplete: 'off' },
]

const CIRCUMSTANCES: readonly FieldShape<FigureValues>[] = [
  { kind: 'text', name: 'figurePlace[]', label: 'Place', maxlength: 300, autocomplete: 'off' },
  { kind: 'date', name: 'figureFrom[]', label: 'Period from' },
  { kind: 'date', name: 'figureTo[]', label: 'Period to' },
  { kind: 'date', name: 'figureAsOf[]', label: 'As of' },
  {
    kind: 'text',
    name: 'figureDefinition[]',
    label: 'What counts as one',
    maxlength: 1000,
    autocomplete: 'off',
  },
]

const SHAPES = [...AMOUNT, ...CIRCUMSTANCES]
