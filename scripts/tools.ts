/** How each tool is started by the Node that runs this: its own entry file, so that no shell shim is needed on any system. */
export const tools = {
  astro: 'node_modules/astro/bin/astro.mjs',
  eslint: 'node_modules/eslint/bin/eslint.js',
  knip: 'node_modules/knip/bin/knip.js',
  pagefind: 'node_modules/pagefind/lib/runner/bin.cjs',
  playwright: 'node_modules/@playwright/test/cli.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  tsc: 'node_modules/typescript/bin/tsc',
  vitest: 'node_modules/vitest/vitest.mjs',
} as const

export type Command = {
  readonly file: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

export const tool = (name: keyof typeof tools, ...args: string[]): Command => ({ file: tools[name], args })

export const script = (file: string, env: Readonly<Record<string, string>> = {}): Command => ({ file, args: [], env })
