import { readFileSync, rmSync } from 'node:fs'
import { errorText } from '#mocks/engine/error-text.ts'
import { add, countOfCommand, honest, nothing, summaryLine, type Counts } from './counts.ts'
import { findBrowser, thisMachine } from './find-browser.ts'
import { freePort } from './listen.ts'
import { runStep } from './run-command.ts'
import { sideBySide } from './side-by-side.ts'
import { chooseSteps, longSteps } from './choose-steps.ts'
import type { TestStep } from './steps.ts'
import { stopWithSentence } from './stop.ts'

/** The counts that a runner left behind, none when it did not come that far. Says how many runs it made, where that is counted. */
function readCounts({ file, counts, runs }: NonNullable<TestStep['report']>): Counts | undefined {
  try {
    const report: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (runs) console.log(`  ${runs(report).toLocaleString('en')} runs were made`)
    return counts(report)
  } catch {
    // Without its report a runner counts as one failure: `honest` says so.
    return undefined
  }
}

/** Finds the browser of the tests and ports for their servers, or says why it cannot. */
async function prepareBrowser(): Promise<boolean> {
  try {
    process.env['LATCHKEY_CHROMIUM'] = await findBrowser(thisMachine)
    process.env['LATCHKEY_E2E_PORT'] ??= String(await freePort())
    process.env['LATCHKEY_E2E_DOCS_PORT'] ??= String(await freePort())
    return true
  } catch (error) {
    console.log(`✗ ${errorText(error)}`)
    return false
  }
}

async function run({ says, commands, report, browser, shown }: TestStep): Promise<Counts> {
  if (report) rmSync(report.file, { force: true })
  if (browser && !(await prepareBrowser())) return countOfCommand(false)
  const ok = await runStep(says, commands, shown)
  return report ? honest(readCounts(report), ok) : countOfCommand(ok)
}

const afterNeeds = (step: TestStep): TestStep => ({ ...step, after: [...(step.after ?? []), ...(step.needs ?? [])] })

async function runAll(chosen: readonly TestStep[]): Promise<Counts> {
  const failed = new Set<string>()
  let total = nothing
  await sideBySide(chosen.map(afterNeeds), async (step) => {
    const missing = step.needs?.find((name) => failed.has(name))
    if (missing) {
      console.log(`- ${step.says}: not run, because ${missing} failed`)
      return
    }
    const counts = await run(step)
    total = add(total, counts)
    if (step.report) console.log(`  ${summaryLine(counts)}`)
    if (counts.failed === 0) return
    failed.add(step.name)
    console.log(`  To run it again: npm test -- ${step.name}`)
  })
  if (failed.size) console.log(`\nFailed: ${[...failed].join(', ')}`)
  return total
}

/** `npm run prove` asks for all that is long; `npm test -- name` for one step. */
const asked = process.argv.slice(2)
const total = await Promise.try(() => runAll(chooseSteps(asked[0] === '--long' ? longSteps() : asked))).catch(
  stopWithSentence,
)
console.log(summaryLine(total))
process.exitCode = total.failed ? 1 : 0
