import { keyWrittenIn } from '#mocks/engine/credential.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { NamedValue } from '#src/session/request/address.ts'
import { endpointOfDraft, type RequestDraft } from '#src/session/request/draft.ts'
import { substituteIdsIn } from './substitute-ids.ts'

/** The key's field of a header that carries one as the provider reads it: which way that is, and the text behind the scheme. */
export const fieldFor = (
  { credentialLocations }: Pick<Provider, 'credentialLocations'>,
  [name, value]: NamedValue,
): { readonly way: number; readonly text: string } | undefined => {
  for (const [way, location] of credentialLocations.entries()) {
    const text = keyWrittenIn(location, value)
    if (name.toLowerCase() === location.header.toLowerCase() && text !== undefined) return { way, text }
  }
  return undefined
}

/**
 * A request that was pasted, as the playground edits it: the header that carries the key becomes the key's own field, as it
 * was written, and ids give way to those of the example world (`model`). `isOwn`: the key in it is the reader's.
 */
export const asPasted = (
  provider: Provider,
  draft: RequestDraft,
  model: RequestDraft,
  isOwn: boolean,
): RequestDraft => {
  const endpoint = endpointOfDraft(provider, draft)
  const lent = endpoint ? { ...draft, ...substituteIdsIn(endpoint, draft, model) } : draft
  if (lent.key.from !== 'none') return lent
  for (const [at, pair] of lent.extra.entries()) {
    const field = fieldFor(provider, pair)
    if (!field) continue
    const { way, text } = field
    const key = isOwn
      ? ({ from: 'carried', id: 'paste', text } as const)
      : ({ from: 'case', id: 'case', text } as const)
    return { ...lent, way, key, extra: lent.extra.toSpliced(at, 1) }
  }
  return lent
}
