import { steps, type TestStep } from './steps.ts'

const byName = (name: string): TestStep => {
  const found = steps.find((step) => step.name === name)
  if (found) return found
  throw new Error(`There is no step "${name}". The steps are: ${steps.map((step) => step.name).join(', ')}.`)
}

const withNeeds = (step: TestStep): readonly TestStep[] => [step, ...(step.needs ?? []).map(byName).flatMap(withNeeds)]

/** The names of the steps that run only where they are asked for. */
export const longSteps = (): readonly string[] => steps.filter(({ nightly }) => nightly).map(({ name }) => name)

/** The steps of these names with what they need, in the order of the table; for no name all but the nightly ones. Throws on an unknown name. */
export function chooseSteps(names: readonly string[]): readonly TestStep[] {
  if (names.length === 0) return steps.filter(({ nightly }) => !nightly)
  const needed = new Set(names.map(byName).flatMap(withNeeds))
  return steps.filter((step) => needed.has(step))
}
