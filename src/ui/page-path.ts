/** The pages that a provider may have; the empty one is its overview. */
export type PageId = '' | 'keys' | 'sending' | 'lifecycle' | 'errors' | 'limits' | 'security' | 'open'

/** Path of a provider's page, without the base. */
export const pagePath = (providerId: string, page: PageId): string =>
  page === '' ? `/${providerId}/` : `/${providerId}/${page}/`
