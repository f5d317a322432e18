import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'tsdown'
import manifest from '#package.json' with { type: 'json' }
import { packageManifest } from './package-manifest.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Where the package is built. */
export const packageFolder = join(root, 'dist-package')

/** Builds the package: modules, types, manifest, README, CHANGELOG and licence. `files` counts what is in the folder. */
export const buildPackage = async (): Promise<{ folder: string; version: string; files: number }> => {
  rmSync(packageFolder, { recursive: true, force: true })
  await build({
    cwd: root,
    entry: {
      index: 'mocks/package/index.ts',
      msw: 'mocks/package/msw.ts',
      server: 'mocks/package/server.ts',
      declare: 'mocks/package/declare.ts',
      provider: 'mocks/package/provider.ts',
      latchkey: 'mocks/command/main.ts',
    },
    outDir: packageFolder,
    format: 'esm',
    platform: 'node',
    target: 'node22.12',
    dts: true,
    clean: false,
    config: false,
    logLevel: 'warn',
    report: false,
  })
  writeFileSync(join(packageFolder, 'package.json'), `${JSON.stringify(packageManifest(manifest), null, 2)}\n`)
  cpSync(join(root, 'LICENSE'), join(packageFolder, 'LICENSE'))
  for (const name of ['README.md', 'CHANGELOG.md']) cpSync(join(root, 'mocks/package', name), join(packageFolder, name))
  return { folder: packageFolder, version: manifest.version, files: readdirSync(packageFolder).length }
}
