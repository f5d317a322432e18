import type { AccountStatus } from '#mocks/engine/operations.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { KeySummary } from '#mocks/control/schema.ts'
import type { DashboardReading } from '#src/features/dashboard/read-dashboard.ts'

type Offers = Pick<Provider, 'name' | 'operations' | 'cachesLookups'>

const clockTime = (ms: number): string => new Date(ms).toISOString().slice(11, 19)
const times = (count: number): string => (count === 1 ? 'once' : `${count} times`)
const isAre = (count: number): string => (count === 1 ? 'is' : 'are')

/** When a lookup of this key that was cached runs out at the latest; undefined where none can be in the cache. */
const cacheEnd = ({ cachesLookups }: Offers, { lastUsedAt }: KeySummary, now: number): number | undefined => {
  if (cachesLookups === undefined || lastUsedAt === null) return undefined
  const end = Date.parse(lastUsedAt) + cachesLookups * 1000
  return end > now ? end : undefined
}

const noWayBack = ({ name }: Offers): string => `It cannot be undone: ${name} offers no way to bring a key back.`

/** What ending this key brings about: from when on it is refused, what breaks, and that it is for good. */
export const endOfKey = (provider: Offers, key: KeySummary, now: number): readonly string[] => {
  const end = cacheEnd(provider, key, now)
  return [
    key.status !== 'active'
      ? `${key.hint} is refused already.`
      : end === undefined
        ? `Requests with ${key.hint} are refused from this moment on.`
        : `Requests with ${key.hint} are refused from ${clockTime(end)} UTC on at the latest; until then a cached lookup may let them through.`,
    key.lastUsedAt === null
      ? 'It was never used.'
      : `It was used ${times(key.requestCount)}, last at ${clockTime(Date.parse(key.lastUsedAt))} UTC: whatever still uses it will fail.`,
    noWayBack(provider),
  ]
}

/** The active keys that a new pair of this environment ends. */
export const endedByMint = (
  { operations: { mint } }: Pick<Provider, 'operations'>,
  { keys }: Pick<DashboardReading, 'keys'>,
  environment: string,
): readonly KeySummary[] =>
  mint.replaces ? keys.filter((key) => key.status === 'active' && key.environment === environment) : []

/** What a new pair brings about where it replaces keys; nothing where it ends none. */
export const endByMint = (provider: Offers, ended: readonly KeySummary[]): readonly string[] =>
  ended.length === 0
    ? []
    : [
        `${ended.map(({ hint }) => hint).join(' and ')} ${isAre(ended.length)} refused from this moment on.`,
        noWayBack(provider),
      ]

/** What another status of the account brings about; nothing for an active one. */
export const endOfAccount = ({ name }: Pick<Provider, 'name'>, status: AccountStatus): readonly string[] => {
  if (status === 'active') return []
  return [
    `Requests with any key of this account are refused from this moment on.`,
    `Here you can set it back to active. Whether ${name} does that, and when, is up to them.`,
  ]
}

/** What this provider's dashboard does not offer, in a few words each. */
export const notOffered = ({ operations }: Pick<Provider, 'operations'>): readonly string[] => {
  const { mint, rotate, revoke, status, tier } = operations
  const kept = mint.classes.filter((each) => rotate && !rotate.classes.includes(each))
  return [
    rotate ? '' : mint.replaces ? 'rotating one key by itself' : 'rotating a key in place',
    ...kept.map((each) => `rotating a ${each} key`),
    revoke ? '' : 'revoking a key',
    mint.fields.includes('expiresAt') ? '' : 'giving a key an expiry',
    status ? '' : 'suspending the account',
    tier ? '' : 'changing the tier',
  ].filter((words) => words !== '')
}
