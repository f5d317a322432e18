import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { toolFolder, type ToolFolder } from './tool-folder.ts'

const VERSION = '10.1.1'

const report = z.object({
  files: z.record(z.string(), z.object({ mutants: z.array(z.object({ status: z.string() })) })),
})

/** Installs StrykerJS, a fifth of all packages that the project would have. It runs the project's own Vitest. */
export const installStryker = async (): Promise<ToolFolder> => {
  mkdirSync('.cache', { recursive: true })
  console.log('Installing StrykerJS ...')
  return toolFolder(
    [`@stryker-mutator/core@${VERSION}`, `@stryker-mutator/vitest-runner@${VERSION}`],
    resolve('.cache'),
  )
}

/** Tries the mutants that the settings ask for, printing what StrykerJS prints. Returns the status of each. */
export const statusesOf = async (stryker: ToolFolder, settings: object): Promise<readonly string[]> => {
  const fileName = join(stryker.path, 'report.json')
  const file = join(stryker.path, 'settings.json')
  const plugins = ['@stryker-mutator/*', resolve('scripts/survivors.ts')]
  const reporters = ['progress-append-only', 'survivors', 'json']
  writeFileSync(file, JSON.stringify({ ...settings, plugins, reporters, jsonReporter: { fileName } }))
  const child = stryker.start('stryker', ['run', file], '.')
  child.stdout?.pipe(process.stdout)
  await once(child, 'close')
  if (child.exitCode !== 0) throw new Error('StrykerJS did not come to its end; it says above why.')
  const { files } = report.parse(JSON.parse(readFileSync(fileName, 'utf8')))
  return Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status))
}
