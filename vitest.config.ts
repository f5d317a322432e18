import { defineConfig } from 'vitest/config'
import { vitestReport } from './scripts/steps.ts'

export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
    reporters: ['default', 'json'],
    outputFile: { json: vitestReport },
  },
})
