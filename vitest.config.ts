import { defineConfig } from 'vitest/config'
import { vitestReport } from './scripts/steps.ts'

export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
    // The checks of `npm test` run side by side on two cores: a slow machine is no failure.
    testTimeout: 30_000,
    reporters: ['default', 'json'],
    outputFile: { json: vitestReport },
  },
})
