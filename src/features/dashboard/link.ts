/** The provider that an address of the dashboard names in its fragment: `#provider=paykore`. */
export const dashboardProvider = ({ hash }: { readonly hash: string }): string | undefined =>
  new URLSearchParams(hash.replace(/^#/, '')).get('provider') ?? undefined

/** In how many days the new key is to expire that an address asks for: `expires=1`. */
export const newKeyDays = ({ hash }: { readonly hash: string }): number | undefined => {
  const days = Number(new URLSearchParams(hash.replace(/^#/, '')).get('expires'))
  return Number.isInteger(days) && days > 0 && days <= 3650 ? days : undefined
}

/** The fragment of a provider's dashboard; with `expires` it opens the form for a key that expires in so many days. */
export const linkToDashboard = (providerId: string, expires?: number): string =>
  `#${new URLSearchParams({ provider: providerId, ...(expires !== undefined && { expires: String(expires) }) }).toString()}`
