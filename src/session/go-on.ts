import { readLink, isPlain } from './link.ts'
import { begin, loadBundle } from './open.ts'
import { type Opened, openLocation } from './open-location.ts'
import { onClear } from './saved/on-clear.ts'
import type { PlaygroundSession } from './state.ts'

/**
 * How each provider's playground stood when it was left, in the memory of this page alone: what was typed is there again
 * when the reader comes back.
 */
const left = new Map<string, Opened>()
onClear(() => left.clear())

/** A playground as it was opened, and as it stands now. */
export type Standing = { readonly opened: Opened; readonly session: PlaygroundSession }

const leave = ({ opened: { bundle, link, start }, session }: Standing): void => {
  const { kind } = session.outcome
  // What was cleared is not kept, and what was on its way has no answer here.
  if (kind === 'cleared') left.delete(bundle.provider.id)
  else
    left.set(bundle.provider.id, {
      bundle,
      start: kind === 'sending' ? { ...session, outcome: { kind: 'idle' } } : session,
      ...(link !== undefined && session.world === start.world && { link }),
    })
}

/** Goes to another provider that the reader chose: as it was left, or at its first case. */
export const goToProvider = async (id: string, from: Standing): Promise<Opened> => {
  leave(from)
  const before = left.get(id)
  if (before) return { ...before, isChosen: true }
  const bundle = await loadBundle(id)
  return { bundle, start: await begin(bundle, bundle.docs.first), isChosen: true }
}

/** What a plain address names, where it was left and stands there still. */
const leftAt = (address: Location): Opened | undefined => {
  const { provider = '', case: caseId, own } = readLink(address)
  const opened = isPlain(address) ? left.get(provider) : undefined
  if (!opened || opened.link !== undefined) return undefined
  const { world } = opened.start
  const isThere = world.kind === 'case' ? world.caseId === caseId : own === true && caseId === undefined
  return isThere ? opened : undefined
}

/** Goes where the address leads. The requests that were sent to the same provider stay in the log. */
export const goToAddress = async (from: Standing): Promise<Opened> => {
  leave(from)
  const address = location.href
  const before = leftAt(location)
  if (before) return { ...before, from: address }
  const next = await openLocation(location, from.opened.bundle.provider.id)
  const exchanges = left.get(next.bundle.provider.id)?.start.exchanges ?? []
  return { ...next, from: address, start: { ...next.start, exchanges } }
}
