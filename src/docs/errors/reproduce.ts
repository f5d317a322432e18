import { href } from '#src/ui/links.ts'

/** The full playground with a case in it. */
export const playgroundLink = (providerId: string, caseId: string): string =>
  href(`/playground/?${new URLSearchParams({ provider: providerId, case: caseId }).toString()}`)

/** Attributes of a link that plays a case: beside itself where scripts run, else in the full playground. */
export const reproduceLink = (providerId: string, caseId: string) => ({
  href: playgroundLink(providerId, caseId),
  'data-reproduce': '',
})
