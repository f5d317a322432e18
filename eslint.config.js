import { defineConfig } from 'eslint/config'
import astro from 'eslint-plugin-astro'
import regexp from 'eslint-plugin-regexp'
import tseslint from 'typescript-eslint'

// Oxlint (.oxlintrc.json) holds the rules for TypeScript; here is what it cannot say.
export default defineConfig(
  {
    files: ['mocks/{engine,providers}/**/*.ts'],
    languageOptions: { parser: tseslint.parser },
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'Whatever changes is an argument: take it from the world.',
        },
      ],
    },
  },
  {
    files: ['{mocks,src}/**/*.{ts,tsx}'],
    languageOptions: { parser: tseslint.parser },
    plugins: { regexp },
    rules: {
      // What meets a pattern was typed or pasted: its time may grow with the length of the text, and no faster.
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': ['error', { ignoreSticky: true, report: 'potential' }],
    },
  },
  astro.configs.recommended,
)
