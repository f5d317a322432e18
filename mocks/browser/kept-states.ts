import type { ProviderState } from '#mocks/engine/provider-state.ts'

type Kept = { readonly mark: string; readonly state: ProviderState }

/** Under which key the mark of a provider's state is stored: each write of the state makes a new one. */
export const markOf = (providerId: string): string => `mark of ${providerId}`

/**
 * The states that a tab knows, each with the mark that it was stored under: while the mark is the same, the state need be neither
 * read nor checked again.
 */
export const keptStates = () => {
  const states = new Map<string, Kept>()
  return {
    /** The state of this mark, if it is known. From then on it is not: whoever works on it gives it back when all went well. */
    take: (providerId: string, mark: unknown): ProviderState | undefined => {
      const kept = states.get(providerId)
      states.delete(providerId)
      return kept?.mark === mark ? kept?.state : undefined
    },
    giveBack: (providerId: string, mark: unknown, state: ProviderState): void => {
      if (typeof mark === 'string') states.set(providerId, { mark, state })
    },
  }
}
