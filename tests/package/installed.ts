import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import manifest from '#package.json' with { type: 'json' }

export const repository = fileURLToPath(new URL('../..', import.meta.url))
/** A project that has the packed package installed, made anew before the tests of the package. */
export const project = join(repository, '.cache/package')
export const tarball = join(project, `latchkey-${manifest.version}.tgz`)

/** A file of a package of this repository. */
export const tool = (path: string): string => join(repository, 'node_modules', path)

/** Runs a program to its end and gives what it printed. Throws, with what it said, where it fails. */
export const runIn = (cwd: string, file: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): string =>
  execFileSync(file, args, { cwd, encoding: 'utf8', stdio: 'pipe', env: { ...process.env, ...env } })

export const npmIn = (cwd: string, ...args: string[]): string =>
  runIn(cwd, process.platform === 'win32' ? 'npm.cmd' : 'npm', args)

/** Lets a project use packages of this repository, as if it had installed them. */
export const link = (folder: string, names: readonly string[]): void => {
  for (const name of names) {
    const place = join(folder, 'node_modules', name)
    mkdirSync(join(place, '..'), { recursive: true })
    symlinkSync(tool(name), place, 'junction')
  }
}

/** Vitest runs it once before all: packs `dist-package` and installs it. */
export const setup = (): void => {
  rmSync(project, { recursive: true, force: true })
  mkdirSync(project, { recursive: true })
  npmIn(project, 'pack', join(repository, 'dist-package'), '--silent')
  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }')
  npmIn(project, 'install', tarball, '--prefer-offline', '--no-audit', '--no-fund', '--silent')
  // What only the compiler and the optional peer need.
  link(project, ['msw', '@types/node'])
}
