import { defineConfig } from '@playwright/test'
import { launchOf } from './scripts/find-browser.ts'
import { reports } from './scripts/steps.ts'
import { docsAddress, docsPort, siteAddress, sitePort } from './tests/e2e/places.ts'
import { tierOf } from './tests/e2e/tiers.ts'

const served = (out: string, port: number, url: string) => ({
  // Not by way of the bootstrap: an install does not fit into the time that Playwright gives a server.
  command: `"${process.execPath}" scripts/${process.env['LATCHKEY_HOSTED'] ? 'hosted' : 'serve'}.ts`,
  env: { PORT: String(port), LATCHKEY_OUT: out },
  url,
  reuseExistingServer: false,
})

// The site stands at the root; base-path.spec.ts runs on the build under /docs/. `npm test -- e2e` builds both. It is no project of its
// own: Playwright would start new workers for it, and in each a browser.
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  ...tierOf(process.env['LATCHKEY_E2E']),
  outputDir: '.cache/e2e',
  workers: 2,
  retries: 0,
  // A broken site fails everywhere: enough is known by then.
  maxFailures: 20,
  fullyParallel: true,
  // Each wait has its own limit; the sum of them is a matter of the machine.
  timeout: 120_000,
  // Two cores build, serve and browse at once: patience is no part of what is tested.
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['dot'], ['json', { outputFile: reports.e2e }]],
  use: {
    baseURL: siteAddress,
    launchOptions: launchOf(process.env['LATCHKEY_CHROMIUM'] ?? ''),
  },
  webServer: [served('dist', sitePort, siteAddress), served('dist-docs', docsPort, docsAddress)],
})
