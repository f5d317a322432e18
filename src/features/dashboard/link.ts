/** The provider that an address of the dashboard names in its fragment: `#provider=paykore`. */
export const dashboardProvider = ({ hash }: { readonly hash: string }): string | undefined =>
  new URLSearchParams(hash.replace(/^#/, '')).get('provider') ?? undefined

/** The fragment of a provider's dashboard. */
export const linkToDashboard = (providerId: string): string =>
  `#${new URLSearchParams({ provider: providerId }).toString()}`
