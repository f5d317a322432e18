import { defineConfig, globalIgnores } from 'eslint/config'
import astro from 'eslint-plugin-astro'
import reactHooks from 'eslint-plugin-react-hooks'
import regexp from 'eslint-plugin-regexp'
import tseslint from 'typescript-eslint'

const noEnum = { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' }

const direction = 'Imports point one way: engine <- world, providers <- respond, handlers <- src.'

/**
 * Forbids the imports that a pattern names.
 * @param {string} regex @returns {import('eslint').Linter.RulesRecord}
 */
const noImport = (regex) => ({ 'no-restricted-imports': ['error', { patterns: [{ regex, message: direction }] }] })

/** The site and its libraries, which nothing in mocks/ may know. */
const site = '^(react|react-dom|astro|@astrojs)(/|$)|^astro:|/src/'

/** Whatever changes is an argument: time, chance and the network come in from outside. */
const argument = 'Whatever changes is an argument: take it from the world.'
/** @type {import('eslint').Linter.RulesRecord} */
const noSideDoors = {
  'no-restricted-globals': [
    'error',
    ...[
      'fetch',
      'crypto',
      'performance',
      'setTimeout',
      'setInterval',
      'localStorage',
      'sessionStorage',
      'indexedDB',
      'process',
    ].map((name) => ({ name, message: argument })),
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: argument },
    { object: 'Math', property: 'random', message: argument },
  ],
  'no-restricted-syntax': [
    'error',
    noEnum,
    { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: argument },
  ],
}

export default defineConfig(
  globalIgnores(['dist', 'dist-docs', '.astro', '.cache', 'public/mockServiceWorker.js']),
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'no-restricted-syntax': ['error', noEnum],
      eqeqeq: 'error',
    },
  },
  {
    files: ['{mocks,src,scripts}/**/*.{ts,tsx}'],
    plugins: { regexp },
    rules: {
      // What meets a pattern was typed or pasted: its time may grow with the length of the text, and no faster.
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': ['error', { ignoreSticky: true, report: 'potential' }],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
    },
  },
  { files: ['mocks/**/*.ts'], rules: noImport(site) },
  { files: ['mocks/engine/*.ts'], rules: noImport(`${site}|^\\.\\./`) },
  { files: ['mocks/engine/*/**/*.ts'], rules: noImport(`${site}|^\\.\\./\\.\\./`) },
  { files: ['mocks/world/*.ts'], rules: noImport(`${site}|^\\.\\./(?!engine/|providers/|tokens\\.ts$)`) },
  { files: ['mocks/providers/*.ts'], rules: noImport(`${site}|^\\.\\./(?!engine/|world/)`) },
  { files: ['mocks/providers/*/**/*.ts'], rules: noImport(`${site}|^\\.\\./\\.\\./(?!engine/|world/)`) },
  { files: ['mocks/{engine,providers}/**/*.ts'], rules: noSideDoors },
  { files: ['src/**/*.{ts,tsx,astro}'], rules: noImport('/mocks/server|/tests/|/scripts/') },
  {
    files: ['src/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    rules: {
      'no-restricted-syntax': [
        'error',
        noEnum,
        {
          selector: 'JSXAttribute[name.name=/^(style|dangerouslySetInnerHTML)$/]',
          message: 'The content security policy refuses style attributes and raw HTML: use a class, or an element.',
        },
      ],
    },
  },
  astro.configs.recommended,
)
