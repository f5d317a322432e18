/** A span of time after which the next answer may differ. Without `from` nobody knows when it began. */
export type Life = { readonly from: number | undefined; readonly until: number }

const parse: (text: string) => unknown = JSON.parse

/** The life of a customer token, read from its own text without a check of its signature; undefined where it says no end. */
export const tokenLife = (token: string): Life | undefined => {
  const [, payload = ''] = token.split('.')
  try {
    const claims = parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')))
    if (typeof claims !== 'object' || claims === null || !('exp' in claims) || typeof claims.exp !== 'number')
      return undefined
    const from = 'iat' in claims && typeof claims.iat === 'number' ? claims.iat * 1000 : undefined
    return { from, until: claims.exp * 1000 }
  } catch {
    return undefined // Any text may stand in the field.
  }
}
