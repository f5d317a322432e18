import ts from 'typescript'
import type { HouseFault, SourceFile } from './fault.ts'

/** Words that the vocabulary replaced, with the word that stands for each today. No file, no name in code, no class and no attribute holds one. */
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
  peeled: 'parsed',
  piece: 'part',
  refuses: 'scope, or fails',
  saw: 'observed',
  scene: 'case context',
  scenes: 'cases',
  seal: 'signed body',
  shelf: 'provider bundle',
  slices: 'states of providers',
  told: 'diagnosis result',
  wants: 'expected',
  wish: 'token kind',
}

/** Words that were retired as names of things, and are plain English or a term of HTTP within a file. */
const retiredAsExport: Readonly<Record<string, string>> = {
  remaining: 'possible causes',
  room: 'dashboard state',
  says: 'inline text',
  strip: 'home playground',
}

/** What readers keep under an old name, which no new one is worth losing it for: their keys. */
const KEPT: Readonly<Record<string, string>> = { 'mocks/browser/database.ts': 'slices' }

const words = (name: string): readonly string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)

const wordIn = (name: string, table: Readonly<Record<string, string>>): string | undefined =>
  words(name)
    .map((word) => (Object.hasOwn(table, word) ? word : word.replace(/s$/, '')))
    .find((word) => Object.hasOwn(table, word))

/** What to say in place of the retired word of an exported name. */
export const retiredInExport = (name: string): string | undefined =>
  retiredAsExport[wordIn(name, retiredAsExport) ?? '']

const fileFaults = (path: string): readonly HouseFault[] => {
  const all = { ...retired, ...retiredAsExport }
  const word = wordIn(path.slice(path.lastIndexOf('/') + 1).replace(/\.bench\.ts$/, ''), all)
  return word ? [{ kind: 'retired word in a file name', says: `${path}: say ${all[word] ?? ''}` }] : []
}

/** The names in code, attributes of JSX among them; not what stands in texts and comments. */
const identifiersIn = (path: string, text: string): ReadonlySet<string> => {
  const found = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) found.add(node.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false))
  return found
}

const namesIn = ({ path, text }: SourceFile): Iterable<string> => {
  if (path.endsWith('.css')) return text.match(/(?<=\.)[a-z][\w-]*|(?<=\[)data-[\w-]+/g) ?? []
  if (path.endsWith('.astro')) return identifiersIn(`${path}.ts`, /^---\n([^]*?)\n---/.exec(text)?.[1] ?? '')
  return identifiersIn(path, text)
}

/** Most files hold no such word at all, and need not be parsed. */
const ANY = new RegExp(Object.keys(retired).join('|'), 'i')

const isTable = (path: string): boolean => path.endsWith('house/retired-words.ts')

/** Retired words in names of files, of things in code, of classes and of attributes. A benchmark may be called one. */
export const retiredFaults = (file: SourceFile): readonly HouseFault[] => [
  ...fileFaults(file.path),
  ...(isTable(file.path) || !ANY.test(file.text) ? [] : [...new Set(namesIn(file))]).flatMap((name) => {
    const word = wordIn(name, retired)
    if (word === undefined || word === KEPT[file.path] || (word === 'bench' && file.path.endsWith('.bench.ts')))
      return []
    return [{ kind: 'retired word in a name', says: `${file.path}: ${name}; say ${retired[word] ?? ''}` }]
  }),
]
