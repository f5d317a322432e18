import type { OpenedWorld } from './open.ts'
import type { RequestDraft } from './request/draft.ts'
import type { Event } from './state.ts'

/** The request that comes next, and what it changes in the session. */
export type NextRequest = OpenedWorld & { readonly events: readonly Event[] }

/** A request that is being made: what the reader edits meanwhile, and what is done with it then. */
export type Making = {
  readonly made: Promise<NextRequest>
  change: Partial<RequestDraft>
  then: 'wait' | 'send'
}

export const asOpened = (opened: OpenedWorld): NextRequest => ({ ...opened, events: [{ type: 'opened', ...opened }] })

/** The request once it is made, with what was edited meanwhile in it. */
export const edited = async (making: Making): Promise<NextRequest> => {
  const made = await making.made
  if (Object.keys(making.change).length === 0) return made
  const draft = { ...made.draft, ...making.change }
  return { ...made, draft, events: [...made.events, { type: 'edited', draft }] }
}
