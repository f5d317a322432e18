import { fileURLToPath } from 'node:url'
import { houseFaults } from './house/faults.ts'

// Prints what breaks the order of the house: circles, upward imports, long relative paths, names that collide or are retired.
const root = fileURLToPath(new URL('..', import.meta.url))
const faults = await houseFaults(root)
for (const { kind, says } of faults) console.log(`✗ ${kind}: ${says}`)
console.log(
  faults.length === 0 ? 'The house is in order.' : `${faults.length} faults. CONTRIBUTING.md says what lives where.`,
)
process.exitCode = faults.length === 0 ? 0 : 1
