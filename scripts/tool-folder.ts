import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A folder outside of the project in which a tool is installed, until `remove`. */
export type ToolFolder = {
  readonly path: string
  /** Runs one of its programs to its end and gives what it printed. Rejects where it fails. */
  run(file: string, args: readonly string[], cwd?: string): Promise<string>
  /** Starts one of its programs. */
  start(file: string, args: readonly string[]): ChildProcess
  remove(): void
}

/** Installs a package of npm, `name@version`, for a use that is too rare or too heavy for the project's own packages. */
export const toolFolder = async (spec: string): Promise<ToolFolder> => {
  const path = mkdtempSync(join(tmpdir(), 'latchkey-tool-'))
  // Its programs run with the Node that runs this.
  const PATH = [dirname(process.execPath), process.env['PATH']].join(delimiter)
  const env = { ...process.env, PATH, NO_COLOR: '1' }
  const program = (file: string): string => join(path, 'node_modules/.bin', file)
  await run('npm', ['install', spec, '--prefer-offline', '--no-audit', '--no-fund', '--silent'], { cwd: path, env })
  return {
    path,
    run: async (file, args, cwd = path) =>
      (await run(program(file), args, { cwd, env, maxBuffer: 64 * 1024 * 1024 })).stdout,
    start: (file, args) => spawn(program(file), args, { cwd: path, env, stdio: ['ignore', 'pipe', 'inherit'] }),
    remove: () => rmSync(path, { recursive: true, force: true }),
  }
}
