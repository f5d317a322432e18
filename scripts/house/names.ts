import type { HouseFault, SourceFile } from './fault.ts'

/** Words that the vocabulary replaced, with the word that stands for each today. No file and no exported name holds one. */
const retired: Readonly<Record<string, string>> = {
  bench: 'playground or card',
  books: 'records or state',
  borrow: 'substitute',
  conclude: 'to response',
  denies: 'response',
  desk: 'dashboard or key state',
  doors: 'provider table',
  elsewhere: 'misplaced credential',
  expands: 'placeholders',
  gate: 'check',
  glance: 'key facts',
  ground: 'source',
  grounds: 'sources',
  halves: 'runtime entry and docs entry',
  hear: 'resolve request',
  hearing: 'request context',
  instead: 'wrong credential',
  joined: 'concat',
  kit: 'provider bundle',
  lane: 'provider result, or row of a timeline',
  ledger: 'state',
  lend: 'substitute',
  mended: 'nearest route',
  peel: 'parse credential value',
  peeled: 'credential value',
  piece: 'source text',
  refuses: 'scope',
  remaining: 'possible causes',
  room: 'dashboard state',
  saw: 'observed',
  says: 'inline text',
  scene: 'case context',
  scenes: 'cases',
  seal: 'signed body',
  shelf: 'provider bundle',
  slices: 'states of providers',
  strip: 'home playground',
  told: 'diagnosis result',
  wants: 'expected',
  wish: 'token kind',
}

/** Names that each provider, page or feature exports in its own right, with one meaning for all of them; those that who installs the package imports; and stand-ins, which bear the names of what they stand for. */
const SHARED_ROLE =
  /^mocks\/providers\/[^/]+\/|^mocks\/package\/|^src\/pages\/|^src\/transport\/(?:late-zod|msw-stubs)\/|\/mount\.tsx?$|\/index\.ts$/

const EXPORTED =
  /^export (?:declare |abstract |async )*(const|let|function\*?|type|interface|class) (\w+|\{[^}]*\} =)/gm
/** Names that are exported under another name, or apart from where they are made; not those that another file made. */
const LISTED = /^export (type )?(\{[^}]*\})(?! from)/gm

type Exported = { readonly name: string; readonly form: string }

/** The names of a declaration or of a list in braces: of each the last, which is the one that other files see. */
const namesIn = (list: string): readonly string[] =>
  list.split(',').flatMap((part) => /(\w+)[\s}=]*$/.exec(part)?.[1] ?? [])

/** Whether the file got the name from another one, and only hands it on. */
const isHandedOn = (text: string, name: string): boolean =>
  new RegExp(`^import [^;]*?\\b${name}\\b[^;]*? from `, 'm').test(text)

const exportsOf = (text: string): readonly Exported[] => [
  ...[...text.matchAll(EXPORTED)].flatMap(([, form = '', list = '']) => namesIn(list).map((name) => ({ name, form }))),
  ...[...text.matchAll(LISTED)].flatMap(([, type, list = '']) =>
    namesIn(list)
      .filter((name) => !isHandedOn(text, name))
      .map((name) => ({ name, form: type ? 'type' : 'const' })),
  ),
]

const words = (name: string): readonly string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)

const retiredIn = (name: string): string | undefined => words(name).find((word) => Object.hasOwn(retired, word))

const fileFaults = ({ path }: SourceFile): readonly HouseFault[] => {
  const word = retiredIn(path.slice(path.lastIndexOf('/') + 1).replace(/\.bench\.ts$/, ''))
  return word ? [{ kind: 'retired word in a file name', says: `${path}: say ${retired[word]}` }] : []
}

/** Sheets and scripts have no name for the root, and climb two folders at the most. */
const CLIMBS = /['"](?:\.\.\/){2}/
const CLIMBS_FAR = /['"](?:\.\.\/){3}/

const pathFaults = ({ path, text }: SourceFile): readonly HouseFault[] =>
  !path.startsWith('tests/') && (/^scripts\/|\.css$/.test(path) ? CLIMBS_FAR : CLIMBS).test(text)
    ? [{ kind: 'long relative path', says: `${path}: import by #mocks/ or #src/` }]
    : []

/** Retired words, long relative paths, and exported names that two files give to different things. */
export const nameFaults = (files: readonly SourceFile[]): readonly HouseFault[] => {
  const things = new Map<string, Set<string>>()
  // A component may bear the name of what it draws.
  const drawings = new Map<string, Set<string>>()
  const faults = files.flatMap((file) => [...fileFaults(file), ...pathFaults(file)])
  for (const { path, text } of files) {
    if (!/^(?:mocks|src|scripts)\/.*\.tsx?$/.test(path)) continue
    for (const { name, form } of exportsOf(text)) {
      const word = retiredIn(name)
      if (word) faults.push({ kind: 'retired word in a name', says: `${path}: ${name}; say ${retired[word]}` })
      if (SHARED_ROLE.test(path)) continue
      const places = path.endsWith('.tsx') && !/^(?:type|interface)$/.test(form) ? drawings : things
      places.set(name, (places.get(name) ?? new Set()).add(path))
    }
  }
  return [
    ...faults,
    ...[...things, ...drawings]
      .filter(([, paths]) => paths.size > 1)
      .map(([name, paths]) => ({ kind: 'one name for two things', says: `${name}: ${[...paths].join(', ')}` })),
  ]
}
