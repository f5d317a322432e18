import type { DeclarationProblem } from './problem.ts'
import { placeholders, unknownPlaceholders } from './reply-body.ts'
import { type CheckName, checkNames, type DeclaredChecks, type Rules } from './rules-schema.ts'
import type { Path, DeclaredFile } from './declared-file.ts'

/** What stands in a list and has to be one of the names that there are. */
type Mention = { readonly path: Path; readonly name: string }

const namesOf = (entry: DeclaredChecks): readonly CheckName[] => checkNames.filter((name) => entry[name] !== undefined)

/** The place of a check in the list; -1 where it is not there. */
export const placeOfCheck = ({ checks }: Rules, name: CheckName): number =>
  checks.findIndex((entry) => entry[name] !== undefined)

const repliesNamed = ({ checks, fallback = {} }: Rules): readonly Mention[] => [
  ...checks.flatMap((entry, index) =>
    namesOf(entry).flatMap((check) => {
      const reply = entry[check]?.reply
      return reply === undefined ? [] : [{ path: ['checks', index, check, 'reply'], name: reply }]
    }),
  ),
  ...Object.entries(fallback).map(([field, name]) => ({ path: ['fallback', field], name: name ?? '' })),
]

/** What the rules say that does not go together, apart from what the OpenAPI file says. */
export const ruleFaults = (rules: Rules, file: DeclaredFile): readonly DeclarationProblem[] => [
  ...checkFaults(rules, file),
  ...orderFaults(rules, file),
  ...replyFaults(rules, file),
  ...keyFaults(rules, file),
  ...rateFaults(rules, file),
  ...scopeFaults(rules, file),
]

const checkFaults = ({ checks }: Rules, file: DeclaredFile): readonly DeclarationProblem[] => {
  const seen = new Set<CheckName>()
  return checks.flatMap((entry, index) => {
    const names = namesOf(entry)
    if (names.length !== 1)
      return [
        file.problem(['checks', index], `It holds ${names.length} checks.`, 'Give each check an entry of its own.'),
      ]
    return names.flatMap((name) => {
      if (seen.has(name))
        return [
          file.problem(['checks', index, name], `The check "${name}" is there twice.`, 'Keep one of them.', 'key'),
        ]
      seen.add(name)
      return []
    })
  })
}

/** Checks that look at the record of a key. */
const ofRecord: readonly CheckName[] = ['class', 'environment', 'revoked', 'replaced', 'expired', 'scope', 'rate']

const orderFaults = (rules: Rules, file: DeclaredFile): readonly DeclarationProblem[] => {
  const missing = (['sent', 'known'] as const).filter((name) => placeOfCheck(rules, name) < 0)
  if (missing.length > 0)
    return missing.map((name) =>
      file.problem(['checks'], `There is no check "${name}".`, 'A key has to be sent, and to be known: add it.', 'key'),
    )
  const known = placeOfCheck(rules, 'known')
  const early = ofRecord.filter((name) => placeOfCheck(rules, name) >= 0 && placeOfCheck(rules, name) < known)
  return [
    ...(placeOfCheck(rules, 'sent') === 0
      ? []
      : [
          file.problem(
            ['checks', placeOfCheck(rules, 'sent')],
            '"sent" is not the first check.',
            'Put it first: without a key there is nothing to check.',
          ),
        ]),
    ...early.map((name) =>
      file.problem(
        ['checks', placeOfCheck(rules, name)],
        `"${name}" stands before "known".`,
        'Put it behind "known": it looks at the record of the key.',
      ),
    ),
  ]
}

const replyFaults = (rules: Rules, file: DeclaredFile): readonly DeclarationProblem[] => {
  const ids = Object.keys(rules.replies)
  const named = repliesNamed(rules)
  return [
    ...named
      .filter(({ name }) => !ids.includes(name))
      .map(({ path, name }) =>
        file.problem(
          path,
          `There is no reply "${name}".`,
          `Add it under \`replies\`, or name one of: ${ids.join(', ')}.`,
        ),
      ),
    ...ids
      .filter((id) => !named.some(({ name }) => name === id))
      .map((id) =>
        file.problem(
          ['replies', id],
          `No check names the reply "${id}".`,
          'Name it in a check or under `fallback`, or remove it.',
          'key',
        ),
      ),
    ...Object.entries(rules.replies).flatMap(([id, { body }]) =>
      unknownPlaceholders(body, ['replies', id, 'body']).map(([path, name]) =>
        file.problem(
          path,
          `There is no value {${name}}.`,
          `There are: ${placeholders.map((each) => `{${each}}`).join(', ')}. Write {{${name}}} for the text itself.`,
        ),
      ),
    ),
  ]
}

const keyFaults = ({ keys }: Rules, file: DeclaredFile): readonly DeclarationProblem[] =>
  keys.flatMap((key, index) => {
    const first = keys.findIndex((each) => each.class === key.class && each.environment === key.environment)
    return first === index
      ? []
      : [
          file.problem(
            ['keys', index],
            `There is a ${key.class} key for ${key.environment} already.`,
            'Keep one for each class and environment.',
          ),
        ]
  })

const rateFaults = (rules: Rules, file: DeclaredFile): readonly DeclarationProblem[] => {
  const place = placeOfCheck(rules, 'rate')
  const rate = rules.checks[place]?.rate
  if (!rate || (rate.calls === undefined) !== (rate.tiers === undefined)) return []
  return [
    file.problem(
      ['checks', place, 'rate'],
      'It needs either `calls` or `tiers`.',
      'Give `calls` for one limit, or `tiers` for one of each tier.',
    ),
  ]
}

const scopeFaults = (rules: Rules, file: DeclaredFile): readonly DeclarationProblem[] => {
  const { scopes, keys, operations = {} } = rules
  const place = placeOfCheck(rules, 'scope')
  if (scopes && place < 0)
    return [
      file.problem(
        ['scopes'],
        'No check "scope" looks at the scopes.',
        'Add it to `checks`, or remove `scopes`.',
        'key',
      ),
    ]
  if (!scopes && place >= 0)
    return [
      file.problem(['checks', place, 'scope'], 'There are no scopes to check.', 'Name them under `scopes`.', 'key'),
    ]
  const mentions: readonly Mention[] = [
    ...keys.flatMap((key, index) =>
      (key.scopes ?? []).map((name, at) => ({ path: ['keys', index, 'scopes', at], name })),
    ),
    ...Object.entries(operations).flatMap(([id, operation]) =>
      (operation.scopes ?? []).map((name, at) => ({ path: ['operations', id, 'scopes', at], name })),
    ),
  ]
  return mentions
    .filter(({ name }) => !scopes?.includes(name))
    .map(({ path, name }) =>
      file.problem(
        path,
        `There is no scope "${name}".`,
        `Add it under \`scopes\`, or name one of: ${scopes?.join(', ') ?? 'none'}.`,
      ),
    )
}
