import { cruise, type ICruiseResult } from 'dependency-cruiser'
import config from '../../.dependency-cruiser.mjs'
import type { HouseFault } from './fault.ts'

const isResult = (output: unknown): output is ICruiseResult =>
  typeof output === 'object' && output !== null && 'summary' in output

/** Circles and upward imports of the TypeScript files, types included. */
export const importFaults = async (root: string): Promise<readonly HouseFault[]> => {
  const { output } = await cruise(['mocks', 'src', 'scripts'], {
    ...config.options,
    baseDir: root,
    ruleSet: { forbidden: [...config.forbidden] },
    validate: true,
  })
  if (!isResult(output)) throw new Error('dependency-cruiser gave no result.')
  return output.summary.violations.map(({ rule, from, to }) => ({ kind: rule.name, says: `${from} -> ${to}` }))
}
