import type { Provider } from '#mocks/engine/provider.ts'
import { endpointOfDraft, noCredential, type RequestDraft } from './request/draft.ts'
import { requestFor } from './request/request-for.ts'
import type { SavedCredential } from './saved/credentials.ts'
import { type OpenedWorld, openOwn, type ProviderBundle } from './open.ts'

/** The endpoint to try a credential on: the one at hand where it fits, else the first that asks for such a one. */
const endpointFor = ({ endpoints }: Provider, draft: RequestDraft, { kind, class: keyClass }: SavedCredential) => {
  const fits = endpoints.filter(({ auth }) =>
    kind === 'token' ? auth.token === true : auth.keys.some((each) => each === keyClass),
  )
  return fits.find(({ id }) => id === draft.endpoint) ?? fits[0]
}

/** The reader's own world, with a request that carries this saved credential. */
export const openSaved = async (bundle: ProviderBundle, saved: SavedCredential): Promise<OpenedWorld> => {
  const { world, draft } = await openOwn(bundle)
  const { provider } = bundle
  const chosen = { from: 'saved', id: saved.id, text: saved.text } as const
  const holding = saved.kind === 'token' ? { key: noCredential, token: chosen } : { key: chosen, token: noCredential }
  const endpoint = endpointFor(provider, draft, saved) ?? endpointOfDraft(provider, draft)
  const model = endpoint ? await requestFor(provider, world.mock, { ...draft, ...holding }, endpoint) : draft
  return { world, draft: { ...model, ...holding } }
}
