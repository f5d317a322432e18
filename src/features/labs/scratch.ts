import * as z from 'zod/mini'
import { mintedKeysSchema } from '#mocks/control/schema.ts'
import type { Catalog } from '#mocks/engine/catalog.ts'
import type { Json } from '#mocks/engine/request.ts'
import type { KeyClass, Random } from '#mocks/engine/key.ts'
import type { KeyState } from '#mocks/engine/key-state.ts'
import type { Endpoint } from '#mocks/engine/endpoint.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { answerHttp } from '#mocks/answer-http.ts'
import { call, createMock, PAGE_IP } from '#mocks/mock.ts'
import type { LogEntry } from '#mocks/engine/log-entry.ts'
import { makeKey } from '#mocks/state/issue-key.ts'
import { callOf, draftFor, emptyDraft, type RequestDraft } from '#src/session/request/draft.ts'
import { requestFor } from '#src/session/request/request-for.ts'

/** Where every lab begins: a full minute, so that windows and seconds are easy to count. */
export const BEGINNING = Date.parse('2026-01-15T10:00:00.000Z')

/** A key of a lab. `text` stays in memory and is never drawn, stored or linked. */
export type LabKey = { readonly id: string; readonly hint: string; readonly class: string; readonly text: string }

export type LabCredentials = { readonly key?: string | undefined; readonly token?: string | undefined }

export type ScratchAnswer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly entry: LogEntry
}

/** A call that is ready to be sent with any credential. */
export type ScratchCall = (credentials: LabCredentials) => Promise<ScratchAnswer>

const parse: (text: string) => Json = JSON.parse

/** The answer of the dashboard where it agrees; a refusal is a fault of the lab, which offers only what the provider does. */
const agreed = (path: string, status: number, text: string): Json => {
  if (status >= 400) throw new Error(`${path} answered ${status}: ${text}`)
  return text === '' ? null : parse(text)
}

/**
 * A world of a lab's own, in memory, with a clock that stands still until the lab moves it. `random` makes the keys; times
 * are ms since the lab's beginning.
 */
export const openScratch = (provider: Provider, catalog: Catalog, random: Random) => {
  const mock = createMock({ catalog, random, system: () => 0 })

  const setTime = async (at: number): Promise<void> => {
    await mock.store.clock(() => ({ mode: 'frozen', now: BEGINNING + at }))
  }
  const control = async (method: string, path: string, body?: Json): Promise<Json> => {
    const at = `/_dashboard/${provider.id}${path}`
    const { status, text } = await answerHttp(mock, {
      method,
      path: at,
      query: new URLSearchParams(),
      headers: {},
      ip: PAGE_IP,
      body: () => (body === undefined ? '' : JSON.stringify(body)),
    })
    return agreed(at, status, text ?? '')
  }
  const keysIn = (body: Json): readonly LabKey[] =>
    z
      .parse(mintedKeysSchema, body)
      .keys.map(({ key, id, hint, class: keyClass }) => ({ id, hint, class: keyClass, text: key }))
  /** A key that is there when the lab begins, in the state that a case's `given` would put it in. */
  const given = async (is: KeyState = {}): Promise<LabKey> =>
    mock.store.change(provider, ({ state, now }) => {
      const { key, text } = makeKey(provider, state, is, now, random)
      if (!key) throw new Error('A lab begins with keys that were issued.')
      return { id: key.id, hint: key.hint, class: key.class, text }
    })
  const mint = async (): Promise<readonly LabKey[]> => keysIn(await control('POST', '/keys', {}))
  const rotate = async (id: string): Promise<readonly LabKey[]> => keysIn(await control('POST', `/keys/${id}/rotate`))
  const send = async (draft: RequestDraft, { key, token }: LabCredentials): Promise<ScratchAnswer> => {
    const chosen = (text: string | undefined) =>
      text === undefined ? ({ from: 'none', id: '', text: '' } as const) : ({ from: 'own', id: '', text } as const)
    const request = callOf(provider, { ...draft, key: chosen(key), token: chosen(token) })
    const { entry, ...answer } = await call(mock, request)
    if (!entry) throw new Error(`${provider.name} logged no request.`)
    return { ...answer, entry }
  }
  /** The call of an endpoint, its path and body filled in as the provider's own case does it. */
  const callTo = async (endpoint: Endpoint): Promise<ScratchCall> => {
    const draft = await requestFor(provider, mock, draftFor(provider, emptyDraft(provider), endpoint), endpoint)
    return (credentials) => send(draft, credentials)
  }
  return { provider, mock, setTime, control, given, mint, rotate, callTo }
}

/**
 * The call that a lab's service makes all the time: the provider's first that a key of this class may repeat in a fresh world,
 * reads before writes. It is tried out in a world of its own.
 */
export const steadyEndpoint = async (
  provider: Provider,
  keyClass: KeyClass,
  catalog: Catalog,
  random: Random,
): Promise<Endpoint> => {
  const open = provider.endpoints.filter(
    ({ auth }) => auth.token !== true && auth.keys.some((each) => each === keyClass),
  )
  for (const endpoint of open.toSorted((a, b) => a.method.localeCompare(b.method))) {
    const scratch = openScratch(provider, catalog, random)
    await scratch.setTime(0)
    const { text: key } = await scratch.given({ class: keyClass })
    const call = await scratch.callTo(endpoint)
    const [first, second] = [await call({ key }), await call({ key })]
    if (first.status < 400 && second.status < 400) return endpoint
  }
  throw new Error(`${provider.name} has no call that a ${keyClass} key can repeat.`)
}

/** Of the keys that were made, the one of a class. */
export const ofClass = ({ name }: Pick<Provider, 'name'>, keys: readonly LabKey[], keyClass: string): LabKey => {
  const key = keys.find((each) => each.class === keyClass)
  if (!key) throw new Error(`${name} made no ${keyClass} key.`)
  return key
}
