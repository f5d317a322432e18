import type { Provider } from '#mocks/engine/provider.ts'
import { endpointOf, noCredential } from '#src/features/playground/request/draft.ts'
import type { Draft } from '#src/features/playground/request/draft.ts'
import { requestFor } from '#src/features/playground/request/request-for.ts'
import type { SavedCredential } from '#src/features/credentials/credentials.ts'
import { openOwn } from './open.ts'
import type { Kit } from './open.ts'
import type { World } from './state.ts'

/** The endpoint to try a credential on: the one at hand where it fits, else the first that asks for such a one. */
const endpointFor = ({ endpoints }: Provider, draft: Draft, { kind, class: keyClass }: SavedCredential) => {
  const fits = endpoints.filter(({ needs }) =>
    kind === 'token' ? needs.token === true : needs.keys.some((each) => each === keyClass),
  )
  return fits.find(({ id }) => id === draft.endpoint) ?? fits[0]
}

/** The reader's own world, with a request that carries this saved credential. */
export const openSaved = async (
  kit: Kit,
  saved: SavedCredential,
): Promise<{ readonly world: World; readonly draft: Draft }> => {
  const { world, draft } = await openOwn(kit)
  const { provider } = kit
  const chosen = { from: 'saved', id: saved.id, text: saved.text } as const
  const holding = saved.kind === 'token' ? { key: noCredential, token: chosen } : { key: chosen, token: noCredential }
  const endpoint = endpointFor(provider, draft, saved) ?? endpointOf(provider, draft)
  const model = endpoint ? await requestFor(provider, world.mock, { ...draft, ...holding }, endpoint) : draft
  return { world, draft: { ...model, ...holding } }
}
