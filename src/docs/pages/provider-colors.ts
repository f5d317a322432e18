import type { Provider } from '#mocks/engine/provider.ts'

/** The style sheet that gives each provider its accent. */
export const accentRules = (providers: readonly Pick<Provider, 'id' | 'colors'>[]): string =>
  providers
    .map(({ id, colors }) => `[data-provider="${id}"]{--accent:light-dark(${colors.light},${colors.dark})}`)
    .join('\n')
