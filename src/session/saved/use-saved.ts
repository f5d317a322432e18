import { useEffect, useState } from 'react'
import { listSaved, onSavedChange, type SavedCredential } from './credentials.ts'

/** The saved credentials, kept up to date with all tabs. */
export const useSaved = (): readonly SavedCredential[] => {
  const [saved, setSaved] = useState<readonly SavedCredential[]>(listSaved)
  useEffect(() => onSavedChange(() => setSaved(listSaved())), [])
  return saved
}
