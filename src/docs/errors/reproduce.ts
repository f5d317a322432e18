import { href } from '#src/ui/links.ts'

/** The full playground with a case in it. */
export const playgroundLink = (providerId: string, caseId: string): string =>
  href(`/playground/?${new URLSearchParams({ provider: providerId, case: caseId }).toString()}`)

/** Attributes of a link that plays a case: in the page's own playground, or in the full one where a page has none of that provider. */
export const reproduceLink = (pageProvider: string | undefined, providerId: string, caseId: string) =>
  pageProvider === providerId
    ? { href: '#playground', 'data-reproduce': caseId }
    : { href: playgroundLink(providerId, caseId) }
