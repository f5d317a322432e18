import { appendFileSync } from 'node:fs'

// Loaded into each process of a build: notes the processor time that it took, in microseconds, when it ends.
const file = process.env['BENCH_TIMES']
if (file !== undefined)
  process.on('exit', () => {
    const { user, system } = process.cpuUsage()
    appendFileSync(file, `${user + system}\n`)
  })
