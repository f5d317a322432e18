import { DeclarationError } from '#mocks/declare/problem.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { failed } from './command-error.ts'

/** Whether `--provider` names a rules file, and not an id. */
export const isRulesFile = (name: string): boolean => /[\\/]|\.(?:ya?ml|json)$/i.test(name)

const missing = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && fault.code === 'ERR_MODULE_NOT_FOUND'

/** The provider that a rules file declares. Throws a `CommandError` with each problem of the file. */
export const declaredAt = async (file: string): Promise<Provider> => {
  try {
    // Only who declares a provider needs the packages that read YAML and schemas.
    const { declare } = await import('#mocks/declare/declare.ts')
    return await declare(file)
  } catch (fault) {
    if (fault instanceof DeclarationError) throw failed(fault.message)
    if (missing(fault)) throw failed('A rules file needs two more packages: npm install --save-dev ajv yaml')
    throw fault
  }
}
