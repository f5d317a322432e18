import { parseArgs } from 'node:util'
import { errorText } from '#mocks/engine/error-text.ts'
import { own } from '#mocks/engine/own.ts'
import { misused } from './command-error.ts'

const all = { json: { type: 'boolean' } } as const
const serving = {
  port: { type: 'string', short: 'p' },
  host: { type: 'string' },
  'allow-host': { type: 'string', multiple: true },
  provider: { type: 'string', multiple: true },
  now: { type: 'string' },
  seed: { type: 'string' },
  delay: { type: 'string' },
  'write-env': { type: 'string' },
  quiet: { type: 'boolean', short: 'q' },
} as const
const asking = {
  live: { type: 'boolean' },
  class: { type: 'string' },
  expires: { type: 'string' },
  revoked: { type: 'boolean' },
  scope: { type: 'string', multiple: true },
} as const
const following = { follow: { type: 'boolean', short: 'f' } } as const
const about = { help: { type: 'boolean', short: 'h' }, version: { type: 'boolean', short: 'v' } } as const
const options = { ...all, ...serving, ...asking, ...following, ...about }

/** Each command with the options that are its own, and how many words may follow it. */
const commands = {
  start: { own: serving, words: 0 },
  run: { own: serving, words: 0 },
  key: { own: asking, words: 1 },
  case: { own: {}, words: 1 },
  log: { own: following, words: 1 },
  why: { own: {}, words: 1 },
} as const

export type CommandName = keyof typeof commands
export type CommandOptions = ReturnType<typeof parse>['values']

/** A command line, read. `rest` is what stands behind `--`. */
export type CommandLine = {
  readonly name: CommandName
  readonly word: string | undefined
  readonly options: CommandOptions
  readonly rest: readonly string[]
}

const parse = (args: readonly string[]) => parseArgs({ args: [...args], options, allowPositionals: true })

const parseOrRefuse = (args: readonly string[]): ReturnType<typeof parse> => {
  try {
    return parse(args)
  } catch (error) {
    throw misused(optionFault(args) ?? errorText(error))
  }
}

/** The parts of a command line, whatever is wrong with it. */
const tokensOf = (args: readonly string[]) =>
  parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true }).tokens

/** Which option Node's reader stumbled at, in a sentence of ours; undefined where none is at fault. */
const optionFault = (args: readonly string[]): string | undefined => {
  for (const token of tokensOf(args)) {
    if (token.kind !== 'option') continue
    const { name, rawName, value, inlineValue } = token
    const type = own(options, name)?.type
    if (type === undefined) return `There is no option ${rawName}.`
    if (type === 'boolean' && value !== undefined) return `${rawName} takes no value.`
    if (type === 'boolean' || inlineValue === true) continue
    if (value === undefined) return `${rawName} needs a value.`
    if (value.startsWith('-'))
      return `${rawName} needs a value. Write --${name}=${value} for one that begins with a dash.`
  }
  return undefined
}

/** The words of a command that stand behind `run` without the dashes; undefined where there are none. */
const wordsOfRun = (args: readonly string[], end: number): readonly string[] | undefined => {
  const [name, first] = tokensOf(args.slice(0, end < 0 ? undefined : end)).filter(
    (token) => token.kind === 'positional',
  )
  return name?.value === 'run' && first ? args.slice(first.index) : undefined
}

const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name)

/** Reads the arguments of the command. Throws a `CommandError` of wrong usage. */
export const readArguments = (argv: readonly string[]): CommandLine => {
  const end = argv.indexOf('--')
  const bare = wordsOfRun(argv, end)
  if (bare) throw misused(`Put -- before the command: latchkey run -- ${bare.join(' ')}`)
  const { values, positionals } = parseOrRefuse(end < 0 ? argv : argv.slice(0, end))
  const [name = 'start', ...words] = positionals
  const rest = end < 0 ? [] : argv.slice(end + 1)
  if (!isCommand(name)) throw misused(`There is no command "${name}". There are: ${Object.keys(commands).join(', ')}.`)
  const { own, words: most } = commands[name]
  const known = Object.keys({ ...own, ...all, ...about })
  const stray = Object.keys(values).find((option) => !known.includes(option))
  if (stray !== undefined) throw misused(`--${stray} is not for latchkey ${name}.`)
  if (name === 'start' && rest.length > 0) throw misused(`Say run before it: latchkey run -- ${rest.join(' ')}`)
  const extra = words[most] ?? (name === 'run' ? undefined : rest[0])
  if (extra !== undefined) throw misused(`latchkey ${name} does not know what to do with "${extra}".`)
  return { name, word: words[0], options: values, rest }
}
