import { retiredFaults, retiredInExport } from './retired-words.ts'

import type { HouseFault, SourceFile } from './fault.ts'

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

/** Sheets, scripts and tests climb two folders at the most. */
const CLIMBS = /['"](?:\.\.\/){2}/
const CLIMBS_FAR = /['"](?:\.\.\/){3}/

const pathFaults = ({ path, text }: SourceFile): readonly HouseFault[] =>
  (/^(?:scripts|tests)\/|\.css$/.test(path) ? CLIMBS_FAR : CLIMBS).test(text)
    ? [{ kind: 'long relative path', says: `${path}: import by #mocks/, #src/ or #scripts/` }]
    : []

/** Retired words, long relative paths, and exported names that two files give to different things. */
export const nameFaults = (files: readonly SourceFile[]): readonly HouseFault[] => {
  const things = new Map<string, Set<string>>()
  // A component may bear the name of what it draws.
  const drawings = new Map<string, Set<string>>()
  const faults = files.flatMap((file) => [...retiredFaults(file), ...pathFaults(file)])
  for (const { path, text } of files) {
    if (!/^(?:mocks|src|scripts)\/.*\.tsx?$/.test(path)) continue
    for (const { name, form } of exportsOf(text)) {
      const word = retiredInExport(name)
      if (word) faults.push({ kind: 'retired word in a name', says: `${path}: ${name}; say ${word}` })
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
