import type { Readable } from 'node:stream'
import type { z } from 'zod'

/**
 * Reads JSON lines from a stream, one at a time, each checked against a schema. Blank lines are passed over.
 * Lines end at a line feed only: `readline` would also cut at U+2028, which may stand inside of a JSON string.
 *
 * @throws Error with the number of the line that is no JSON or does not fit
 */
export async function* readJsonLines<Schema extends z.ZodType>(
  input: Readable,
  schema: Schema,
): AsyncGenerator<z.output<Schema>> {
  let number = 0
  for await (const line of linesOf(input)) {
    number++
    if (line.trim() !== '') yield parseLine(line, number, schema)
  }
}

async function* linesOf(input: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let pieces: string[] = []
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    const [first = '', ...lines] = text.split('\n')
    pieces.push(first)
    for (const line of lines) {
      yield pieces.join('')
      pieces = [line]
    }
  }
  yield pieces.join('') + decoder.decode()
}

function parseLine<Schema extends z.ZodType>(line: string, number: number, schema: Schema): z.output<Schema> {
  const checked = schema.safeParse(parseJson(line, number))
  if (checked.success) return checked.data
  const [issue] = checked.error.issues
  const field = issue?.path.join('.') ?? ''
  throw new Error(`Line ${number}: ${field === '' ? '' : `${field}: `}${issue?.message ?? 'does not fit'}`)
}

function parseJson(line: string, number: number): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new Error(`Line ${number} is no JSON.`)
  }
}
