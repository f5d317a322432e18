import { useEffect, useEffectEvent } from 'react'
import type { SavedCredential } from './saved/credentials.ts'
import { onHandOver, takeHandedOver } from './saved/hand-over.ts'

/** Begins with the credential that the dashboard handed over, on its page or on the one before. */
export const useHandedOver = (
  providerId: string,
  { openSaved }: { readonly openSaved: (saved: SavedCredential) => Promise<void> },
): void => {
  const take = useEffectEvent((): void => {
    const saved = takeHandedOver(providerId)
    if (saved) void openSaved(saved)
  })
  useEffect(() => {
    take()
    return onHandOver(() => take())
  }, [])
}
