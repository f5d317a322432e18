import { heaviest, weighSite } from './budgets.ts'
import { siteFiles } from './site-files.ts'
import { builtSettings } from './site-settings.ts'
import { stopWithSentence } from './stop.ts'

try {
  const report = weighSite(siteFiles('dist'), builtSettings('dist').base)
  for (const line of [...report.problems, ...heaviest(report)]) console.log(line)
  process.exit(report.problems.length ? 1 : 0)
} catch (error) {
  stopWithSentence(error)
}
