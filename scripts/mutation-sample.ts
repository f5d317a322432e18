import { globSync, readFileSync } from 'node:fs'
import { seededRandom } from '#mocks/state/random.ts'

const linesOf = (file: string): readonly string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .map((_, index) => `${file}:${index + 1}-${index + 1}`)

/** So many lines of all files together, as StrykerJS takes them: `mocks/mock.ts:12-12`. They stay the same as long as the files do. */
export const linesToMutate = (globs: readonly string[], count: number): readonly string[] => {
  const random = seededRandom('lines to mutate')
  const lines = globs.flatMap((glob) => globSync(glob).toSorted().flatMap(linesOf))
  const drawn = new Set<string>()
  while (drawn.size < Math.min(count, lines.length))
    drawn.add(lines[Buffer.from(random(4)).readUInt32BE() % lines.length] ?? '')
  return [...drawn].toSorted()
}
