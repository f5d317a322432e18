import { copyFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { project, repository, runIn, tool } from './installed.ts'

const strictest = {
  module: 'nodenext',
  target: 'esnext',
  lib: ['esnext', 'dom', 'dom.iterable'],
  types: ['node'],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  allowImportingTsExtensions: true,
  noEmit: true,
}

/** The smallest provider of the project's own tests, as somebody writes one who has only the package. */
const ownProvider = (): string =>
  readFileSync(join(repository, 'tests/pages/sixth-provider/samplepay/provider.ts'), 'utf8').replaceAll(
    /'#mocks\/engine\/[^']+'/g,
    "'latchkey/provider'",
  )

/** Compiles a small use of the package in the strictest mode, and gives what the compiler says. `all`: the declarations of all packages too. */
export const compileConsumer = (all: boolean): string => {
  copyFileSync(join(import.meta.dirname, 'built/consumer.ts.txt'), join(project, 'use.ts'))
  copyFileSync(join(import.meta.dirname, 'built/own.ts.txt'), join(project, 'own.ts'))
  writeFileSync(join(project, 'samplepay.ts'), ownProvider())
  cpSync(join(repository, 'tests/declare/acme'), join(project, 'acme'), { recursive: true })
  const compilerOptions = { ...strictest, skipLibCheck: !all }
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.ts', 'own.ts'] }))
  return runIn(project, process.execPath, [tool('typescript/bin/tsc'), '-p', '.'])
}
