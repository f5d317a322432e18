import { copyFileSync, mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Copies the service worker of the installed MSW to public/, so that worker and library are always of one version. */
export function copyWorker(): void {
  mkdirSync('public', { recursive: true })
  copyFileSync(fileURLToPath(import.meta.resolve('msw/mockServiceWorker.js')), 'public/mockServiceWorker.js')
}

if (import.meta.main) {
  copyWorker()
  console.log("Copied MSW's worker to public/mockServiceWorker.js.")
}
