import { defineConfig } from 'vitest/config'
import { mutationGroups } from './scripts/mutation-groups.ts'

// For scripts/mutate.ts, which says the group. A mutant in what a module does when it loads needs workers of its own.
const group = mutationGroups.find(({ name }) => name === process.env['LATCHKEY_MUTATION_GROUP'])

export default defineConfig({
  test: { environment: 'node', pool: 'threads', include: [...(group?.tests ?? [])], testTimeout: 30_000 },
})
