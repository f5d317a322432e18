import type { Endpoint, Provider } from '../../../mocks/engine/provider.ts'
import { route } from '../../../mocks/engine/route.ts'
import type { Mock } from '../../../mocks/respond.ts'
import type { Slice } from '../../../mocks/world/slice.ts'
import { stageOn } from '../../../mocks/world/stage.ts'
import { draftFor, draftOf, noCredential } from './draft.ts'
import type { Draft } from './draft.ts'

/**
 * A request to `endpoint` that would succeed in this world: that of the first case which does, made over a copy of the
 * world, so that ids in its path and body are real here. The draft's own credential stays.
 */
export const requestFor = async (provider: Provider, mock: Mock, draft: Draft, endpoint: Endpoint): Promise<Draft> => {
  const copy = await mock.store.change(provider, ({ slice, now }) => ({ slice: structuredClone(slice), now }))
  const model = await modelOf(provider, endpoint, copy.slice, copy.now, mock)
  const bare = draftFor(provider, draft, endpoint)
  if (!model) return bare
  const { path, query, body, extra, host } = model
  const ways = provider.ways.map(({ header }) => header.toLowerCase())
  return { ...bare, host, path, query, body: indented(body), extra: extra.filter(([name]) => !ways.includes(name.toLowerCase())) }
}

const modelOf = async (provider: Provider, endpoint: Endpoint, slice: Slice, now: number, mock: Mock): Promise<Draft | undefined> => {
  for (const each of provider.cases) {
    if (each.expects.status >= 400) continue
    const request = await stageOn(provider, each, structuredClone(slice), now, mock.random)
    const model = draftOf(provider, request)
    if (route(provider, request.method, model.path)?.endpoint.id === endpoint.id) return { ...model, key: noCredential, token: noCredential }
  }
  return undefined
}

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
