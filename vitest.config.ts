import { defineConfig } from 'vitest/config'
import { reports } from './scripts/steps.ts'

const builds = 'tests/pages/**'
const proofs = 'tests/proofs/**'
const packed = 'tests/package/built/**'
const examples = 'tests/package/examples/**'
const runners = 'tests/runners/**'
const hosting = 'tests/hosting/**'

type Suite = {
  readonly include: string[]
  readonly exclude?: string[]
  readonly report: string
  readonly globalSetup?: string
}

const globalSetup = 'tests/package/installed.ts'

const unit: Suite = {
  include: ['tests/**/*.test.{ts,tsx}'],
  exclude: [builds, proofs, packed, examples, runners, hosting, 'tests/firefox/**'],
  report: reports.unit,
}

/** The other suites by their mode, as the steps of `npm test` name it. */
const suites: Readonly<Record<string, Suite>> = {
  pages: { include: [`${builds}/*.test.ts`], report: reports.pages },
  proofs: { include: [`${proofs}/*.test.ts`], report: reports.proofs },
  package: { include: [`${packed}/*.test.ts`], report: reports.package, globalSetup },
  examples: { include: [`${examples}/*.test.ts`], report: reports.examples, globalSetup },
  samples: { include: ['tests/codegen/run.test.ts'], report: reports.samples },
  pastes: { include: ['tests/diagnose/property.test.ts'], report: reports.pastes },
  collections: { include: ['tests/runners/collections.test.ts'], report: reports.collections },
  fuzz: { include: ['tests/fuzz/*.test.ts'], report: reports.fuzz },
  neighbours: { include: ['tests/secrets/*.test.ts'], report: reports.neighbours },
  firefox: { include: ['tests/firefox/*.test.ts'], report: reports.firefox },
  hosting: { include: [`${hosting}/*.test.ts`], report: reports.hosting },
  bruno: { include: ['tests/runners/bruno.test.ts'], report: reports.bruno },
}

export default defineConfig(({ mode }) => {
  const { include, exclude = [], report, globalSetup = [] } = suites[mode] ?? unit
  return {
    test: {
      environment: 'node',
      include,
      exclude,
      globalSetup,
      reporters: ['default', 'json'],
      outputFile: { json: report },
      // A worker reads each module once, not once for each file of tests: that was half of the time.
      isolate: false,
      maxWorkers: 2,
      // Builds and browsers may run beside: patience is no part of what is tested.
      testTimeout: 120_000,
      hookTimeout: 120_000,
    },
  }
})
