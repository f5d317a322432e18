import { defineConfig } from 'eslint/config'
import astro from 'eslint-plugin-astro'
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
  astro.configs.recommended,
)
