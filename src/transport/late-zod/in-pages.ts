import { fileURLToPath } from 'node:url'

const late = fileURLToPath(new URL('late-zod.ts', import.meta.url))

/**
 * A plugin of Vite. A first answer to a GET checks no body, so a page's providers describe their schemas at first, and Zod loads with the
 * first value that is to be checked.
 */
export const lateZod = {
  name: 'late-zod',
  enforce: 'pre',
  applyToEnvironment: ({ name }: { readonly name: string }): boolean => name === 'client',
  resolveId: (source: string, importer: string | undefined): string | undefined =>
    source === 'zod/mini' && importer?.replaceAll('\\', '/').includes('/mocks/providers/') === true ? late : undefined,
} as const
