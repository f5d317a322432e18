import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type Runner, startRunner } from './runner.ts'

const answers = (command: string): boolean => spawnSync(command, ['--version']).status === 0

/** The command for a runtime on this machine, or undefined where it has none. */
export const pythonCommand = ['python3', 'python'].find(answers)
/** curl, and a shell to read its line. */
export const hasCurl = answers('curl') && spawnSync('sh', ['-c', '']).status === 0

export const startPython = (): Runner | undefined =>
  pythonCommand === undefined
    ? undefined
    : startRunner(pythonCommand, [fileURLToPath(new URL('python.py', import.meta.url))])
export const startNode = (): Runner => startRunner(process.execPath, [fileURLToPath(import.meta.resolve('./node.ts'))])

/**
 * Whether a test that needs a runtime is skipped, which the report then shows. Not where `CI` is set: there it runs and fails.
 */
export const skipsWithout = (there: boolean): boolean => !there && !process.env['CI']
