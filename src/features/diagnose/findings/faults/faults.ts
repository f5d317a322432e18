import { proxyFaults } from './proxies.ts'
import { clientFaults } from './client.ts'
import { commandFaults } from './command.ts'
import { filledFaults } from './filled.ts'
import { givenFaults } from './given.ts'
import { neverReadFaults } from './never-read.ts'
import { misplacedHeaderFaults } from './headers-misplaced.ts'
import { keptFaults } from './kept.ts'
import { storedFaults } from './stored.ts'
import { syntaxFaults } from './syntax.ts'
import { tooledFaults } from './tooled.ts'
import { wayFaults } from './way.ts'

/** Everything that a reader may see in the writing of a paste, with its words. */
export const faults = {
  ...commandFaults,
  ...clientFaults,
  ...misplacedHeaderFaults,
  ...syntaxFaults,
  ...wayFaults,
  ...proxyFaults,
  ...keptFaults,
  ...filledFaults,
  ...givenFaults,
  ...storedFaults,
  ...tooledFaults,
  ...neverReadFaults,
}

export type FaultId = keyof typeof faults
