/** What a link to a playground names. It never holds a credential. */
export type Named = { readonly provider?: string; readonly case?: string }

const named = (params: URLSearchParams): Named => {
  const provider = params.get('provider')
  const caseId = params.get('case')
  return { ...(provider && { provider }), ...(caseId && { case: caseId }) }
}

/** Reads `?provider=&case=` of an address, or the same behind `#playground?`, which wins. */
export const readLink = ({ search, hash }: { readonly search: string; readonly hash: string }): Named => {
  const fragment = /^#playground\?(.*)$/.exec(hash)?.[1]
  return { ...named(new URLSearchParams(search)), ...named(new URLSearchParams(fragment ?? '')) }
}

/** A link to the full-size playground at this case. What it names stands in the fragment, which no server sees. */
export const linkTo = (base: string, { provider, case: caseId }: Named): string =>
  `${base}playground/#playground?${new URLSearchParams({ ...(provider && { provider }), ...(caseId && { case: caseId }) }).toString()}`
