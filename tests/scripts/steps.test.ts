import { existsSync, globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { chooseSteps, longSteps } from '../../scripts/choose-steps.ts'
import { steps } from '../../scripts/steps.ts'

/** The list of steps of a workflow, over however many lines. */
const MATRIX = /name:\s*\[([^\]]*)\]/
const wordsOf = (list: string): readonly string[] => list.split(/[\s,]+/).filter(Boolean)

const names = (...chosen: string[]) => chooseSteps(chosen).map(({ name }) => name)

test.each([
  [
    'nothing',
    [],
    ['types', 'format', 'unused', 'build', 'build-docs', 'e2e', 'unit', 'lint', 'package', 'pages', 'proofs'],
  ],
  ['a nightly step', ['samples-all'], ['samples-all']],
  ['one step', ['format'], ['format']],
  ['the linter, which reads the types of Astro', ['lint'], ['types', 'lint']],
  ['steps in another order', ['unit', 'types'], ['types', 'unit']],
  ['a step that needs others', ['e2e'], ['build', 'build-docs', 'e2e']],
  ['a step whose needs have needs', ['proofs'], ['build', 'build-docs', 'e2e', 'unit', 'proofs']],
])('asking for %s runs the right steps in the order of the table', (_, asked, expected) => {
  expect(names(...asked)).toEqual(expected)
})

test('what is long runs by one command, in which each step has its place', () => {
  const long = longSteps()
  expect(long).toEqual(
    steps.map(({ name }) => name).filter((name) => !chooseSteps([]).some((step) => step.name === name)),
  )
  const nightly = readFileSync('.github/workflows/nightly.yml', 'utf8')
  const inPush = readFileSync('.github/workflows/deploy.yml', 'utf8')
  const [, matrix = ''] = MATRIX.exec(nightly) ?? []
  const run = [...wordsOf(matrix), ...long.filter((name) => inPush.includes(`npm test -- ${name}`))]
  expect(run.sort()).toEqual([...long].sort())
})

test('an unknown step is refused with the list of steps', () => {
  expect(() => names('lnit')).toThrow(/no step "lnit".*types, format/)
})

test('every step starts a file that is there, and waits only for steps that come before it', () => {
  for (const [index, { commands, needs = [], after = [] }] of steps.entries()) {
    for (const { file } of commands) expect(existsSync(file), file).toBe(true)
    const before = steps.slice(0, index).map(({ name }) => name)
    expect(before).toEqual(expect.arrayContaining([...needs, ...after]))
  }
})

test('every nightly step is run by a workflow, and no workflow runs a step that is not there', () => {
  const jobs = globSync('.github/workflows/*.yml').map((file) => readFileSync(file, 'utf8'))
  const lists = jobs.flatMap((text) => [
    ...text.matchAll(/npm test -- ([a-z- ]+)$/gm),
    ...text.matchAll(new RegExp(MATRIX, 'g')),
  ])
  const named = lists.flatMap(([, list = '']) => wordsOf(list))
  expect(() => chooseSteps(named)).not.toThrow()
  const nightly = steps.filter((step) => step.nightly).map(({ name }) => name)
  expect(nightly.filter((name) => !named.includes(name))).toEqual([])
})
