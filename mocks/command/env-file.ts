import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { errorText } from '#mocks/engine/error-text.ts'
import type { EnvEntry } from '#mocks/node/environment.ts'
import { failed } from './command-error.ts'

/** Whether Git would commit the file. Outside of a repository, or without Git, nothing would. */
const isCommitted = (file: string): boolean => {
  const path = resolve(file)
  const { status } = spawnSync('git', ['check-ignore', '--quiet', basename(path)], { cwd: dirname(path) })
  return status === 1
}

/** Refuses a file that Git does not ignore: the keys look like real ones, and a push that holds them is stopped. */
export const checkEnvFile = (file: string): void => {
  if (isCommitted(file))
    throw failed(`Git does not ignore ${file}, and it would hold keys. Add it to .gitignore, or choose another file.`)
}

/** Writes variables as a file of `NAME=value` lines that only its owner reads. */
export const writeEnvFile = (file: string, environment: readonly EnvEntry[]): void => {
  try {
    writeFileSync(file, environment.map(([name, value]) => `${name}=${value}\n`).join(''), { mode: 0o600 })
  } catch (error) {
    throw failed(`${file} cannot be written: ${errorText(error)}.`)
  }
}
