import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'

const files = globSync('tests/bench/*.bench.ts').sort()
if (files.length === 0) {
  console.error('There is no benchmark in tests/bench: a benchmark is a file named *.bench.ts there.')
  process.exit(1)
}
const failed = files.filter((file) => {
  console.log(`\n${file}`)
  return spawnSync(process.execPath, [file], { stdio: 'inherit' }).status !== 0
})
console.log(failed.length ? `\nFailed: ${failed.join(', ')}` : `\nRan ${files.length} benchmarks.`)
process.exit(failed.length ? 1 : 0)
