import { knownIds } from '#mocks/package/world.ts'
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
  const time = Date.parse(text)
  if (Number.isNaN(time)) throw misused(`--now is "${text}". Give an instant such as 2026-01-15T10:00:00Z.`)
  return time
}

/** The id of a provider, or the path of a rules file. */
const provider = (name: string): string => {
  if (isRulesFile(name) || knownIds.includes(name)) return name
  throw misused(
    `There is no provider "${name}". There are: ${knownIds.join(', ')}, or a rules file such as ./acme.yaml.`,
  )
}

type Variables = Readonly<Record<string, string | undefined>>

/** The options of a server, from the command line first and from the environment where that is silent. */
const serveTerms = (options: CommandOptions, env: Variables, usualPort: string): ServeTerms => ({
  port: whole(options.port ?? usualPort, 'port', 65_535),
  host: options.host ?? env['LATCHKEY_HOST'] ?? '127.0.0.1',
  allowedHosts: (options['allow-host'] ?? env['LATCHKEY_ALLOW_HOST']?.split(',') ?? [])
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== ''),
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
  serveTerms(options, env, env['LATCHKEY_PORT'] ?? env['PORT'] ?? String(USUAL_PORT))

/** How `run` serves. Two runs on one machine must not meet, so only the flag names a port. Throws like `startTerms`. */
export const runTerms = (options: CommandOptions, env: Variables): ServeTerms => serveTerms(options, env, '0')
