import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { astroFaults } from './astro-imports.ts'
import { importFaults } from './imports.ts'
import { keyShapeFaults } from './key-shapes.ts'
import { nameFaults } from './names.ts'

import type { HouseFault, SourceFile } from './fault.ts'

const sourcesOf = (root: string): readonly SourceFile[] =>
  globSync('{mocks,src,scripts,tests}/**/*.{ts,tsx,astro,mjs,css}', { cwd: root }).map((file) => ({
    path: file.replaceAll('\\', '/'),
    text: readFileSync(join(root, file), 'utf8'),
  }))

/** All faults of the tree at `root`; none where the house is in order. */
export const houseFaults = async (root: string): Promise<readonly HouseFault[]> => {
  const files = sourcesOf(root)
  return [...(await importFaults(root)), ...astroFaults(files), ...nameFaults(files), ...keyShapeFaults(files)]
}
