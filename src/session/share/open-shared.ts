import type { Provider } from '#mocks/engine/provider.ts'
import type { Mock } from '#mocks/mock.ts'
import { type Example, examplesOf, makeExample } from '#src/session/keys/examples.ts'
import { logIn } from '#src/session/keys/login.ts'
import type { IssuedCredential } from '#src/session/keys/issued.ts'
import { type Chosen, endpointAt, noCredential, type RequestDraft } from '#src/session/request/draft.ts'
import { requestFor } from '#src/session/request/request-for.ts'
import { caseOr, openCase, type ProviderBundle, startOf } from '#src/session/open.ts'
import type { SessionState, PlaygroundSession } from '#src/session/state.ts'
import { blanksIn, filled } from './blanks.ts'
import { bodyFrom } from './body.ts'
import type { LinkProblem } from './fragment.ts'
import { asPasted, fieldFor } from './as-pasted.ts'
import type { Shared } from './shared.ts'

export type OpenedLink = { readonly start: PlaygroundSession; readonly problems: readonly LinkProblem[] }

const make = async (provider: Provider, mock: Mock, example: Example): Promise<string> =>
  mock.store.change(provider, ({ state, now }) => makeExample(provider, state, example, now, mock.random))

const activeOf = (provider: Provider, kind: string): Example | undefined =>
  examplesOf(provider).find((each) => each.state === 'active' && `${each.class}-${each.environment}` === kind)

/** A fresh example for each blank of the link. */
const fillingsFor = async (
  provider: Provider,
  mock: Mock,
  texts: readonly string[],
  key: Chosen,
  token: Chosen,
): Promise<ReadonlyMap<string, string>> => {
  const fillings = new Map<string, string>()
  for (const kind of new Set(texts.flatMap(blanksIn))) {
    const example = activeOf(provider, kind)
    if (kind === 'token') fillings.set(kind, token.text)
    else if (key.from === 'example' && key.id === example?.id) fillings.set(kind, key.text)
    else if (example) fillings.set(kind, await make(provider, mock, example))
  }
  return fillings
}

const textsOf = ({
  keytext = '',
  path = '',
  query = [],
  extra = [],
  body = '',
  patch = {},
}: Shared): readonly string[] => [keytext, path, body, JSON.stringify(patch), ...query.flat(), ...extra.flat()]

/** The parts of a link that this provider does not know, and the link without them. */
const checked = (
  { provider }: ProviderBundle,
  shared: Shared,
): { readonly shared: Shared; readonly problems: readonly LinkProblem[] } => {
  const hosts = provider.hosts.filter(({ answers }) => answers !== false)
  const knows = (list: readonly { readonly id: string }[], id: string | undefined): boolean =>
    id === undefined || list.some((each) => each.id === id)
  const { name } = provider
  const unknown: readonly (readonly [field: keyof Shared, why: string, isKnown: boolean])[] = [
    ['case', `${name} has no such case`, knows(provider.cases, shared.case)],
    ['endpoint', `${name} has no such endpoint`, knows(provider.endpoints, shared.endpoint)],
    ['key', `${name} has no such example key`, shared.key === 'none' || knows(examplesOf(provider), shared.key)],
    ['way', `${name} has no such way to send a key`, (shared.way ?? 0) < provider.credentialLocations.length],
    [
      'host',
      `it is not a host of ${name}`,
      shared.host === undefined || hosts.some(({ host }) => host === shared.host),
    ],
  ]
  const gone = unknown.filter(([, , isKnown]) => !isKnown)
  const rest = Object.entries(shared).filter(([field]) => !gone.some(([each]) => each === field))
  return { shared: Object.fromEntries(rest), problems: gone.map(([field, why]) => ({ field, why })) }
}

/**
 * Opens what a link says: its case in a scratch world with fresh keys, and the request as it was changed. `own` is a key of
 * the reader's own, to stand where examples would; it stays in memory.
 */
export const openShared = async (bundle: ProviderBundle, link: Shared, own?: string): Promise<OpenedLink> => {
  const { provider } = bundle
  const { shared, problems } = checked(bundle, link)
  const { world, draft: first } = await openCase(bundle, caseOr(bundle, shared.case))
  const { mock } = world
  const turn = async (): Promise<void> => {
    const { clock } = shared
    if (clock)
      await mock.store.clock((_, system) =>
        clock.runs ? { mode: 'real', offset: clock.at - system } : { mode: 'frozen', now: clock.at },
      )
  }
  // In a case the clock moved on after its keys were made. What comes from a world of somebody's own begins at its time.
  if (shared.case === undefined) await turn()

  const endpoint = provider.endpoints.find(({ id }) => id === shared.endpoint)
  const chosen = endpoint && (await requestFor(provider, mock, first, endpoint))
  const model: SessionState = chosen ? { by: 'endpoint', draft: chosen } : { by: 'case', draft: first }
  const example = examplesOf(provider).find(({ id }) => id === shared.key)
  const key: Chosen = example
    ? { from: 'example', id: example.id, text: await make(provider, mock, example) }
    : shared.key === 'none'
      ? noCredential
      : model.draft.key
  const asked = textsOf(shared)
  const lacksToken = asked.flatMap(blanksIn).includes('token') && model.draft.token.text === ''
  const needsToken = shared.token === 'login' || lacksToken
  const issued = needsToken ? await logIn(provider, mock, '', model.draft) : undefined
  const token = tokenOf(shared, issued, model.draft.token)
  const fillings = await fillingsFor(provider, mock, asked, key, issued ? tokenChosen(issued) : model.draft.token)
  const fill = (text: string): string => filled(text, fillings)
  // A key of the reader's own goes to the key's field alone, which shows it masked: no other field may hold it.
  const mine = new Map([...fillings].map(([kind, text]) => [kind, kind === 'token' ? text : (own ?? text)]))
  const isKeys = (name: string, value: string): boolean =>
    own !== undefined && fieldFor(provider, [name, value]) !== undefined
  const { query, extra, method = model.draft.method, path = model.draft.path, way, host } = shared
  const edited: RequestDraft = {
    ...model.draft,
    key: shared.keytext === undefined ? key : { from: 'pasted', id: '', text: fill(shared.keytext) },
    token,
    method,
    path: fill(path),
    ...(way !== undefined && { way }),
    ...(host !== undefined && { host }),
    ...(query && { query: query.map(([name, value]) => [name, fill(value)] as const) }),
    ...(extra && {
      extra: extra.map(([name, value]) => [name, isKeys(name, value) ? filled(value, mine) : fill(value)] as const),
    }),
    body: bodyFrom(model.draft.body, shared, fillings) ?? model.draft.body,
  }
  const located = { ...edited, endpoint: endpointAt(provider, method, edited.path, model.draft.endpoint) }
  const draft = shared.pasted ? asPasted(provider, located, model.draft, own !== undefined) : located
  if (shared.case !== undefined) await turn()

  const start = await startOf(provider, world, draft, model)
  const origin = shared.pasted ? draft : { ...model.draft, key: first.key, token: first.token }
  return { start: { ...start, origin, issued: issued ? [issued] : [] }, problems }
}

const tokenChosen = ({ id, text }: IssuedCredential): Chosen => ({ from: 'own', id, text })

const tokenOf = ({ token }: Shared, issued: IssuedCredential | undefined, before: Chosen): Chosen => {
  if (token === 'none') return noCredential
  return token === 'login' && issued ? tokenChosen(issued) : before
}
