import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type Runner, startRunner } from './runner.ts'

const answers = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args.length > 0 ? args : ['--version']).status === 0
const beside = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

/** The command for a runtime on this machine, or undefined where it has none. */
export const pythonCommand = ['python3', 'python'].find((command) => answers(command))
/** curl, and a shell to read its line. */
export const hasCurl = answers('curl') && spawnSync('sh', ['-c', '']).status === 0

export const startPython = (): Runner | undefined =>
  pythonCommand === undefined ? undefined : startRunner(pythonCommand, [beside('python.py')])
/** Ruby; PHP with its extension for curl; a JDK, whose compiler the runner calls. Machines without them skip these. */
export const hasRuby = answers('ruby')
export const hasPhp = answers('php', '-r', 'exit(function_exists("curl_init") ? 0 : 1);')
export const hasJava = answers('javac', '--version')

export const startRuby = (): Runner => startRunner('ruby', [beside('ruby.rb')])
export const startPhp = (): Runner => startRunner('php', [beside('php.php')])
/** A program of Java cannot be given variables while it runs: they are written into it. */
export const startJava = (): Runner =>
  startRunner('java', [beside('Samples.java')], (code, env) => {
    const filled = code.replace(/System\.getenv\("(\w+)"\)/g, (read, name: string) => JSON.stringify(env[name] ?? read))
    return Buffer.from(filled).toString('base64')
  })
export const startNode = (): Runner => startRunner(process.execPath, [fileURLToPath(import.meta.resolve('./node.ts'))])

/**
 * Whether a test that needs a runtime is skipped, which the report then shows. Not where `CI` is set: there it runs and fails.
 */
export const skipsWithout = (there: boolean): boolean => !there && !process.env['CI']
