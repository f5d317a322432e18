import { defineConfig } from '@playwright/test'

const { SHOP_PORT = '4720', CHROMIUM } = process.env

export default defineConfig({
  testMatch: 'shop.spec.js',
  // A busy machine may be slow to start a browser.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  use: {
    baseURL: `http://127.0.0.1:${SHOP_PORT}`,
    launchOptions: CHROMIUM ? { executablePath: CHROMIUM } : {},
  },
  webServer: {
    command: 'npx latchkey run -- node shop.js',
    env: { SHOP_PORT },
    url: `http://127.0.0.1:${SHOP_PORT}`,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 1000 },
  },
})
