import type { Provider } from '#mocks/engine/provider.ts'

/**
 * The layers of all sheets, weakest first. What a page, a topic or a feature brings itself is in the last: it wins over what is
 * shared, whichever of them a page links or loads first.
 */
export const layers = ['tokens', 'base', 'components', 'features'] as const

/** The first style sheet of each page: the order of the layers, and the accent of each provider. */
export const accentRules = (providers: readonly Pick<Provider, 'id' | 'colors'>[]): string => {
  const rules = providers.map(
    ({ id, colors }) => `[data-provider="${id}"]{--accent:light-dark(${colors.light},${colors.dark})}`,
  )
  return [`@layer ${layers.join(',')};`, '@layer tokens{', ...rules, '}'].join('\n')
}
