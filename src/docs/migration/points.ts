import { aspects } from '#src/docs/aspects.ts'
import type { Aspect } from '#mocks/engine/docs.ts'
import { type Source, weakestSource } from '#mocks/engine/source.ts'
import type { Operations } from '#mocks/engine/operations.ts'
import type { Limits } from '#mocks/engine/rate.ts'
import { errorPath } from '#src/docs/errors/error-links.ts'
import { refusalSource } from '#src/docs/errors/error-rows.ts'
import { factOf, type PageBundle, replyOf } from '#src/docs/provider-bundle.ts'
import { caseIn, type Situation, situations } from '#src/docs/compare/situations.ts'
import { tiersTable } from '#src/docs/tables/limit-tables.ts'
import { headersTable } from '#src/docs/tables/statement-tables.ts'
import { keyPoints } from './key-points.ts'
import type { Point, MigrationStatement } from './point.ts'

/** Points that belong together, below a heading. */
export type MigrationSection = { readonly id: string; readonly title: string; readonly points: readonly Point[] }

type Pair = { readonly from: PageBundle; readonly to: PageBundle }

const code = (text: string): string => `\`${text}\``

const point = (
  { from, to }: Pair,
  label: string,
  none: string,
  read: (bundle: PageBundle) => readonly MigrationStatement[],
): Point => ({ label, none, from: read(from), to: read(to) })

/** Whether either provider has something to say. */
const isOfEither = ({ from, to }: Point): boolean => from.length + to.length > 0

const aspectPoints = (pair: Pair, ...ids: readonly Aspect[]): readonly Point[] =>
  ids.map((aspect) => point(pair, aspects[aspect], 'not stated', (bundle) => [factOf(bundle, aspect)]))

const grounded = (says: string, [first, ...others]: readonly Source[]): MigrationStatement =>
  first ? { says, source: weakestSource(first, ...others) } : { says }

const waysOf = (bundle: PageBundle): readonly MigrationStatement[] =>
  headersTable(bundle).rows.map(({ cells: [header = '', value = '', standing = ''], sources }) =>
    grounded(`${header} with ${value}: ${standing.charAt(0).toLowerCase()}${standing.slice(1)}`, sources),
  )

const hostsOf = ({ provider }: PageBundle): readonly MigrationStatement[] =>
  provider.hosts
    .filter(({ answers }) => answers !== false)
    .map(({ host, role, source }) => ({ says: `${code(host)}: ${role}`, source }))

const environmentsOf = ({ docs }: PageBundle): readonly MigrationStatement[] =>
  docs.environments.map(({ term, chosenBy, source }) => ({ says: `${term}, chosen by ${chosenBy}`, source }))

const operation =
  (name: keyof Operations) =>
  ({ provider }: PageBundle): readonly MigrationStatement[] => {
    const offered = provider.operations[name]
    return offered ? [{ says: offered.says, source: offered.source }] : []
  }

const tiersOf = (bundle: PageBundle): readonly MigrationStatement[] =>
  bundle.provider.limits ? tiersTable(bundle).rows.map(({ cells, sources }) => grounded(cells.join(': '), sources)) : []

const limitHeader =
  (name: keyof Limits['headers']) =>
  ({ provider: { limits } }: PageBundle): readonly MigrationStatement[] => {
    const header = limits?.headers[name]
    return limits && header !== undefined ? [{ says: code(header), source: limits.source }] : []
  }

const fieldsOf = ({ docs }: PageBundle): readonly MigrationStatement[] =>
  docs.errorFields.map(({ field, use }) => ({ says: `${code(field)}: ${use}` }))

const answerIn =
  (situation: Situation) =>
  ({ provider }: PageBundle): readonly MigrationStatement[] => {
    const expects = caseIn(provider, situation)?.expects
    if (expects?.reply === undefined) return []
    const shown = replyOf(provider, expects.reply)
    const path = errorPath(provider.id, expects.reply)
    return [{ says: `${shown.status} ${code(shown.code)}`, source: refusalSource(provider, expects, shown), path }]
  }

/** All on which a migration from one provider to another touches, section by section. */
export const migrationSections = (from: PageBundle, to: PageBundle): readonly MigrationSection[] => {
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
      points: [
        ...aspectPoints(pair, 'errorShape', 'branchOn', 'requestId'),
        point(pair, 'Fields (our advice)', 'none', fieldsOf),
      ],
    },
    {
      id: 'answers',
      title: 'Status in each situation',
      points: situations.map((situation) => point(pair, situation.title, 'not checked', answerIn(situation))),
    },
  ]
}
