import { DeclarationError, type DeclarationProblem } from './problem.ts'
import { type Rules, rulesSchema } from './rules-schema.ts'
import type { Path, DeclaredFile } from './declared-file.ts'

/** A path as a reader writes it: `keys[0].prefix`. */
const spelled = (path: Path): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
    .join('')
    .replace(/^\./, '') || 'the file'

type Issue = { readonly code: string; readonly path: readonly PropertyKey[]; readonly message: string }

const problemOf = (file: DeclaredFile, { path, message }: Issue): DeclarationProblem => {
  const place = path.map((part) => (typeof part === 'symbol' ? part.toString() : part))
  const what = file.has(place) ? `"${spelled(place)}" does not fit.` : `"${spelled(place)}" is missing.`
  return file.problem(place, what, message)
}

const unknownNames = (file: DeclaredFile, { path, message }: Issue, names: readonly string[]): DeclarationProblem[] => {
  const place = path.map((part) => (typeof part === 'symbol' ? part.toString() : part))
  const kind = place.length === 2 && place[0] === 'checks' ? 'check' : 'field'
  return names.map((name) => file.problem([...place, name], `There is no ${kind} "${name}".`, message, 'key'))
}

/** The rules in a file. Throws a `DeclarationError` that names each field that is missing, unknown or of the wrong kind. */
export const rulesIn = (file: DeclaredFile): Rules => {
  const read = rulesSchema.safeParse(file.value)
  if (read.success) return read.data
  throw new DeclarationError(
    read.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' ? unknownNames(file, issue, issue.keys) : [problemOf(file, issue)],
    ),
  )
}
