import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test } from 'vitest'
import { houseFaults } from '../../scripts/house/faults.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const trees: string[] = []

/** A small tree with its files, and the faults that are found in it. */
const faultsIn = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> => {
  const tree = mkdtempSync(join(tmpdir(), 'house-'))
  trees.push(tree)
  const settings = {
    'package.json': '{ "type": "module", "imports": { "#mocks/*": "./mocks/*", "#src/*": "./src/*" } }',
    'tsconfig.json': '{ "compilerOptions": { "module": "nodenext", "allowImportingTsExtensions": true } }',
    'mocks/engine/sound.ts': 'export const sound = 1\n',
    'src/ui/sound.ts': 'export const quiet = 1\n',
    'scripts/sound.ts': 'export {}\n',
  }
  for (const [path, text] of Object.entries({ ...settings, ...files })) {
    mkdirSync(join(tree, dirname(path)), { recursive: true })
    writeFileSync(join(tree, path), text)
  }
  return (await houseFaults(tree)).map(({ kind, says }) => `${kind}: ${says}`)
}

afterEach(() => {
  for (const tree of trees.splice(0)) rmSync(tree, { recursive: true, force: true })
})

test('the house is in order', async () => {
  expect(await houseFaults(root)).toEqual([])
})

describe('the order of the house finds', () => {
  test('nothing in a tree that keeps it', async () => {
    expect(await faultsIn({})).toEqual([])
  })

  test('two files that import each other', async () => {
    const found = await faultsIn({
      'mocks/engine/one.ts': "import { two } from './two.ts'\nexport const one = () => two\n",
      'mocks/engine/two.ts': "import { one } from './one.ts'\nexport const two = () => one\n",
    })
    expect(found).toContainEqual(expect.stringMatching(/^circle: mocks\/engine\/(one|two)\.ts -> /))
  })

  test('a pattern of a key outside of the engine', async () => {
    const text = 'export const isKey = (text: string) => /^[sp]k_/.test(text)\n'
    expect(await faultsIn({ 'mocks/engine/one.ts': text })).toEqual([])
    expect(await faultsIn({ 'src/ui/one.ts': text })).toContainEqual(
      expect.stringMatching(/^key shape: src\/ui\/one\.ts/),
    )
  })

  test('two files that import each other’s types alone', async () => {
    const found = await faultsIn({
      'mocks/engine/one.ts': "import type { Two } from './two.ts'\nexport type One = { two: Two }\n",
      'mocks/engine/two.ts': "import { type One } from './one.ts'\nexport type Two = { one: One }\n",
    })
    expect(found).toContainEqual(expect.stringMatching(/^circle: /))
  })

  const importing = (from: string, to: string) =>
    faultsIn({
      [from]: `import type { High } from '#${to}'\nexport type Low = High\n`,
      [to]: 'export type High = 1\n',
    })
  test.each([
    ['mocks/engine', 'mocks/state'],
    ['mocks/providers', 'mocks/control'],
    ['mocks/browser', 'mocks/node'],
    ['src/ui', 'src/docs'],
    ['src/session', 'src/features/labs'],
    ['src/features/labs', 'src/features/playground'],
  ])('%s that imports %s', async (from, to) => {
    const [low, high] = [`${from}/low.tsx`, `${to}/high.ts`]
    expect(await importing(low, high)).toContain(`${from} imports upward: ${low} -> ${high}`)
  })
  test.each([
    { from: 'mocks/engine/low.ts', to: 'src/ui/high.ts', kind: 'mocks know nothing of the site' },
    { from: 'src/ui/low.ts', to: 'mocks/node/high.ts', kind: 'the site knows no server' },
    { from: 'src/pages/low.ts', to: 'src/features/labs/inner.ts', kind: 'a feature is entered by its index' },
  ])('$from that imports $to', async ({ from, to, kind }) => {
    expect(await importing(from, to)).toContain(`${kind}: ${from} -> ${to}`)
  })

  test('a component that imports upward, and not the script of the page in it', async () => {
    const found = await faultsIn({
      'src/ui/Low.astro': "---\nimport { high } from '#src/docs/high.ts'\n---\n\n<p>{high}</p>\n",
      'src/ui/Page.astro': "<script>\n  import '#src/client/page.ts'\n</script>\n",
      'src/docs/high.ts': 'export const high = 1\n',
      'src/client/page.ts': 'export {}\n',
    })
    expect(found).toEqual(['src/ui imports upward: src/ui/Low.astro -> src/docs/high.ts'])
  })

  test('a component that enters a feature by the back, or knows the server', async () => {
    const found = await faultsIn({
      'src/layouts/Low.astro':
        "---\nimport { inner } from '#src/features/labs/inner.ts'\nimport { server } from '#mocks/node/server.ts'\nimport '#src/features/labs/labs.css'\n---\n",
    })
    expect(found).toEqual([
      'a feature is entered by its index: src/layouts/Low.astro -> src/features/labs/inner.ts',
      'the site knows no server: src/layouts/Low.astro -> mocks/node/server.ts',
    ])
  })

  test('components that import each other, one of them through a list of components', async () => {
    const found = await faultsIn({
      'src/docs/One.astro': "---\nimport { Two } from './all.ts'\n---\n\n<Two />\n",
      'src/docs/all.ts': "export { default as Two } from './Two.astro'\n",
      'src/docs/Two.astro': "---\nimport One from './One.astro'\n---\n\n<One />\n",
    })
    expect(found).toEqual(['circle of components: src/docs/One.astro', 'circle of components: src/docs/Two.astro'])
  })

  test('a path that climbs two folders', async () => {
    const found = await faultsIn({
      'mocks/engine/rules/low.ts': "import { sound } from '../../engine/sound.ts'\nexport const low = sound\n",
    })
    expect(found).toEqual(['long relative path: mocks/engine/rules/low.ts: import by #mocks/, #src/ or #scripts/'])
  })

  test('a path of a script that climbs three folders', async () => {
    const found = await faultsIn({ 'scripts/house/low.ts': `import '${'../'.repeat(3)}scripts/sound.ts'\n` })
    expect(found).toEqual(['long relative path: scripts/house/low.ts: import by #mocks/, #src/ or #scripts/'])
  })

  test.each([
    { one: 'export const same = 1', two: 'const other = 2\nexport { other as same }', in: 'src/ui/two.ts' },
    { one: 'export const same = 1', two: 'export const { one: same } = { one: 2 }', in: 'src/ui/two.ts' },
    { one: 'export type same = 1', two: 'export type same = 2', in: 'src/ui/Two.tsx' },
  ])('a name that is exported as `$two` too', async ({ one, two, in: place }) => {
    const found = await faultsIn({ 'mocks/engine/one.ts': `${one}\n`, [place]: `${two}\n` })
    expect(found).toEqual([expect.stringMatching(/^one name for two things: same: /)])
  })

  test.each(['const', 'type'] as const)('a name that two files export as a %s', async (form) => {
    const found = await faultsIn({
      'mocks/engine/one.ts': `export ${form} Same = 1\n`,
      'src/ui/two.ts': `export ${form} Same = 2\n`,
    })
    expect(found).toEqual([expect.stringMatching(/^one name for two things: Same: /)])
  })

  test.each([
    [
      'a name that is handed on',
      {
        'mocks/engine/one.ts': 'export type Same = 1\n',
        'mocks/engine/two.ts': "export type { Same } from './one.ts'\n",
        'mocks/engine/three.ts': "import type { Same } from './one.ts'\nexport type { Same }\n",
      },
    ],
    [
      'a component that has the name of what it draws',
      { 'mocks/engine/step.ts': 'export type Step = 1\n', 'src/ui/Step.tsx': 'export const Step = 1\n' },
    ],
  ])('no fault in %s', async (_, files) => {
    expect(await faultsIn(files)).toEqual([])
  })

  test.each([
    'src/ui/Desk.tsx',
    'src/ui/key-ledger.ts',
    'mocks/engine/grounds.ts',
    'src/ui/Strip.astro',
    'src/ui/lane.css',
    'tests/e2e/bench.ts',
  ])('the file name %s, whose word is retired', async (path) => {
    expect(await faultsIn({ [path]: path.endsWith('.css') ? '' : 'export {}\n' })).toEqual([
      expect.stringContaining(`retired word in a file name: ${path}`),
    ])
  })

  test.each([
    {
      name: 'an exported name',
      path: 'src/ui/low.ts',
      text: 'export const keyLedger = 1\n',
      found: 'keyLedger; say state',
    },
    {
      name: 'a word that is retired as a name of things',
      path: 'src/ui/low.ts',
      text: 'export type Room = 1\n',
      found: 'Room; say dashboard state',
    },
    {
      name: 'a name within a file',
      path: 'src/ui/low.ts',
      text: 'export const sum = (pieces: number) => pieces\n',
      found: 'pieces; say part',
    },
    {
      name: 'a name in a test',
      path: 'tests/e2e/low.ts',
      text: 'export const low = (openDesk: number) => openDesk\n',
      found: 'openDesk; say dashboard or key state',
    },
    {
      name: 'an attribute',
      path: 'src/ui/Low.tsx',
      text: 'export const Low = () => <p data-gate="1" />\n',
      found: 'data-gate; say check',
    },
    {
      name: 'a name in a component',
      path: 'src/ui/Low.astro',
      text: '---\nconst kit = 1\n---\n\n<p>{kit}</p>\n',
      found: 'kit; say provider bundle',
    },
    {
      name: 'a class',
      path: 'src/ui/low.css',
      text: '.bench__side { color: red }\n',
      found: 'bench__side; say playground or card',
    },
    {
      name: 'an attribute of a sheet',
      path: 'src/ui/low.css',
      text: '[data-lane] { color: red }\n',
      found: 'data-lane; say provider result, or row of a timeline',
    },
  ])('$name whose word is retired', async ({ path, text, found }) => {
    expect(await faultsIn({ [path]: text })).toEqual([`retired word in a name: ${path}: ${found}`])
  })

  test('no retired word in a text, a comment or a word within a file that is plain English', async () => {
    const text = '// The piece of a ledger.\nexport const low = (says: string) => `${says} the gate`\n'
    expect(await faultsIn({ 'src/ui/low.ts': text })).toEqual([])
  })
})
