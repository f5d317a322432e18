import { defineConfig } from '@playwright/test'

const { SHOP_PORT = '4720', CHROMIUM } = process.env

export default defineConfig({
  testMatch: 'shop.spec.js',
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
