import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { keptFigures, missed, printFigures } from './figures.ts'

// All parts in turn, then what missed its aim. With names of parts it runs those alone.
const parts = {
  engine: 'decisions a second of each provider, about half a minute',
  server: 'the local server beside a bare one, about five minutes',
  prism: 'the local server beside Prism, which npm has to bring, about two minutes',
  pages: 'pages of the build beside static HTML and React, as a slow phone shows them, about two minutes',
  peers:
    'the same beside Swagger UI, Scalar, Stoplight Elements, RapiDoc and Redoc, which npm has to bring, about six minutes',
  lists: 'a dashboard with 1,000 keys and a log of 200 requests on a slow phone, about four minutes',
  build: 'the build with 5, 55 and 105 providers beside a bare Astro site of as many pages, about half an hour',
  week: 'the memory of a week with 50,000 calls, about half a minute',
} as const
const isPart = (name: string): name is keyof typeof parts => Object.hasOwn(parts, name)
const names = Object.keys(parts).filter(isPart)

const asked = process.argv.slice(2)
const wrong = asked.find((name) => !isPart(name))
if (wrong !== undefined) {
  console.error(`There is no part "${wrong}". There are: ${names.join(', ')}.`)
  process.exit(1)
}
const chosen = asked.length > 0 ? asked.filter(isPart) : names
let failed = 0
for (const [index, name] of chosen.entries()) {
  console.log(`\n${index + 1} of ${chosen.length}: ${name}, ${parts[name]}`)
  const file = fileURLToPath(new URL(`./${name}.bench.ts`, import.meta.url))
  const child = spawn(process.execPath, [file], { stdio: 'inherit' })
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  if (code !== 0) failed += 1
}
const figures = chosen.flatMap((name) => (name === 'week' ? [] : keptFigures(name)))
const low = missed(figures)
console.log(
  `\n${figures.length - low.length} of ${figures.length} figures met${failed > 0 ? `, ${failed} parts failed` : ''}.`,
)
if (low.length > 0) printFigures(low)
console.log('Next: write what changed to docs/benchmarks.md, with the machine and the date.')
process.exitCode = failed > 0 ? 1 : 0
