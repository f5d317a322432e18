import { defineConfig } from 'vitest/config'
import { reports } from './scripts/steps.ts'

const builds = 'tests/pages/**'
const proofs = 'tests/proofs/**'

/** The suites by their mode, as the steps of `npm test` name it. */
const suites: Readonly<Record<string, { include: string[]; exclude?: string[]; report: string }>> = {
  unit: { include: ['tests/**/*.test.{ts,tsx}'], exclude: [builds, proofs], report: reports.unit },
  pages: { include: [`${builds}/*.test.ts`], report: reports.pages },
  proofs: { include: [`${proofs}/*.test.ts`], report: reports.proofs },
  samples: { include: ['tests/codegen/run.test.ts'], report: reports.samples },
}

// Vitest's own word for no mode is "test".
export default defineConfig(({ mode }) => {
  const suite = suites[mode === 'test' ? 'unit' : mode]
  if (!suite) throw new Error(`There is no suite "${mode}". The suites are: ${Object.keys(suites).join(', ')}.`)
  const { include, exclude = [], report } = suite
  return {
    test: {
      environment: 'node',
      include,
      exclude,
      reporters: ['default', 'json'],
      outputFile: { json: report },
      // A worker reads each module once, not once for each file of tests: that was half of the time.
      isolate: false,
      maxWorkers: 2,
      // Builds and browsers may run beside: patience is no part of what is tested.
      testTimeout: 30_000,
    },
  }
})
