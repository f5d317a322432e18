/** What a plain link to a playground names; `own` is the reader's own world. It never holds a credential. */
export type LinkTarget = { readonly provider?: string; readonly case?: string; readonly own?: true }

type Location = { readonly search: string; readonly hash: string }

const named = (params: URLSearchParams): LinkTarget => {
  const provider = params.get('provider')
  const caseId = params.get('case')
  return { ...(provider && { provider }), ...(caseId && { case: caseId }), ...(params.has('own') && { own: true }) }
}

const fragment = ({ hash }: Pick<Location, 'hash'>): URLSearchParams =>
  new URLSearchParams(/^#playground\?(.*)$/s.exec(hash)?.[1] ?? '')

/** Reads `?provider=&case=&own` of an address, or the same behind `#playground?`, which wins. */
export const readLink = (location: Location): LinkTarget => ({
  ...named(new URLSearchParams(location.search)),
  ...named(fragment(location)),
})

const PLAIN: readonly string[] = ['provider', 'case', 'own']

/** Whether an address names a provider, and a case or the reader's own world, at most; else it carries a request, which `share/` reads. */
export const isPlain = (location: Pick<Location, 'hash'>): boolean =>
  [...fragment(location).keys()].every((name) => PLAIN.includes(name))

/** What a plain link names, as a fragment, which no server sees. */
export const fragmentTo = ({ provider, case: caseId, own }: LinkTarget): string => {
  const params = new URLSearchParams({ ...(provider && { provider }), ...(caseId && { case: caseId }) })
  return `#playground?${params.toString()}${own ? '&own' : ''}`
}

/** A link to the full-size playground at this case. */
export const linkTo = (base: string, target: LinkTarget): string => `${base}playground/${fragmentTo(target)}`
