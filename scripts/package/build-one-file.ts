import { statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'tsdown'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The command with all that it needs, as the container runs it. */
export const oneFile = join(root, 'dist-docker/latchkey.mjs')

/** Builds the command as one file without dependencies. Gives its size in bytes. */
export const buildOneFile = async (): Promise<number> => {
  await build({
    cwd: root,
    entry: { latchkey: 'mocks/command/main.ts' },
    outDir: join(root, 'dist-docker'),
    format: 'esm',
    platform: 'node',
    target: 'node22.12',
    minify: true,
    deps: { alwaysBundle: [/.*/] },
    outputOptions: { codeSplitting: false },
    dts: false,
    config: false,
    logLevel: 'warn',
    report: false,
  })
  return statSync(oneFile).size
}
