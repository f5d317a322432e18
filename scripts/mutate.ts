import { mutationGroups, type MutationGroup } from './mutation-groups.ts'
import { stopWithSentence } from './stop.ts'
import { installStryker, statusesOf } from './stryker.ts'
import type { ToolFolder } from './tool-folder.ts'

/** So many of a hundred mutants have to be noticed by a test. */
const ENOUGH = 85

type Tally = { readonly name: string; readonly killed: number; readonly all: number }

/** Mutates the files of a group; what was tried before and has not changed is not tried again. */
const tallyOf = async (stryker: ToolFolder, { name, mutate, without = [] }: MutationGroup): Promise<Tally> => {
  console.log(`→ ${name} ...`)
  // Not by `testFiles` of Stryker: a mutant in what a module does when it loads would then run no test, and survive.
  process.env['LATCHKEY_MUTATION_GROUP'] = name
  const statuses = await statusesOf(stryker, {
    testRunner: 'vitest',
    vitest: { configFile: 'vitest.mutation.config.ts', related: false },
    mutate,
    mutator: { plugins: null, excludedMutations: without },
    ignorePatterns: ['dist', 'dist-docs', '.astro', '.cache', '.stryker-tmp', 'public'],
    coverageAnalysis: 'perTest',
    concurrency: 1,
    timeoutMS: 4000,
    incremental: true,
    incrementalFile: `.cache/mutation/${name}.json`,
    tempDirName: '.stryker-tmp',
  })
  const tried = statuses.filter((status) => status !== 'Ignored' && status !== 'CompileError')
  const killed = tried.filter((status) => status === 'Killed' || status === 'Timeout').length
  return { name, killed, all: tried.length }
}

const percent = ({ killed, all }: Omit<Tally, 'name'>): number => (all === 0 ? 100 : (100 * killed) / all)
const sentence = ({ name, killed, all }: Tally): string =>
  `${name}: ${killed} of ${all} mutants killed, ${percent({ killed, all }).toFixed(1)} %`

const run = async (names: readonly string[]): Promise<boolean> => {
  const unknown = names.find((name) => !mutationGroups.some((group) => group.name === name))
  if (unknown !== undefined)
    throw new Error(`There is no group "${unknown}". Groups: ${mutationGroups.map(({ name }) => name).join(', ')}.`)
  const tallies: Tally[] = []
  const isChosen = ({ name, onlyByName }: MutationGroup): boolean =>
    names.length === 0 ? !onlyByName : names.includes(name)
  const stryker = await installStryker()
  try {
    for (const group of mutationGroups.filter(isChosen)) tallies.push(await tallyOf(stryker, group))
  } finally {
    stryker.remove()
  }
  for (const tally of tallies) console.log(sentence(tally))
  return tallies.every((tally) => percent(tally) >= ENOUGH)
}

const enough = await run(process.argv.slice(2)).catch(stopWithSentence)
process.exitCode = enough ? 0 : 1
