import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { CommandError } from '#mocks/command/command-error.ts'
import { openServer } from '#mocks/command/open-server.ts'
import { readArguments } from '#mocks/command/read-arguments.ts'
import { runTerms } from '#mocks/command/serve-options.ts'

const folder = mkdtempSync(join(tmpdir(), 'latchkey-clash-'))
afterAll(() => rmSync(folder, { recursive: true }))
cpSync(join(import.meta.dirname, '../declare/acme'), folder, { recursive: true })
const rules = join(folder, 'rules.yaml')
const other = join(folder, 'other.yaml')
writeFileSync(other, readFileSync(rules, 'utf8').replace('provider: acme', 'provider: twin'))

const faultOf = async (...files: readonly string[]): Promise<unknown> => {
  const args = files.flatMap((file) => ['--provider', file])
  return openServer(runTerms(readArguments(['run', ...args]).options, {})).catch((reason: unknown) => reason)
}

test.each([
  ['one id in two files', [rules, `${folder}//rules.yaml`], 'The provider "acme" is there twice.'],
  ['one host in two files', [rules, other], 'Both "acme" and "twin" answer at api.acme.example.'],
])('%s is told in a sentence, and no stack', async (_, files, sentence) => {
  const fault = await faultOf(...files)
  expect(fault).toBeInstanceOf(CommandError)
  expect(String(fault)).toContain(sentence)
})
