import { listSaved, type SavedCredential } from './credentials.ts'

/** Name of the record in session storage that says which saved credential goes to the playground next. It holds no credential. */
const NAME = 'latchkey:handed-over'

let handed: string | undefined
const listeners = new Set<() => void>()

/** Reads, writes or removes the record; null where there is none, or where storage throws: then it works within this page. */
const record = (touch: (storage: Storage) => unknown): string | null => {
  try {
    const found = touch(sessionStorage)
    return typeof found === 'string' ? found : null
  } catch {
    return null
  }
}
const storedId = (): string | null => record((storage) => storage.getItem(NAME))

/** Names the saved credential that the next playground begins with. False where it cannot reach another page. */
export const handOver = ({ id }: SavedCredential): boolean => {
  handed = id
  record((storage) => storage.setItem(NAME, id))
  for (const listener of listeners) listener()
  const isTaken = handed !== id
  return isTaken || storedId() === id
}

/** Takes what was handed over for this provider, once. */
export const takeHandedOver = (providerId: string): SavedCredential | undefined => {
  const id = handed ?? storedId()
  const saved = listSaved().find((each) => each.id === id && each.provider === providerId)
  if (!saved) return undefined
  handed = undefined
  record((storage) => storage.removeItem(NAME))
  return saved
}

/** Calls `listener` when something is handed over in this page. Returns the way to stop. */
export const onHandOver = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
