import { hostName } from '#mocks/node/guard.ts'
import { knownIds } from '#mocks/package/known-ids.ts'
import { timeOfText } from '#mocks/package/time.ts'
import { isInSpan, SPAN_RULE } from '#mocks/state/clock.ts'
import { misused } from './command-error.ts'
import { isRulesFile } from './declared.ts'
import type { CommandOptions } from './read-arguments.ts'

export const USUAL_PORT = 4710

/** How `start` and `run` serve. `now` is epoch ms, `delay` ms. */
export type ServeTerms = {
  readonly port: number
  readonly host: string
  readonly allowedHosts: readonly string[]
  /** Ids, or paths of rules files. */
  readonly providers: readonly string[]
  readonly now: number | undefined
  readonly seed: string | undefined
  readonly delay: number
  readonly envFile: string | undefined
  readonly json: boolean
  readonly quiet: boolean
}

const whole = (text: string, what: string, most: number): number => {
  const value = Number(text)
  if (text.trim() === '' || !Number.isInteger(value) || value < 0 || value > most)
    throw misused(`The ${what} is "${text}". Give a whole number from 0 to ${most}.`)
  return value
}

const instant = (text: string): number => {
  const time = timeOfText(text)
  if (time === undefined) throw misused(`--now is "${text}". Give an instant such as 2026-01-15T10:00:00Z.`)
  if (!isInSpan(time)) throw misused(`--now is "${text}". ${SPAN_RULE}`)
  return time
}

/** An address to listen on. An empty one would mean all of them to Node. */
const address = (text: string): string => {
  if (text.trim() === '') throw misused(`--host is "${text}". Give an address such as 127.0.0.1.`)
  return text
}

/** A name as the guard compares it: in lower case and without a port. */
const allowedHost = (text: string): string => {
  const name = hostName(text.trim())
  if (!/^(?:[\w.-]+|\[[\da-f:.]+\])$/.test(name))
    throw misused(`The name to allow is "${text.trim()}". Give a host name alone, such as mock.internal.`)
  return name
}

/** The id of a provider, or the path of a rules file. */
const provider = (name: string): string => {
  if (isRulesFile(name) || knownIds.includes(name)) return name
  throw misused(
    `There is no provider "${name}". There are: ${knownIds.join(', ')}, or a rules file such as ./acme.yaml.`,
  )
}

type Variables = Readonly<Record<string, string | undefined>>

/** A variable of the environment; an empty one counts as absent, since a file of settings often leaves one empty. */
export const setVariable = (env: Variables, name: string): string | undefined => env[name] || undefined

/** The options of a server, from the command line first and from the environment where that is silent. */
const serveTerms = (options: CommandOptions, env: Variables, usualPort: string): ServeTerms => ({
  port: whole(options.port ?? usualPort, 'port', 65_535),
  host: address(options.host ?? setVariable(env, 'LATCHKEY_HOST') ?? '127.0.0.1'),
  allowedHosts: (options['allow-host'] ?? setVariable(env, 'LATCHKEY_ALLOW_HOST')?.split(',') ?? [])
    .filter((name) => name.trim() !== '')
    .map(allowedHost),
  providers: options.provider ? [...new Set(options.provider)].map(provider) : knownIds,
  now: options.now === undefined ? undefined : instant(options.now),
  seed: options.seed,
  delay: whole(options.delay ?? '0', 'delay', 600_000),
  envFile: options['write-env'],
  json: options.json ?? false,
  quiet: options.quiet ?? false,
})

/** How `start` serves. Throws a `CommandError` of wrong usage. */
export const startTerms = (options: CommandOptions, env: Variables): ServeTerms =>
  serveTerms(options, env, setVariable(env, 'LATCHKEY_PORT') ?? setVariable(env, 'PORT') ?? String(USUAL_PORT))

/** How `run` serves. Two runs on one machine must not meet, so only the flag names a port. Throws like `startTerms`. */
export const runTerms = (options: CommandOptions, env: Variables): ServeTerms => serveTerms(options, env, '0')
