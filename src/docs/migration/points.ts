import { aspects } from '#mocks/engine/docs.ts'
import type { Aspect } from '#mocks/engine/docs.ts'
import { weakestGround } from '#mocks/engine/source.ts'
import type { Ground } from '#mocks/engine/source.ts'
import type { Operations } from '#mocks/engine/operations.ts'
import type { Limits } from '#mocks/engine/rate.ts'
import { errorPath } from '#src/docs/errors/error-links.ts'
import { factOf, replyOf } from '#src/docs/provider-bundle.ts'
import type { Shelf } from '#src/docs/provider-bundle.ts'
import { caseIn, situations } from '#src/docs/compare/situations.ts'
import type { Situation } from '#src/docs/compare/situations.ts'
import { tiersTable, waysTable } from '#src/docs/tables/statement-tables.ts'
import { keyPoints } from './key-points.ts'
import type { Point, Statement } from './point.ts'

/** Points that belong together, below a heading. */
export type Section = { readonly id: string; readonly title: string; readonly points: readonly Point[] }

type Pair = { readonly from: Shelf; readonly to: Shelf }

const code = (text: string): string => `\`${text}\``

const point = (
  { from, to }: Pair,
  label: string,
  none: string,
  read: (shelf: Shelf) => readonly Statement[],
): Point => ({ label, none, from: read(from), to: read(to) })

/** Whether either provider has something to say. */
const isOfEither = ({ from, to }: Point): boolean => from.length + to.length > 0

const aspectPoints = (pair: Pair, ...ids: readonly Aspect[]): readonly Point[] =>
  ids.map((aspect) => point(pair, aspects[aspect], 'not stated', (shelf) => [factOf(shelf, aspect)]))

const grounded = (says: string, [first, ...others]: readonly Ground[]): Statement =>
  first ? { says, ground: weakestGround(first, ...others) } : { says }

const waysOf = (shelf: Shelf): readonly Statement[] =>
  waysTable(shelf).rows.map(({ cells: [header = '', value = '', standing = ''], grounds }) =>
    grounded(`${header} with ${value}: ${standing.charAt(0).toLowerCase()}${standing.slice(1)}`, grounds),
  )

const hostsOf = ({ provider }: Shelf): readonly Statement[] =>
  provider.hosts
    .filter(({ answers }) => answers !== false)
    .map(({ host, role, ground }) => ({ says: `${code(host)}: ${role}`, ground }))

const environmentsOf = ({ docs }: Shelf): readonly Statement[] =>
  docs.environments.map(({ term, chosenBy, ground }) => ({ says: `${term}, chosen by ${chosenBy}`, ground }))

const operation =
  (name: keyof Operations) =>
  ({ provider }: Shelf): readonly Statement[] => {
    const offered = provider.operations[name]
    return offered ? [{ says: offered.says, ground: offered.ground }] : []
  }

const tiersOf = (shelf: Shelf): readonly Statement[] =>
  shelf.provider.limits ? tiersTable(shelf).rows.map(({ cells, grounds }) => grounded(cells.join(': '), grounds)) : []

const limitHeader =
  (name: keyof Limits['headers']) =>
  ({ provider: { limits } }: Shelf): readonly Statement[] => {
    const header = limits?.headers[name]
    return limits && header !== undefined ? [{ says: code(header), ground: limits.ground }] : []
  }

const fieldsOf = ({ docs }: Shelf): readonly Statement[] =>
  docs.errorFields.map(({ field, use }) => ({ says: `${code(field)}: ${use}` }))

const answerIn =
  (situation: Situation) =>
  ({ provider }: Shelf): readonly Statement[] => {
    const reply = caseIn(provider, situation)?.expects.reply
    if (reply === undefined) return []
    const { status, code: text, ground } = replyOf(provider, reply)
    const path = errorPath(provider.id, reply)
    return [{ says: `${status} ${code(text)}`, ground: weakestGround(ground.status, ground.body), path }]
  }

/** All on which a migration from one provider to another touches, section by section. */
export const migrationSections = (from: Shelf, to: Shelf): readonly Section[] => {
  const pair = { from, to }
  const limitNames = {
    limit: 'Header with the limit',
    remaining: 'Header with the calls left',
    reset: 'Header with the end of the window',
    retryAfter: 'Header with the time to wait',
  }
  return [
    {
      id: 'request',
      title: 'The key in the request',
      points: [
        point(pair, 'Header and value', 'none', waysOf),
        ...aspectPoints(pair, 'secondCredential'),
        point(pair, 'Hosts', 'none', hostsOf),
        point(pair, 'Environments', 'none', environmentsOf),
        ...aspectPoints(pair, 'environment'),
      ],
    },
    {
      id: 'keys',
      title: 'Keys and their variables',
      points: [...keyPoints(from, to), ...aspectPoints(pair, 'clientKey')],
    },
    {
      id: 'lifecycle',
      title: 'From the first key to the last',
      points: [
        ...aspectPoints(pair, 'issued', 'shownOnce'),
        point(pair, 'Get a key', 'not offered', operation('mint')),
        point(pair, 'Rotate a key', 'not offered', operation('rotate')),
        ...aspectPoints(pair, 'replacedKey'),
        point(pair, 'Revoke a key', 'not offered', operation('revoke')),
        ...aspectPoints(pair, 'revocation', 'expiry'),
      ],
    },
    {
      id: 'limits',
      title: 'Rate limits and addresses',
      points: [
        ...aspectPoints(pair, 'rateLimit'),
        ...[
          point(pair, 'Tiers', 'none', tiersOf),
          ...(['limit', 'remaining', 'reset', 'retryAfter'] as const).map((name) =>
            point(pair, limitNames[name], 'none', limitHeader(name)),
          ),
        ].filter(isOfEither),
        ...aspectPoints(pair, 'ipRules', 'usage'),
      ],
    },
    {
      id: 'errors',
      title: 'Error bodies',
      points: [...aspectPoints(pair, 'errorShape', 'branchOn', 'requestId'), point(pair, 'Fields', 'none', fieldsOf)],
    },
    {
      id: 'answers',
      title: 'Status in each situation',
      points: situations.map((situation) => point(pair, situation.title, 'no gate for it', answerIn(situation))),
    },
  ]
}
