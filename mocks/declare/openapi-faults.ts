import type { Auth } from '#mocks/engine/rule.ts'
import { fieldsOf, type OpenApiReader } from './openapi-part.ts'
import type { Operation } from './operations.ts'
import { placeOfCheck } from './rules-links.ts'
import type { Rules } from './rules-schema.ts'
import type { DeclaredFile } from './declared-file.ts'

/** Reports a file that is no OpenAPI 3. */
export const checkVersion = ({ file, problems }: OpenApiReader): void => {
  const { openapi } = fieldsOf({ value: file.value, path: [] })
  if (typeof openapi !== 'string' || !/^3\.[01]\./.test(openapi))
    problems.push(
      file.problem(
        ['openapi'],
        'This is no OpenAPI 3.0 or 3.1 file.',
        'Begin it with `openapi: 3.1.0`, and convert an older one.',
      ),
    )
}

const repeated = (operations: readonly Operation[]): readonly Operation[] =>
  operations.filter(({ id }, index) => operations.findIndex((each) => each.id === id) < index)

/** Reports what rules and operations say that does not go together. */
export const checkOperations = (
  { file, problems }: OpenApiReader,
  rules: Rules,
  rulesFile: DeclaredFile,
  found: readonly { readonly operation: Operation; readonly auth: Auth }[],
): void => {
  const operations = found.map(({ operation }) => operation)
  const ids = operations.map(({ id }) => id)
  if (ids.length === 0) problems.push(file.problem(['paths'], 'It has no operation.', 'Add one under `paths`.'))
  for (const { id, part } of repeated(operations))
    problems.push(
      file.problem([...part.path, 'operationId'], `The id "${id}" is there twice.`, 'Give each operation its own.'),
    )
  for (const id of Object.keys(rules.operations ?? {}))
    if (!ids.includes(id))
      problems.push(
        rulesFile.problem(
          ['operations', id],
          `${file.name} has no operation "${id}".`,
          `There are: ${ids.join(', ')}.`,
          'key',
        ),
      )
  for (const [index, scope] of (rules.scopes ?? []).entries())
    if (!found.some(({ auth }) => auth.scopes?.includes(scope)))
      problems.push(
        rulesFile.problem(
          ['scopes', index],
          `No operation asks for the scope "${scope}".`,
          'Name it in the `security` of one, or under `operations` here, or remove it.',
        ),
      )
  if (ids.length > 0 && found.every(({ auth }) => auth.keys.length === 0))
    problems.push(
      file.problem(
        ['security'],
        'No operation asks for a key.',
        `Add \`security\`, or name classes under \`operations\` in ${rulesFile.name}.`,
      ),
    )
}

/** Reports a check of environments where no server is for one. */
export const checkEnvironments = (rules: Rules, rulesFile: DeclaredFile, { problems }: OpenApiReader): void => {
  const place = placeOfCheck(rules, 'environment')
  if (place >= 0 && !rules.servers?.some(({ environment }) => environment !== undefined))
    problems.push(
      rulesFile.problem(
        ['checks', place, 'environment'],
        'No server is for one environment.',
        'Give `servers` with `url` and `environment`.',
        'key',
      ),
    )
}
