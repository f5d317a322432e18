#!/usr/bin/env node
import * as module from 'node:module'

// The command as a program. What it needs is imported only once the version is known to be new enough for it.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 12)) {
  console.error(
    `Latchkey needs Node 22.12 or newer, and this is ${process.versions.node}. Get it from https://nodejs.org.`,
  )
  process.exit(1)
}
// What was compiled once need not be compiled at the next start.
module.enableCompileCache()
// Whoever reads the output may stop reading, as `head` does.
process.stdout.on('error', () => process.exit(0))
const { latchkey } = await import('./latchkey.ts')
const code = await latchkey(process.argv.slice(2))
// What was printed waits in this process while its reader is slow, and an exit would lose it.
for (const stream of [process.stdout, process.stderr]) await new Promise((written) => stream.write('', written))
process.exit(code)

export {}
