import { listSaved, type SavedCredential } from './credentials.ts'

/** Name of the record in session storage that says which saved credential goes to the playground next. It holds no credential. */
const NAME = 'latchkey:handed-over'

let handed: string | undefined
const listeners = new Set<() => void>()

const storage = (): Storage | undefined => {
  try {
    return sessionStorage
  } catch {
    return undefined // Storage is switched off: the hand-over works within this page.
  }
}

/** Names the saved credential that the next playground begins with. False where it cannot reach another page. */
export const handOver = ({ id }: SavedCredential): boolean => {
  handed = id
  try {
    storage()?.setItem(NAME, id)
  } catch {
    // Full: the hand-over works within this page.
  }
  for (const listener of listeners) listener()
  const isTaken = handed !== id
  return isTaken || storage()?.getItem(NAME) === id
}

/** Takes what was handed over for this provider, once. */
export const takeHandedOver = (providerId: string): SavedCredential | undefined => {
  const id = handed ?? storage()?.getItem(NAME)
  const saved = listSaved().find((each) => each.id === id && each.provider === providerId)
  if (!saved) return undefined
  handed = undefined
  storage()?.removeItem(NAME)
  return saved
}

/** Calls `listener` when something is handed over in this page. Returns the way to stop. */
export const onHandOver = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
