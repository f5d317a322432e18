import type { CredentialLocation } from '#mocks/engine/credential.ts'
import type { KeyFormat, KeyRecord } from '#mocks/engine/key.ts'
import type { Limits } from '#mocks/engine/rate.ts'
import type { Check } from '#mocks/engine/rule.ts'
import { environment } from '#mocks/engine/rules/environment.ts'
import { keyClass } from '#mocks/engine/rules/key-class.ts'
import { keyForm } from '#mocks/engine/rules/key-form.ts'
import { keySent } from '#mocks/engine/rules/key-sent.ts'
import { knownKey } from '#mocks/engine/rules/known-key.ts'
import { notExpired } from '#mocks/engine/rules/not-expired.ts'
import { notReplaced } from '#mocks/engine/rules/not-replaced.ts'
import { notRevoked } from '#mocks/engine/rules/not-revoked.ts'
import { rateLimit } from '#mocks/engine/rules/rate-limit.ts'
import type { Source } from '#mocks/engine/source.ts'
import type { CheckName, DeclaredChecks, Rules } from './rules-schema.ts'
import { scopeCheck } from './scope-check.ts'

const units = { s: 1, m: 60, h: 3600 } as const

/** Seconds of a time such as `5m`; 0 where there is none. */
export const secondsOf = (time: string | undefined): number => {
  const [, count = '0', unit = 's'] = /^(\d+)([smh])$/.exec(time ?? '') ?? []
  return Number(count) * (unit === 'h' ? units.h : unit === 'm' ? units.m : units.s)
}

const usualHeaders = {
  limit: 'X-RateLimit-Limit',
  remaining: 'X-RateLimit-Remaining',
  reset: 'X-RateLimit-Reset',
  'retry-after': 'Retry-After',
}

/** The limits of the check `rate`. Calls without tiers are one tier. */
export const limitsOf = (rate: NonNullable<DeclaredChecks['rate']>, source: Source): Limits => {
  const { 'retry-after': retryAfter, ...headers } = rate.headers ?? usualHeaders
  const tiers = rate.tiers ?? { standard: rate.calls ?? 0 }
  return {
    windowSeconds: secondsOf(rate.per),
    tiers: Object.fromEntries(Object.entries(tiers).map(([title, calls]) => [title, { title, calls, source }])),
    headers: { ...headers, ...(retryAfter !== undefined && { retryAfter }) },
    source,
    windowSource: source,
  }
}

/** A declared check, found by its name, as it stands in the list. */
export const declaredCheck = <Name extends CheckName>({ checks }: Rules, name: Name): DeclaredChecks[Name] =>
  checks.find((each) => each[name] !== undefined)?.[name]

type Terms = {
  readonly name: string
  readonly source: Source
  readonly locations: readonly CredentialLocation[]
  readonly keyFormats: readonly KeyFormat[]
  readonly scopesOf: (key: KeyRecord) => readonly string[]
}

const expectedForm = (keyFormats: readonly KeyFormat[]): string =>
  `${[...new Set(keyFormats.map(({ prefix }) => prefix))].join(' or ')}, then the random part`

/** A check of the list as a rule of the engine. Throws where the entry is empty, which the links of a file forbid. */
export const checkOf = (entry: DeclaredChecks, terms: Terms): Check => {
  const { name, source, locations, keyFormats, scopesOf } = terms
  const { sent, known, form, revoked, replaced, expired, scope, rate } = entry
  if (sent) return keySent(locations, { response: sent.reply, source })
  if (known) return knownKey(name, { response: known.reply, source })
  if (form)
    return keyForm(keyFormats, {
      response: form.reply,
      source,
      length: form.length ?? 'fixed',
      description: 'A key has one of the declared forms.',
      expected: expectedForm(keyFormats),
    })
  if (entry.class)
    return keyClass({
      response: entry.class.reply,
      source,
      description: 'The key has a class that the operation takes.',
    })
  if (entry.environment)
    return environment({
      response: entry.environment.reply,
      source,
      description: 'A key works on the servers of its own environment.',
      expected: 'a key of the environment that this server is for',
    })
  if (revoked) return notRevoked({ response: revoked.reply, source, cachedForSeconds: secondsOf(revoked.cached) })
  if (replaced) return notReplaced({ response: replaced.reply, source })
  if (expired) return notExpired({ response: expired.reply, source })
  if (scope) return scopeCheck(scopesOf, { response: scope.reply, source })
  if (rate) return rateLimit(limitsOf(rate, source), { response: rate.reply, source })
  throw new Error('A check without a name.')
}
