import { cpSync, globSync, mkdtempSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..', '..')

/** Says that a provider of its own is meant wherever PayKore is named: id, name, hosts and variables. */
const renamed = (text: string, number: number): string =>
  text.replace(/paykore/gi, (name) => `${name}${name === name.toUpperCase() ? 'X' : 'x'}${number}`)

/** A copy of the project with so many more providers, each a copy of PayKore under a name of its own. Gives its folder. */
export const projectWith = (more: number): string => {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), 'latchkey-build-')))
  for (const name of [
    'astro.config.mjs',
    'package.json',
    'tsconfig.json',
    'content',
    'mocks',
    'public',
    'scripts',
    'src',
  ])
    cpSync(join(root, name), join(copy, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
  const registry = join(copy, 'mocks/providers/registry.ts')
  const [, line = ''] = /^( {2}paykore: .*\n)/m.exec(readFileSync(registry, 'utf8')) ?? []
  const lines: string[] = []
  for (let number = 1; number <= more; number += 1) {
    for (const folder of ['mocks/providers', 'content']) {
      const place = join(copy, folder, renamed('paykore', number))
      cpSync(join(root, folder, 'paykore'), place, { recursive: true })
      for (const file of globSync('**/*.{ts,mdx}', { cwd: place }).map((each) => join(place, each)))
        writeFileSync(file, renamed(readFileSync(file, 'utf8'), number))
    }
    lines.push(renamed(line, number))
  }
  writeFileSync(registry, readFileSync(registry, 'utf8').replace(line, line + lines.join('')))
  return copy
}
