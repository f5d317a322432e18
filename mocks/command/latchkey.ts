import manifest from '#package.json' with { type: 'json' }
import { CommandError, exitCodes } from './command-error.ts'
import { HELP } from './help.ts'
import { readArguments } from './read-arguments.ts'

// Each command is loaded when it is asked for: a greeting that comes at once is part of what it is for.
const carryOut = async (argv: readonly string[]): Promise<number> => {
  const { name, word, options, rest } = readArguments(argv)
  if (options.help) return print(HELP)
  if (options.version) return print(manifest.version)
  switch (name) {
    case 'start': {
      const { startTerms } = await import('./serve-options.ts')
      const terms = startTerms(options, process.env)
      return (await import('./start.ts')).serveUntilStopped(terms)
    }
    case 'run': {
      const { runTerms } = await import('./serve-options.ts')
      const terms = runTerms(options, process.env)
      return (await import('./run.ts')).runServed(terms, rest)
    }
    case 'key':
      return (await import('./key.ts')).printKey(client, word, options)
    case 'case':
      return (await import('./case.ts')).caseCommand(client, word, options.json ?? false)
    case 'log':
      return (await import('./log.ts')).logCommand(await client(), word, options)
    case 'why':
      return (await import('./log.ts')).whyCommand(client, word, options.json ?? false)
    default:
      return name satisfies never
  }
}

const client = async () => (await import('./client.ts')).connect(process.env)

const print = (text: string): number => {
  console.log(text)
  return 0
}

/** Carries out a command line and gives the exit code. What went wrong stands in a sentence on standard error. */
export const latchkey = async (argv: readonly string[]): Promise<number> => {
  try {
    return await carryOut(argv)
  } catch (error) {
    if (!(error instanceof CommandError)) throw error
    console.error(error.message)
    if (error.code === exitCodes.usage) console.error('latchkey --help says what there is.')
    return error.code
  }
}
