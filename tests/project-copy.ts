import { cpSync, mkdtempSync, realpathSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The folder of the project. */
export const root = join(import.meta.dirname, '..')

const parts = ['astro.config.mjs', 'package.json', 'tsconfig.json', 'content', 'mocks', 'public', 'scripts', 'src']

/** Copies what a build of the site needs into an empty folder. */
export const copyProjectTo = (copy: string): void => {
  for (const part of parts) cpSync(join(root, part), join(copy, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
}

/** A copy of what a build of the site needs, in a folder of its own. */
export const copyOfProject = (name: string): string => {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), `latchkey-${name}-`)))
  copyProjectTo(copy)
  return copy
}
