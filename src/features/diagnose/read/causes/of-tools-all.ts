import type { Cause } from './cause.ts'
import { SAID_BY_FILES } from './of-env-files.ts'
import { SAID_BESIDE_CALLS, SAID_BY_SHELLS } from './of-shells.ts'
import { WRITTEN_BESIDE_CALLS, WRITTEN_FOR_OTHERS } from './of-tools.ts'
import { SAID_BY_VALUES } from './of-values.ts'

/** What files, shells and tools tell, anywhere in a text. */
export const OF_TOOLS: readonly Cause[] = [
  ...WRITTEN_FOR_OTHERS,
  ...SAID_BY_FILES,
  ...SAID_BY_SHELLS,
  ...SAID_BY_VALUES,
]
/** The same, where a call stands beside it. */
export const OF_TOOLS_BESIDE_CALLS: readonly Cause[] = [...WRITTEN_BESIDE_CALLS, ...SAID_BESIDE_CALLS]
