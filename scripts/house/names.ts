import type { HouseFault, SourceFile } from './fault.ts'

/** Words that the vocabulary replaced, with the word that stands for each today. No file and no exported name holds one. */
const retired: Readonly<Record<string, string>> = {
  bench: 'playground or card',
  books: 'records or state',
  desk: 'dashboard or key state',
  doors: 'provider table',
  glance: 'key facts',
  ground: 'source',
  grounds: 'sources',
  hearing: 'request context',
  kit: 'provider bundle',
  ledger: 'state',
  lend: 'substitute',
  peel: 'parse credential value',
  piece: 'source text',
  room: 'dashboard state',
  says: 'inline text',
  scene: 'case context',
  shelf: 'provider bundle',
  strip: 'home playground',
  told: 'diagnosis result',
}

/** Names that each provider, page or feature exports in its own right, with one meaning for all of them; and those that who installs the package imports. */
const SHARED_ROLE = /^mocks\/providers\/[^/]+\/|^mocks\/package\/|^src\/pages\/|\/mount\.tsx?$|\/index\.ts$/

const EXPORTED = /^export (?:declare )?(?:async )?(?:const|let|function\*?|type|interface|class) (\w+)/gm

const words = (name: string): readonly string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)

const retiredIn = (name: string): string | undefined => words(name).find((word) => Object.hasOwn(retired, word))

const fileFaults = ({ path }: SourceFile): readonly HouseFault[] => {
  const word = retiredIn(path.slice(path.lastIndexOf('/') + 1))
  return word ? [{ kind: 'retired word in a file name', says: `${path}: say ${retired[word]}` }] : []
}

const pathFaults = ({ path, text }: SourceFile): readonly HouseFault[] =>
  path.startsWith('scripts/') || !/['"](?:\.\.\/){2}/.test(text)
    ? []
    : [{ kind: 'long relative path', says: `${path}: import by #mocks/ or #src/` }]

/** Retired words, long relative paths, and exported names that two files give to different things. */
export const nameFaults = (files: readonly SourceFile[]): readonly HouseFault[] => {
  const places = new Map<string, string[]>()
  const faults = files.flatMap((file) => [...fileFaults(file), ...pathFaults(file)])
  for (const { path, text } of files) {
    if (!/\.tsx?$/.test(path)) continue
    for (const [, name = ''] of text.matchAll(EXPORTED)) {
      const word = retiredIn(name)
      if (word) faults.push({ kind: 'retired word in a name', says: `${path}: ${name}; say ${retired[word]}` })
      if (!SHARED_ROLE.test(path)) places.set(name, [...(places.get(name) ?? []), path])
    }
  }
  // A component may bear the name of what it draws.
  const things = (paths: readonly string[]) => new Set(paths.filter((path) => !path.endsWith('.tsx')))
  const drawings = (paths: readonly string[]) => new Set(paths.filter((path) => path.endsWith('.tsx')))
  const twice = [...places].filter(([, paths]) => things(paths).size > 1 || drawings(paths).size > 1)
  return [
    ...faults,
    ...twice.map(([name, paths]) => ({ kind: 'one name for two things', says: `${name}: ${paths.join(', ')}` })),
  ]
}
