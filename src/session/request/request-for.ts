import type { Environment } from '#mocks/engine/key.ts'
import type { Endpoint } from '#mocks/engine/endpoint.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { route } from '#mocks/engine/route.ts'
import type { Mock } from '#mocks/mock.ts'
import type { ProviderState } from '#mocks/engine/provider-state.ts'
import { arrangeOn } from '#mocks/state/arrange.ts'
import { bareKey } from '#mocks/engine/auth-scheme.ts'
import { formLike } from '#mocks/engine/key-format.ts'
import { draftFor, draftOf, type RequestDraft } from './draft.ts'

/**
 * A request to `endpoint` that would succeed in this world: that of the first case which does, made over a copy of the
 * world, so that ids in its path and body are real here. The draft's own credential stays.
 */
export const requestFor = async (
  provider: Provider,
  mock: Mock,
  draft: RequestDraft,
  endpoint: Endpoint,
): Promise<RequestDraft> => {
  const copy = await mock.store.change(provider, ({ plain, now }) => ({ state: structuredClone(plain), now }))
  const model = await modelOf(provider, endpoint, copy.state, copy.now, {
    mock,
    environment: environmentOf(provider, draft),
  })
  const bare = draftFor(provider, draft, endpoint)
  if (!model) return bare
  const { path, query, body, extra, host } = model
  const ways = provider.credentialLocations.map(({ header }) => header.toLowerCase())
  return {
    ...bare,
    host,
    path,
    query,
    body: indented(body),
    extra: extra.filter(([name]) => !ways.includes(name.toLowerCase())),
  }
}

const modelOf = async (
  provider: Provider,
  endpoint: Endpoint,
  state: ProviderState,
  now: number,
  { mock, environment }: { readonly mock: Mock; readonly environment: Environment | undefined },
): Promise<RequestDraft | undefined> => {
  let second: RequestDraft | undefined
  for (const each of provider.cases) {
    if (each.expects.status >= 400) continue
    const request = await arrangeOn(provider, each, structuredClone(state), now, mock.random)
    const model = draftOf(provider, request)
    if (route(provider, request.method, model.path)?.endpoint.id !== endpoint.id) continue
    if (model.key.text === '' || environmentOf(provider, model) === environment) return model
    second ??= model
  }
  return second
}

/** The environment of a draft's key, as far as its prefix tells; without a key, the one that comes first. */
const environmentOf = ({ keyFormats, environments }: Provider, { key }: RequestDraft): Environment | undefined =>
  formLike(keyFormats, bareKey(key.text))?.environment ?? environments[0]

const parse: (text: string) => unknown = JSON.parse

/** A body as a reader edits it: JSON on lines of its own, any other text as it is. */
export const indented = (body: string): string => {
  if (body === '') return body
  try {
    return JSON.stringify(parse(body), null, 2)
  } catch {
    return body // Some cases send a body that is no JSON; that is their point.
  }
}
