import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A folder of its own in which a tool is installed, until `remove`. */
export type ToolFolder = {
  readonly path: string
  /** Runs one of its programs to its end and gives what it printed. Rejects where it fails. */
  run(file: string, args: readonly string[], cwd?: string): Promise<string>
  /** Starts one of its programs. */
  start(file: string, args: readonly string[], cwd?: string): ChildProcess
  remove(): void
}

/**
 * Installs packages of npm, `name@version`, for a use that is too rare or too heavy for the project's own packages. `inside` is a folder
 * of the project: the tool then finds what the project has and brings no copy of its own.
 */
export const toolFolder = async (specs: string | readonly string[], inside?: string): Promise<ToolFolder> => {
  const path = mkdtempSync(join(inside ?? tmpdir(), 'latchkey-tool-'))
  // Its programs run with the Node that runs this.
  const PATH = [dirname(process.execPath), process.env['PATH']].join(delimiter)
  const env = () => ({ ...process.env, PATH, NO_COLOR: '1' })
  const program = (file: string): string => join(path, 'node_modules/.bin', file)
  const peers = inside === undefined ? [] : ['--legacy-peer-deps']
  const quick = ['--prefer-offline', '--no-audit', '--no-fund', '--silent']
  await run('npm', ['install', ...[specs].flat(), '--prefix', path, ...peers, ...quick], { cwd: path, env: env() })
  return {
    path,
    run: async (file, args, cwd = path) =>
      (await run(program(file), args, { cwd, env: env(), maxBuffer: 64 * 1024 * 1024 })).stdout,
    start: (file, args, cwd = path) =>
      spawn(program(file), args, { cwd, env: env(), stdio: ['ignore', 'pipe', 'inherit'] }),
    remove: () => rmSync(path, { recursive: true, force: true }),
  }
}
