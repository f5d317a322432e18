import { linesToMutate } from './mutation-sample.ts'

/** Files that are mutated, or lines of them, and the tests that hold them: few and quick ones, because each mutant runs those that reach it. */
export type MutationGroup = {
  readonly name: string
  readonly mutate: readonly string[]
  /** Kinds of mutants that are left out. */
  readonly without?: readonly string[]
  /** It runs only where it is asked for by its name. */
  readonly onlyByName?: true
  readonly tests: readonly string[]
}

const engine = (...names: string[]): string[] => names.map((name) => `mocks/engine/${name}.ts`)
const engineTests = (...names: string[]): string[] => names.map((name) => `tests/mocks/engine/${name}.test.ts`)

const values = [
  'body',
  'catalog',
  'http-answer',
  'moment',
  'rate',
  'read-body',
  'request',
  'route',
  'source',
  'validate',
]

export const mutationGroups: readonly MutationGroup[] = [
  {
    name: 'rules',
    mutate: ['mocks/engine/judge.ts', 'mocks/engine/rule.ts', 'mocks/engine/rules/*.ts'],
    tests: [...engineTests('judge', 'rules', 'rule-words'), 'tests/mocks/rule-facts.test.ts'],
  },
  {
    name: 'credentials',
    mutate: engine(
      'auth-scheme',
      'credential',
      'credential-shapes',
      'find-credentials',
      'key',
      'key-carriers',
      'key-format',
      'named-values',
      'placeholder',
      'plain-view',
      'redact',
      'secret-name',
      'stand-in',
    ),
    tests: engineTests(
      'auth-scheme',
      'credential',
      'find-credentials',
      'key',
      'key-format',
      'plain-view',
      'read-key',
      'redact',
      'secret-name',
    ),
  },
  // Each of them is held by a table of its own.
  {
    name: 'values',
    mutate: engine(...values, 'problem'),
    tests: engineTests(...values),
  },
  {
    name: 'decisions',
    mutate: engine(
      'define',
      'error-text',
      'evaluate',
      'operations',
      'own',
      'plain-path',
      'provider-state',
      'reply',
      'response',
      'usage',
    ),
    tests: [
      ...engineTests('response'),
      'tests/mocks/state/{usage,memory-store}.test.ts',
      'tests/mocks/{odd-calls,sent-twice}.test.ts',
      'tests/mocks/providers/vesuviopay-cart.test.ts',
      'tests/conformance/cases.test.ts',
      'tests/conformance/sixth-provider.test.ts',
    ],
  },
  {
    name: 'readers',
    mutate: [
      'mocks/control/shown-request.ts',
      'src/ui/trace.ts',
      'src/docs/compare/situations.ts',
      'src/docs/errors/{error-links,fix-steps,other-providers}.ts',
      'src/features/dashboard/log/refusals.ts',
    ],
    tests: [
      'tests/mocks/shown-request.test.ts',
      'tests/site/{trace,error-links,error-pages,other-providers,pages}.test.ts',
      'tests/compare/{matrix,situations}.test.ts',
      'tests/playground/dashboard.test.ts',
    ],
  },
  // What is too large to be tried as a whole, by lines that chance draws. What a finding says is no rule: texts stay as they are.
  {
    name: 'sample',
    mutate: linesToMutate(
      ['mocks/{control,declare,engine,node,providers,state}/**/*.ts', 'mocks/*.ts', 'src/features/diagnose/**/*.ts'],
      150,
    ),
    without: ['StringLiteral'],
    onlyByName: true,
    tests: [
      'tests/{conformance,declare,mocks,secrets}/**/*.test.ts',
      // The others take seconds for each mutant that reaches them.
      'tests/diagnose/!(long-parse|property).test.ts',
    ],
  },
]
