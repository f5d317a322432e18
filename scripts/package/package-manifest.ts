type RootManifest = {
  readonly version: string
  readonly license: string
  readonly engines: { readonly node: string }
  readonly dependencies: Readonly<Record<string, string>>
}

/** What the package needs at run time; the root pins them, who installs gets the range that goes with it. */
const RUNTIME = ['@noble/hashes', 'jose', 'zod'] as const

/** What only `latchkey/declare` needs. */
const DECLARE = ['ajv', 'yaml'] as const

const REPOSITORY = 'https://github.com/latchkey-docs/latchkey'

const entry = (name: string) => ({ types: `./${name}.d.mts`, default: `./${name}.mjs` })

const ranges = (dependencies: RootManifest['dependencies'], names: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    names.map((name) => {
      const pinned = dependencies[name]
      if (pinned === undefined) throw new Error(`The root package.json does not pin ${name}.`)
      return [name, `^${pinned}`]
    }),
  )

/** The manifest of the published package, from that of the repository. Throws where the root does not pin what it needs. */
export const packageManifest = ({ version, license, engines, dependencies }: RootManifest) => ({
  name: 'latchkey',
  version,
  description:
    'Payment APIs that enforce their keys, for your tests and your terminal: expiry, revocation, rates, and why.',
  keywords: ['mock', 'api', 'api-key', 'authentication', 'testing', 'msw'],
  license,
  homepage: REPOSITORY,
  repository: { type: 'git', url: `git+${REPOSITORY}.git` },
  bugs: `${REPOSITORY}/issues`,
  type: 'module',
  sideEffects: false,
  engines: { node: engines.node },
  bin: { latchkey: 'latchkey.mjs' },
  exports: {
    '.': entry('index'),
    './msw': entry('msw'),
    './server': entry('server'),
    './declare': entry('declare'),
    './provider': entry('provider'),
    './package.json': './package.json',
  },
  dependencies: ranges(dependencies, RUNTIME),
  peerDependencies: { msw: '>=2.7 <4', ...ranges(dependencies, DECLARE) },
  peerDependenciesMeta: Object.fromEntries(['msw', ...DECLARE].map((name) => [name, { optional: true }])),
})
