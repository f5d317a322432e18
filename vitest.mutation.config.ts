import { defineConfig } from 'vitest/config'

// For scripts/mutate.ts, which names the tests. A mutant in what a module does when it loads needs workers of its own.
export default defineConfig({ test: { environment: 'node', pool: 'threads', testTimeout: 30_000 } })
