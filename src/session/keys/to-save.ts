import type { Made } from './made.ts'
import type { SavedCredential } from '#src/session/saved/credentials.ts'

/** What was issued, as it is saved. */
export const toSave = (
  { kind, text, hint, class: keyClass, environment, worldId }: Made,
  provider: string,
): Omit<SavedCredential, 'id' | 'savedAt' | 'where' | 'expiresAt'> => ({
  provider,
  kind,
  text,
  hint,
  worldId,
  ...(keyClass !== undefined && { class: keyClass }),
  ...(environment !== undefined && { environment }),
})
