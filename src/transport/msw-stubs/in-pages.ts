import { fileURLToPath } from 'node:url'

const stub = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

/** Packages that MSW imports and no page uses, and what stands in for them: `resolve.alias` of Vite. */
export const unusedParts = [
  { find: /^tough-cookie$/, replacement: stub('no-cookies.ts') },
  { find: /^@mswjs\/interceptors(\/(fetch|WebSocket|XMLHttpRequest))?$/, replacement: stub('no-interceptors.ts') },
]

/** The file of MSW that makes a store of cookies as soon as it is loaded, and how it does so. */
export const cookieStoreFile = /\/msw\/lib\/.*\/cookie-store\.\w+$/
export const cookieStoreMade = 'isNodeProcess() ? null : new CookieStore()'

/**
 * A plugin of Vite. The store reads localStorage, which throws where a browser has storage switched off, and no playground would load.
 * MSW does without one in Node; here it does without one as well.
 */
export const noCookieStore = {
  name: 'no-cookie-store',
  enforce: 'pre',
  transform: (code: string, id: string): string | undefined => {
    if (!cookieStoreFile.test(id.replaceAll('\\', '/'))) return undefined
    if (!code.includes(cookieStoreMade))
      throw new Error(`${id} makes its cookie store in another way: mend src/transport/msw-stubs/in-pages.ts.`)
    return code.replace(cookieStoreMade, 'null')
  },
} as const
