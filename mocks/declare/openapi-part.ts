import type { DeclarationProblem } from './problem.ts'
import type { Path, DeclaredFile } from './declared-file.ts'

/** A part of an OpenAPI file: its value, and where it stands. */
export type OpenApiPart = { readonly value: unknown; readonly path: Path }

/** An OpenAPI file that is being read, and what was found wrong in it so far. */
export type OpenApiReader = { readonly file: DeclaredFile; readonly problems: DeclarationProblem[] }

type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The fields of a part; none where it is no object. */
export const fieldsOf = ({ value }: OpenApiPart): Fields => (isFields(value) ? value : {})

const unescaped = (part: string): string => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~')

/** The part that a part stands for, where it is a reference to another. */
const resolved = ({ file, problems }: OpenApiReader, part: OpenApiPart): OpenApiPart | undefined => {
  let at = part
  for (let step = 0; step < 50; step += 1) {
    const reference = fieldsOf(at)['$ref']
    if (typeof reference !== 'string') return at
    const here = [...at.path, '$ref']
    if (!reference.startsWith('#/')) {
      problems.push(
        file.problem(here, `"${reference}" leads out of this file.`, 'Bundle it into one: npx @redocly/cli bundle.'),
      )
      return undefined
    }
    const path = reference.slice(2).split('/').map(unescaped)
    let value = file.value
    for (const name of path) value = isFields(value) && Object.hasOwn(value, name) ? value[name] : undefined
    if (value === undefined) {
      problems.push(file.problem(here, `"${reference}" leads nowhere.`, 'Correct the reference.'))
      return undefined
    }
    at = { value, path }
  }
  problems.push(file.problem(part.path, 'This reference leads to itself.', 'Correct the reference.'))
  return undefined
}

/** A field of a part, its reference followed; undefined where it is not there or leads nowhere. */
export const partOf = (reader: OpenApiReader, part: OpenApiPart, name: string): OpenApiPart | undefined => {
  const fields = fieldsOf(part)
  return Object.hasOwn(fields, name) ? resolved(reader, { value: fields[name], path: [...part.path, name] }) : undefined
}

/** The parts of a list, references followed. */
export const partsOf = (reader: OpenApiReader, { value, path }: OpenApiPart): readonly OpenApiPart[] =>
  Array.isArray(value)
    ? value.flatMap((each: unknown, index) => resolved(reader, { value: each, path: [...path, index] }) ?? [])
    : []
