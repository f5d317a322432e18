import type { Provider } from '#mocks/engine/provider.ts'
import { nearestRoute, readAddressOf } from '#src/features/diagnose/address.ts'
import { readPaste } from '#src/features/diagnose/read/read-paste.ts'
import { locateKey } from './find-key.ts'

/** The key that stands in a pasted call, where its provider reads one; undefined where there is none. The caller keeps it in memory alone. */
export const ownKeyIn = async (source: string, provider: Provider): Promise<string | undefined> => {
  const paste = await readPaste(source)
  if (paste.kind !== 'call') return undefined
  const { call } = paste
  const address = call.url && readAddressOf(call.url)
  const nearest = address && nearestRoute(provider, call.method.text.toUpperCase(), address.path.text)
  const place = locateKey(provider, call, address, nearest?.routed.endpoint.auth.token === true)
  return place.where === 'way' ? place.parsed.credential.text : undefined
}
