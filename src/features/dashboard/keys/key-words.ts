import type { Limits } from '#mocks/engine/rate.ts'
import type { KeySummary } from '#mocks/control/schema.ts'

const time = (iso: string): string => iso.slice(11, 19)
const day = (iso: string): string => iso.slice(0, 10)

/** What a key is for, in a line. */
export const keyKind = (
  key: KeySummary,
  stores: readonly { readonly id: string; readonly name: string }[],
  manyEnvironments: boolean,
): string =>
  [
    key.class,
    manyEnvironments ? key.environment : '',
    stores.find(({ id }) => id === key.storeId)?.name ?? '',
    key.label ?? '',
  ]
    .filter((part) => part !== '')
    .join(', ')

/** What became of a key, and how much it was used. */
export const keyStory = ({ status, revokedAt, expiresAt, requestCount, lastUsedAt }: KeySummary): string => {
  const calls = requestCount === 1 ? '1 call' : `${requestCount} calls`
  const used = lastUsedAt === null ? calls : `${calls}, last ${time(lastUsedAt)}`
  const ended = revokedAt === null ? '' : `since ${time(revokedAt)}, for good`
  const ends =
    expiresAt === null || revokedAt !== null ? '' : `${status === 'expired' ? 'expired' : 'expires'} ${day(expiresAt)}`
  return [ended, ends, used].filter((part) => part !== '').join(' · ')
}

/** A tier with its calls: `Starter, 300 calls a minute`. */
export const tierWords = (limits: Limits | undefined, tier: string): string => {
  const known = limits?.tiers[tier]
  if (!limits || !known) return tier
  return `${known.title}, ${known.calls.toLocaleString('en')} calls ${limits.windowSeconds === 60 ? 'a minute' : `in ${limits.windowSeconds} s`}`
}
