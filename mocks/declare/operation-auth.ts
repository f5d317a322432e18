import type { KeyClass } from '#mocks/engine/key.ts'
import type { Auth } from '#mocks/engine/rule.ts'
import type { KeySchemes } from './credential-schemes.ts'
import { fieldsOf, isFields, type OpenApiPart, type OpenApiReader } from './openapi-part.ts'
import type { Operation } from './operations.ts'
import type { Rules } from './rules-schema.ts'

type Needs = { readonly classes: readonly KeyClass[]; readonly scopes: readonly string[] }
type Terms = {
  readonly reader: OpenApiReader
  readonly schemes: KeySchemes
  readonly classes: readonly KeyClass[]
  readonly scopes: readonly string[]
}

const isText = (value: unknown): value is string => typeof value === 'string'

/** The `security` that counts for an operation: its own, or that of the file. */
const securityOf = ({ file }: OpenApiReader, { part }: Operation): OpenApiPart => {
  const own = fieldsOf(part)['security']
  return own === undefined
    ? { value: fieldsOf({ value: file.value, path: [] })['security'] ?? [], path: ['security'] }
    : { value: own, path: [...part.path, 'security'] }
}

/** What one alternative of `security` asks of a key; undefined where it asks for none. A role is a class of keys or a scope. */
const needsOf = (requirement: unknown, path: OpenApiPart['path'], terms: Terms): Needs | undefined => {
  const { reader, schemes, classes, scopes } = terms
  if (!isFields(requirement)) return undefined
  const name = Object.keys(requirement).find((each) => schemes.has(each))
  if (name === undefined) return undefined
  const given: unknown = requirement[name]
  const roles = Array.isArray(given) ? given.filter(isText) : []
  for (const role of roles)
    if (!scopes.includes(role) && !classes.some((each) => each === role))
      reader.problems.push(
        reader.file.problem(
          [...path, name],
          `"${role}" is no class of keys and no scope.`,
          `Classes: ${classes.join(', ')}. Scopes: ${scopes.join(', ') || 'none; name them under `scopes` in the rules file'}.`,
        ),
      )
  const asked = classes.filter((each) => roles.includes(each))
  return { classes: asked.length > 0 ? asked : classes, scopes: scopes.filter((each) => roles.includes(each)) }
}

/** What an operation asks of its caller, by `operations` of the rules or else by its `security`. */
export const authOf = (operation: Operation, rules: Rules, terms: Terms): Auth => {
  const { reader, classes, scopes } = terms
  const declared = rules.operations?.[operation.id]
  const { value, path } = securityOf(reader, operation)
  const alternatives: readonly unknown[] = Array.isArray(value) ? value : []
  const needs = alternatives.map((each, index) => needsOf(each, [...path, index], terms))
  // An alternative without a key lets everybody in.
  const known = needs.includes(undefined) ? [] : needs.filter((each) => each !== undefined)
  const sets = new Set(known.map((each) => each.scopes.join(' ')))
  if (sets.size > 1 && !declared?.scopes)
    reader.problems.push(
      reader.file.problem(
        path,
        'Its alternatives ask for different scopes.',
        `Give one list: \`operations\`, "${operation.id}", \`scopes\` in the rules file.`,
      ),
    )
  const asked = classes.filter((each) => known.some((one) => one.classes.includes(each)))
  const keys = declared?.classes ?? (declared?.scopes && asked.length === 0 ? classes : asked)
  const named = declared?.scopes ?? known[0]?.scopes ?? []
  return { keys, scopes: scopes.filter((each) => named.includes(each)) }
}
