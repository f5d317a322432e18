import { defineConfig } from '@playwright/test'
import { launchOf } from './scripts/find-browser.ts'
import { reports } from './scripts/steps.ts'
import { tierOf } from './tests/e2e/tiers.ts'

const sitePort = Number(process.env['LATCHKEY_E2E_PORT'] ?? 4400)
const docsPort = Number(process.env['LATCHKEY_E2E_DOCS_PORT'] ?? sitePort + 1)

const served = (out: string, port: number, path: string) => ({
  // Not by way of the bootstrap: an install does not fit into the time that Playwright gives a server.
  command: `"${process.execPath}" scripts/${process.env['LATCHKEY_HOSTED'] ? 'hosted' : 'serve'}.ts`,
  env: { PORT: String(port), LATCHKEY_OUT: out },
  url: `http://127.0.0.1:${port}${path}`,
  reuseExistingServer: false,
})

// The site stands at the root; the specs named base-path run on the build under /docs/. `npm test -- e2e` builds both.
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
    launchOptions: launchOf(process.env['LATCHKEY_CHROMIUM'] ?? ''),
  },
  projects: [
    { name: 'site', testIgnore: '**/base-path*.spec.ts', use: { baseURL: `http://127.0.0.1:${sitePort}/` } },
    { name: 'docs', testMatch: '**/base-path*.spec.ts', use: { baseURL: `http://127.0.0.1:${docsPort}/docs/` } },
  ],
  webServer: [served('dist', sitePort, '/'), served('dist-docs', docsPort, '/docs/')],
})
