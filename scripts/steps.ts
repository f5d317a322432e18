import { countsOfPlaywright, countsOfVitest, type Counts, runsOfVitest } from './counts.ts'
import { script, tool, type Command } from './run-command.ts'
import type { Task } from './side-by-side.ts'

/** Where the runners leave what they found. */
export const reports = {
  unit: '.cache/vitest.json',
  pages: '.cache/pages.json',
  e2e: '.cache/playwright.json',
  proofs: '.cache/proofs.json',
  package: '.cache/package.json',
  examples: '.cache/examples.json',
  samples: '.cache/samples.json',
  pastes: '.cache/pastes.json',
  collections: '.cache/collections.json',
  bruno: '.cache/bruno.json',
  hosting: '.cache/hosting.json',
  fuzz: '.cache/fuzz.json',
  firefox: '.cache/firefox.json',
  neighbours: '.cache/neighbours.json',
} as const

/**
 * One step of `npm test`. `needs` run first when it is asked for alone, `after` only when both are; `report` is where a runner
 * leaves its counts.
 */
export type TestStep = Task & {
  readonly says: string
  readonly commands: readonly Command[]
  readonly needs?: readonly string[]
  readonly report?: {
    readonly file: string
    readonly counts: (report: unknown) => Counts
    /** How many runs of properties were made. */
    readonly runs?: (report: unknown) => number
  }
  readonly browser?: true
  /** Lines of what it prints that are worth reading when all is well. */
  readonly shown?: RegExp
  /** It runs only where it is asked for. */
  readonly nightly?: true
}

const underDocs = { LATCHKEY_BASE: '/docs/', LATCHKEY_SITE: 'https://latchkey.example', LATCHKEY_OUT: 'dist-docs' }
const bothBuilds = ['build', 'build-docs']

/** A suite of vitest.config.ts, which knows it by its mode. */
const suite = (name: Exclude<keyof typeof reports, 'e2e'>, ...before: readonly Command[]) => ({
  commands: [...before, tool('vitest', 'run', '--mode', name)],
  report: { file: reports[name], counts: countsOfVitest },
})

export const steps: readonly TestStep[] = [
  {
    name: 'types',
    says: 'types of the Astro files (astro check)',
    commands: [tool('astro', 'check', '--tsconfig', 'tsconfig.astro.json')],
  },
  { name: 'format', says: 'format of all files (Oxfmt)', commands: [tool('oxfmt', '--check')] },
  { name: 'unused', says: 'unused files, exports and packages (knip)', commands: [tool('knip')] },
  // Astro keeps files of its own in the project, so only one of its commands runs at a time.
  { name: 'build', says: 'build of the site', commands: [script('scripts/build.ts')], after: ['types'] },
  {
    name: 'build-docs',
    says: 'build of the site under /docs/, with a sixth provider',
    commands: [script('tests/pages/sixth-provider/build.ts', underDocs)],
  },
  // The longest of them begins as soon as it can, and all that follow run beside it.
  {
    name: 'e2e',
    says: 'end-to-end tests in Chromium (Playwright)',
    commands: [tool('playwright', 'test')],
    needs: bothBuilds,
    report: { file: reports.e2e, counts: countsOfPlaywright },
    browser: true,
  },
  { name: 'unit', says: 'unit, property and conformance tests (Vitest)', ...suite('unit') },
  // The linter reads the types that the check of types has Astro write.
  {
    name: 'lint',
    says: 'types of all other files and rules (Oxlint), and ESLint for what it cannot say',
    commands: [tool('oxlint', '--deny-warnings', '.'), tool('eslint', '--max-warnings', '0', 'mocks', 'src')],
    needs: ['types'],
  },
  {
    name: 'package',
    says: 'the package, built, packed and installed, and the command as a program (Vitest)',
    ...suite('package', script('scripts/package.ts')),
  },
  {
    name: 'pages',
    says: 'the built pages: statements, links, bytes, and what a sixth provider yields (Vitest)',
    ...suite('pages'),
    needs: bothBuilds,
    shown: /^Heaviest page.*$/m,
  },
  {
    name: 'proofs',
    says: 'each statement is proved by tests that ran and passed (Vitest)',
    ...suite('proofs'),
    needs: ['unit', 'e2e'],
  },
  {
    name: 'examples',
    says: 'each example with the packed package, in its own runner (Vitest)',
    ...suite('examples', script('scripts/package.ts')),
    after: ['package'],
    nightly: true,
  },
  {
    name: 'e2e-long',
    says: 'end-to-end tests that repeat what a shorter one shows, over other data (Playwright)',
    commands: [{ ...tool('playwright', 'test'), env: { LATCHKEY_E2E: 'long' } }],
    needs: bothBuilds,
    report: { file: reports.e2e, counts: countsOfPlaywright },
    browser: true,
    alone: true,
    nightly: true,
  },
  {
    name: 'sequences',
    says: 'three hundred random sequences of acts in the playground (Playwright)',
    commands: [{ ...tool('playwright', 'test', 'sequences'), env: { LATCHKEY_SEQUENCES: '300' } }],
    needs: bothBuilds,
    report: { file: reports.e2e, counts: countsOfPlaywright },
    browser: true,
    alone: true,
    nightly: true,
  },
  {
    name: 'pastes',
    says: 'a hundred thousand random and mutated pastes are diagnosed (Vitest)',
    commands: [{ ...tool('vitest', 'run', '--mode', 'pastes'), env: { LATCHKEY_PASTES: '100000' } }],
    report: { file: reports.pastes, counts: countsOfVitest },
    shown: /^The slowest took.*$/m,
    nightly: true,
  },
  {
    name: 'fuzz',
    says: 'a million hostile calls, acts, links, states and bytes (Vitest)',
    commands: [{ ...tool('vitest', 'run', '--mode', 'fuzz'), env: { LATCHKEY_FUZZ: '90' } }],
    report: { file: reports.fuzz, counts: countsOfVitest, runs: runsOfVitest },
    nightly: true,
  },
  {
    name: 'neighbours',
    says: 'ten thousand neighbours of each form of a credential, through each exit (Vitest)',
    commands: [{ ...tool('vitest', 'run', '--mode', 'neighbours'), env: { LATCHKEY_NEIGHBOURS: '10000' } }],
    report: { file: reports.neighbours, counts: countsOfVitest },
    nightly: true,
  },
  {
    name: 'samples-all',
    says: 'every sample of every case in each runtime (Vitest)',
    ...suite('samples'),
    nightly: true,
  },
  {
    name: 'collections',
    says: 'the collections of each provider in httpYac and in newman, which it installs (Vitest)',
    ...suite('collections'),
    nightly: true,
  },
  {
    name: 'hosting',
    says: 'nginx and Caddy with the configurations of hosting/ (Vitest)',
    ...suite('hosting', script('scripts/hosted-files.ts')),
    needs: bothBuilds,
    nightly: true,
  },
  {
    name: 'firefox',
    says: 'the flows that a browser may break on its own, in Firefox (Vitest)',
    ...suite('firefox'),
    needs: ['build'],
    nightly: true,
  },
  {
    name: 'e2e-nginx',
    says: 'all end-to-end tests behind nginx (Playwright)',
    commands: [
      script('scripts/hosted-files.ts'),
      { ...tool('playwright', 'test'), env: { LATCHKEY_HOSTED: 'nginx', LATCHKEY_E2E: 'all' } },
    ],
    needs: bothBuilds,
    report: { file: reports.e2e, counts: countsOfPlaywright },
    browser: true,
    alone: true,
    nightly: true,
  },
  {
    name: 'mutants',
    says: 'each group of files changed a place at a time, to see that a test notices (StrykerJS)',
    commands: [script('scripts/mutate.ts')],
    shown: /(?:^\w+: \d+ of \d+ mutants killed.*\n?)+/m,
    nightly: true,
  },
  {
    name: 'bruno',
    says: 'the same in Bruno, which weighs 275 MB (Vitest)',
    ...suite('bruno'),
    nightly: true,
  },
]
