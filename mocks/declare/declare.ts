import { readFile } from 'node:fs/promises'
import { dirname, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Provider } from '#mocks/engine/provider.ts'
import { errorText } from '#mocks/engine/error-text.ts'
import { DeclarationError } from './problem.ts'
import { providerOf } from './declared-provider.ts'
import { rulesIn } from './rules-file.ts'
import { declaredFile } from './declared-file.ts'

/** The path as a reader knows it: from where the program runs, where the file lies below. */
const shown = (path: string): string => {
  const below = relative(process.cwd(), path)
  return below.startsWith('..') ? path : below
}

const reason = (fault: unknown): string =>
  fault instanceof Error && 'code' in fault && fault.code === 'ENOENT'
    ? 'There is no such file.'
    : `It cannot be read: ${errorText(fault)}.`

/**
 * Makes a provider of the mock from a rules file, YAML or JSON, and the OpenAPI file that it names. Rejects with a
 * `DeclarationError`, which names file, line and fix of each problem.
 */
export const declare = async (rulesFile: string | URL): Promise<Provider> => {
  const path = resolve(rulesFile instanceof URL ? fileURLToPath(rulesFile) : rulesFile)
  const name = shown(path)
  const text = await readFile(path, 'utf8').catch((fault: unknown) => {
    throw new DeclarationError([{ file: name, line: 1, column: 1, what: reason(fault), fix: 'Check its path.' }])
  })
  const file = declaredFile(name, text)
  const rules = rulesIn(file)
  const openApi = resolve(dirname(path), rules.openapi)
  const document = await readFile(openApi, 'utf8').catch((fault: unknown) => {
    throw new DeclarationError([
      file.problem(['openapi'], `${shown(openApi)}: ${reason(fault)}`, 'Give the path of an OpenAPI file, from here.'),
    ])
  })
  return providerOf(rules, file, declaredFile(shown(openApi), document))
}
