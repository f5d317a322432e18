import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { project, runIn, tool } from './installed.ts'

const strictest = {
  module: 'nodenext',
  target: 'esnext',
  lib: ['esnext', 'dom', 'dom.iterable'],
  types: ['node'],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noEmit: true,
}

/** Compiles a small use of the package in the strictest mode, and gives what the compiler says. `all`: the declarations of all packages too. */
export const compileConsumer = (all: boolean): string => {
  copyFileSync(join(import.meta.dirname, 'built/consumer.ts.txt'), join(project, 'use.ts'))
  const compilerOptions = { ...strictest, skipLibCheck: !all }
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.ts'] }))
  return runIn(project, process.execPath, [tool('typescript/bin/tsc'), '-p', '.'])
}
