import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { collectionWriters, type CollectionFormat } from '#mocks/codegen/collections/collections.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { LOCAL } from '#mocks/codegen/target.ts'

const run = promisify(execFile)

/** A folder outside of the project, in which a tool is installed for the time of a test. */
export type ToolFolder = {
  readonly path: string
  run(file: string, args: readonly string[], cwd?: string): Promise<string>
  remove(): void
}

/** Installs a package of npm, `name@version`, into a folder of its own. `run` starts one of its programs; it rejects where that fails. */
export const toolFolder = async (spec: string): Promise<ToolFolder> => {
  const path = mkdtempSync(join(tmpdir(), 'latchkey-tool-'))
  const env = { ...process.env, PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`, NO_COLOR: '1' }
  await run('npm', ['install', spec, '--prefer-offline', '--no-audit', '--no-fund', '--silent'], { cwd: path, env })
  return {
    path,
    run: async (file, args, cwd = path) =>
      (await run(join(path, 'node_modules/.bin', file), args, { cwd, env, maxBuffer: 64 * 1024 * 1024 })).stdout,
    remove: () => rmSync(path, { recursive: true, force: true }),
  }
}

/** The text of a collection as a reader has it who entered the address of the server. */
export const collectionFor = async (provider: Provider, format: CollectionFormat, origin: string): Promise<string> =>
  (await collectionWriters[format].write(provider)).replaceAll(LOCAL.replace(/\/$/, ''), origin)

/** Writes a file, and its folders where they are not there yet. Gives its path. */
export const writeInto = (folder: string, name: string, text: string): string => {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  return path
}
