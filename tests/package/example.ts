import { cpSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { link, project, repository, runIn } from './installed.ts'

/** A copy of an example inside of the project that has the package installed, without packages of its own. */
export const exampleCopy = (name: string, as = name): string => {
  const folder = join(project, as)
  rmSync(folder, { recursive: true, force: true })
  cpSync(join(repository, 'examples', name), folder, { recursive: true })
  return folder
}

/** A copy of an example that uses packages of this repository. */
export const linkedExample = (name: string, packages: readonly string[]): string => {
  const folder = exampleCopy(name)
  link(folder, packages)
  return folder
}

/** Runs one of its scripts with this Node. Throws, with what it printed, where it fails. */
export const runScript = (folder: string, script: string, env: NodeJS.ProcessEnv = {}): string =>
  runIn(folder, process.platform === 'win32' ? 'npm.cmd' : 'npm', ['run', '--silent', script], {
    PATH: `${dirname(process.execPath)}${process.platform === 'win32' ? ';' : ':'}${process.env['PATH'] ?? ''}`,
    NO_COLOR: '1',
    ...env,
  })
