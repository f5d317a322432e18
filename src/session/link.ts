/** What a plain link to a playground names. It never holds a credential. */
export type LinkTarget = { readonly provider?: string; readonly case?: string }

type Location = { readonly search: string; readonly hash: string }

const named = (params: URLSearchParams): LinkTarget => {
  const provider = params.get('provider')
  const caseId = params.get('case')
  return { ...(provider && { provider }), ...(caseId && { case: caseId }) }
}

const fragment = ({ hash }: Pick<Location, 'hash'>): URLSearchParams =>
  new URLSearchParams(/^#playground\?(.*)$/s.exec(hash)?.[1] ?? '')

/** Reads `?provider=&case=` of an address, or the same behind `#playground?`, which wins. */
export const readLink = (location: Location): LinkTarget => ({
  ...named(new URLSearchParams(location.search)),
  ...named(fragment(location)),
})

/** Whether an address names a provider and a case at most; else it carries a request, which `share/` reads. */
export const isPlain = (location: Pick<Location, 'hash'>): boolean =>
  [...fragment(location).keys()].every((name) => name === 'provider' || name === 'case')

/** A link to the full-size playground at this case. What it names stands in the fragment, which no server sees. */
export const linkTo = (base: string, { provider, case: caseId }: LinkTarget): string =>
  `${base}playground/#playground?${new URLSearchParams({ ...(provider && { provider }), ...(caseId && { case: caseId }) }).toString()}`
