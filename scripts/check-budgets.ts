import { budgets, kilobytes, weighPages } from './budgets.ts'
import { siteFiles } from './site-files.ts'
import { builtSettings } from './site-settings.ts'
import { stopWithSentence } from './stop.ts'

try {
  const { heaviest, problems } = weighPages(siteFiles('dist'), builtSettings('dist').base)
  for (const problem of problems) console.log(problem)
  console.log(
    `Heaviest page at first: ${heaviest.page} with ${kilobytes(heaviest.bytes)} of ${kilobytes(budgets.page)}`,
  )
  process.exit(problems.length ? 1 : 0)
} catch (error) {
  stopWithSentence(error)
}
