import { defineConfig, globalIgnores } from 'eslint/config'
import astro from 'eslint-plugin-astro'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const noEnum = { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' }

const adapters = ['respond', 'dashboard', 'handlers', 'browser', 'server', 'openapi'].map((name) => `**/${name}.ts`)
const site = ['**/src/**', 'react', 'react/*', 'react-dom', 'react-dom/*', 'astro', 'astro/*', 'astro:*']

/**
 * Imports point one way: engine <- world, providers <- respond, handlers, adapters <- src.
 * @param {string[]} group @returns {import('eslint').Linter.RulesRecord}
 */
const pointsUp = (...group) => ({
  'no-restricted-imports': [
    'error',
    {
      patterns: [{ group, message: 'Imports point one way: engine <- world, providers <- respond, handlers <- src.' }],
    },
  ],
})

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
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'no-restricted-syntax': ['error', noEnum],
      eqeqeq: 'error',
    },
  },
  {
    files: ['{mocks,src,scripts}/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }] },
  },
  { files: ['mocks/**/*.ts'], rules: pointsUp(...site) },
  { files: ['mocks/{world,providers}/**/*.ts'], rules: pointsUp(...site, ...adapters) },
  { files: ['mocks/engine/**/*.ts'], rules: pointsUp(...site, ...adapters, '**/world/**', '**/providers/**') },
  { files: ['mocks/{engine,providers}/**/*.ts'], rules: noSideDoors },
  { files: ['src/**/*.{ts,tsx,astro}'], rules: pointsUp('**/mocks/server.ts', '**/tests/**', '**/scripts/**') },
  {
    files: ['src/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest'] ?? reactHooks.configs.flat.recommended],
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
