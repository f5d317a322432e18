import { cpSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { copyOfProject, root } from '../../project-copy.ts'

/** Says that a provider of its own is meant wherever PayKore is named: id, name, hosts and variables. */
const renamed = (text: string, number: number): string =>
  text.replace(/paykore/gi, (name) => `${name}${name === name.toUpperCase() ? 'X' : 'x'}${number}`)

/** A copy of the project with so many more providers, each a copy of PayKore under a name of its own. Gives its folder. */
export const projectWith = (more: number): string => {
  const copy = copyOfProject('build')
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
