import { countsOfPlaywright, countsOfVitest, type Counts } from './counts.ts'
import type { Task } from './side-by-side.ts'
import { script, tool, type Command } from './tools.ts'

export const vitestReport = '.cache/vitest.json'
export const playwrightReport = '.cache/playwright.json'

/**
 * One step of `npm test`. `needs` run first when it is asked for alone, `after` only when both are; `report` is where a runner
 * leaves its counts.
 */
export type TestStep = Task & {
  readonly says: string
  readonly commands: readonly Command[]
  readonly needs?: readonly string[]
  readonly report?: { readonly file: string; readonly counts: (report: unknown) => Counts }
  readonly browser?: true
  /** Whether what it prints is worth reading when all is well. */
  readonly shown?: true
}

const underDocs = { LATCHKEY_BASE: '/docs/', LATCHKEY_SITE: 'https://latchkey.example', LATCHKEY_OUT: 'dist-docs' }
const bothBuilds = ['build', 'build-docs']

export const steps: readonly TestStep[] = [
  {
    name: 'types',
    says: 'types (astro check, tsc)',
    commands: [tool('astro', 'check'), tool('tsc', '--noEmit')],
    light: true,
  },
  { name: 'format', says: 'Prettier', commands: [tool('prettier', '--check', '.')], light: true },
  { name: 'unused', says: 'unused files, exports and packages (knip)', commands: [tool('knip')], light: true },
  // The linter reads the types that the check of types has Astro write.
  {
    name: 'lint',
    says: 'ESLint',
    commands: [tool('eslint', '.', '--max-warnings', '0')],
    after: ['types'],
    light: true,
  },
  // Astro keeps files of its own in the project, so only one of its commands runs at a time.
  { name: 'build', says: 'build of the site', commands: [script('scripts/build.ts')], after: ['types'], light: true },
  {
    name: 'build-docs',
    says: 'build of the site under /docs/',
    commands: [script('scripts/build.ts', underDocs)],
    after: ['types', 'build'],
    light: true,
  },
  {
    name: 'links',
    says: 'links and anchors of both builds',
    commands: [script('scripts/check-links.ts')],
    needs: bothBuilds,
    light: true,
    shown: true,
  },
  {
    name: 'budgets',
    says: 'byte budgets',
    commands: [script('scripts/check-budgets.ts')],
    needs: ['build'],
    light: true,
    shown: true,
  },
  {
    name: 'unit',
    says: 'unit, property and conformance tests (Vitest)',
    commands: [tool('vitest', 'run')],
    report: { file: vitestReport, counts: countsOfVitest },
  },
  {
    name: 'e2e',
    says: 'end-to-end tests in Chromium (Playwright)',
    commands: [tool('playwright', 'test')],
    needs: bothBuilds,
    report: { file: playwrightReport, counts: countsOfPlaywright },
    browser: true,
  },
]

/** The steps of these names with what they need, in the order of the table; all of them for no name. Throws on an unknown name. */
export function chooseSteps(names: readonly string[]): readonly TestStep[] {
  const unknown = names.find((name) => !steps.some((step) => step.name === name))
  if (unknown !== undefined)
    throw new Error(`There is no step "${unknown}". The steps are: ${steps.map(({ name }) => name).join(', ')}.`)
  if (names.length === 0) return steps
  const needed = steps.filter(({ name }) => names.includes(name)).flatMap(({ name, needs = [] }) => [name, ...needs])
  return steps.filter(({ name }) => needed.includes(name))
}
