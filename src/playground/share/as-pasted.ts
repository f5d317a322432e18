import type { Provider } from '../../../mocks/engine/provider.ts'
import { endpointOf, noCredential } from '../request/draft.ts'
import type { Draft } from '../request/draft.ts'
import { lendIds } from './lend-ids.ts'

/**
 * A request that was pasted, as the playground edits it: the header that carries the key becomes the key's own field, as it
 * was written, and ids give way to those of the example world (`model`). `isOwn`: the key in it is the reader's.
 */
export const asPasted = (provider: Provider, draft: Draft, model: Draft, isOwn: boolean): Draft => {
  const endpoint = endpointOf(provider, draft)
  const lent = endpoint ? { ...draft, ...lendIds(endpoint, draft, model) } : draft
  if (lent.key.from !== 'none') return lent
  for (const [way, { header, form }] of provider.ways.entries()) {
    const at = lent.extra.findIndex(([name]) => name.toLowerCase() === header.toLowerCase())
    const value = lent.extra[at]?.[1] ?? ''
    const text = form === 'bare' ? value : /^Bearer (.*)$/s.exec(value)?.[1]
    if (at < 0 || text === undefined) continue
    const key = isOwn
      ? ({ from: 'carried', id: 'paste', text } as const)
      : ({ from: 'case', id: 'case', text } as const)
    return { ...lent, way, key, extra: lent.extra.toSpliced(at, 1) }
  }
  return { ...lent, key: noCredential }
}
