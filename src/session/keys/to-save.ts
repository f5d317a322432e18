import type { IssuedCredential } from './issued.ts'
import type { SavedCredential } from '#src/session/saved/credentials.ts'

/** What was issued, as it is saved. */
export const toSave = (
  { kind, text, hint, class: keyClass, environment, worldId }: IssuedCredential,
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
