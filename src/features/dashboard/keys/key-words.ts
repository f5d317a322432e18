import type { KeySummary } from '#mocks/control/schema.ts'

const time = (iso: string): string => iso.slice(11, 19)
const day = (iso: string): string => iso.slice(0, 10)

/** What a key is for, in a line. `store` is the name of the store that it belongs to. */
export const keyKind = (key: KeySummary, store: string | undefined, manyEnvironments: boolean): string =>
  [key.class, manyEnvironments ? key.environment : '', store ?? '', key.label ?? '']
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
