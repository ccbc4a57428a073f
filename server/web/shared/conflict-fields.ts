import type { FieldShape, Form } from './form'

/**
 * The fields for `showConflict` in which my form differs from what is stored, the latter in the words of the page.
 * Where nothing differs, all: a form sent late with the same content still has to be confirmed.
 */
export function differingFields<T>(
  form: Form<T>,
  shapes: readonly FieldShape<T>[],
  stored: { [K in keyof T]: string | string[] },
): { shape: FieldShape<T>; current: string }[] {
  const fields = shapes.map((shape) => ({ shape, current: inWords(shape, stored[shape.name]) }))
  const differing = fields.filter(
    ({ shape }) => asText(form.values[shape.name]) !== asText(stored[shape.name]),
  )
  return differing.length > 0 ? differing : fields
}

function inWords<T>(shape: FieldShape<T>, value: string | string[]): string {
  return [value]
    .flat()
    .map((each) => shape.options?.find((option) => option.value === each)?.label ?? each)
    .join('; ')
}

/** Browsers send the line ends of a textarea as CRLF. */
function asText(value: string | string[]): string {
  return [value].flat().join('\n').replace(/\r\n?/g, '\n')
}
