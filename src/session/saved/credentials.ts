import { announce, listenToTabs } from '#mocks/browser/channel.ts'
import { DEVICE_LIFETIME, stillKept } from './lifetime.ts'
import { isSaved, type SavedCredential, type Where } from './saved-shape.ts'

export type { SavedCredential, Where } from './saved-shape.ts'

/** Name of the record in session and local storage. */
const RECORD = 'latchkey:saved'

let unstored: SavedCredential[] = []

const storageOf = (where: Where): Storage | undefined => {
  try {
    return where === 'tab' ? sessionStorage : localStorage
  } catch {
    return undefined // Storage is switched off: what is saved lives in this page.
  }
}

/** What of a record fits, and whether all of it does. */
const stored = (where: Where): { readonly fit: readonly SavedCredential[]; readonly isWhole: boolean } => {
  try {
    const record: unknown = JSON.parse(storageOf(where)?.getItem(RECORD) ?? '[]')
    if (!Array.isArray(record)) return { fit: [], isWhole: false }
    const fit = record.filter(isSaved)
    return { fit, isWhole: fit.length === record.length }
  } catch {
    return { fit: [], isWhole: false } // Broken text, or a storage that throws.
  }
}

/** What a record holds that still counts. What is over leaves the storage too. */
const read = (where: Where): SavedCredential[] => {
  const before = stored(where).fit
  const kept = stillKept(before, Date.now())
  if (kept.length !== before.length || kept.some((each, index) => each !== before[index])) write(where, kept)
  return kept
}

/** Whether something lies in storage that this site cannot read: the next save or "Clear everything" removes it. */
export const hasUnreadableRecord = (): boolean => !stored('tab').isWhole || !stored('device').isWhole

const write = (where: Where, credentials: readonly SavedCredential[]): boolean => {
  try {
    const storage = storageOf(where)
    if (!storage) return false
    if (credentials.length > 0) storage.setItem(RECORD, JSON.stringify(credentials))
    else storage.removeItem(RECORD)
    return true
  } catch {
    return false // Full or forbidden: the caller keeps it in the page.
  }
}

/** All saved credentials that still hold, oldest first. */
export const listSaved = (): SavedCredential[] =>
  [...read('device'), ...read('tab'), ...unstored].sort((a, b) => a.savedAt - b.savedAt)

/** Keeps a credential that the mock minted, for this tab or for 24 hours on this device. */
export const save = (
  credential: Omit<SavedCredential, 'id' | 'savedAt' | 'where' | 'expiresAt'>,
  where: Where,
): SavedCredential => {
  const savedAt = Date.now()
  const id = `${credential.provider}:${credential.hint}:${savedAt}`
  const saved: SavedCredential = {
    ...credential,
    id,
    savedAt,
    where,
    ...(where === 'device' && { expiresAt: savedAt + DEVICE_LIFETIME }),
  }
  drop((each) => each.text === saved.text)
  if (!write(where, [...read(where), saved])) unstored.push(saved)
  announce({ type: 'saved' })
  return saved
}

/** The credential as it is kept already, or kept for this tab from now on. */
export const keep = (credential: Parameters<typeof save>[0]): SavedCredential =>
  listSaved().find(({ text }) => text === credential.text) ?? save(credential, 'tab')

const drop = (gone: (each: SavedCredential) => boolean): void => {
  for (const where of ['tab', 'device'] as const) {
    const before = read(where)
    const after = before.filter((each) => !gone(each))
    if (after.length !== before.length) write(where, after)
  }
  unstored = unstored.filter((each) => !gone(each))
}

/** Forgets one credential. */
export const removeSaved = (id: string): void => {
  drop((each) => each.id === id)
  announce({ type: 'saved' })
}

/** Drops what belongs to worlds that are gone: such keys open nothing any more. */
export const dropForeignWorlds = (worldId: string): void => {
  const before = listSaved().length
  drop((each) => each.worldId !== worldId)
  if (listSaved().length !== before) announce({ type: 'saved' })
}

/** Forgets all that lives in this page alone. */
export const forgetUnstored = (): void => {
  unstored = []
}

/** Calls `listener` when the saved credentials change, in this tab or another. */
export const onSavedChange = (listener: () => void): (() => void) =>
  listenToTabs(({ type }) => (type === 'saved' || type === 'cleared') && listener())
