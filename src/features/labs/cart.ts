import type { Catalog } from '#mocks/engine/catalog.ts'
import { isObject, type Json, parsedBody } from '#mocks/engine/request.ts'
import type { Random } from '#mocks/engine/key.ts'
import type { Endpoint } from '#mocks/engine/endpoint.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { LogEntry } from '#mocks/engine/log-entry.ts'
import { tokenLife } from '#src/features/dashboard/index.ts'
import { issuedIn } from '#src/session/keys/issued-in.ts'
import { loginEndpoint } from '#src/session/request/endpoints.ts'
import { agendaOf } from './agenda.ts'
import type { LabAct, Base, LabRun } from './run.ts'
import { BEGINNING, openScratch } from './scratch.ts'

export const cartActions = ['login', 'add', 'read'] as const
export type CartAction = (typeof cartActions)[number]

export type CartStep = {
  readonly n: number
  readonly at: number
  readonly action: CartAction
  readonly status: number
  /** The provider's code, where the call was refused. */
  readonly code: string | undefined
  /** How many items the answer's cart holds. */
  readonly held: number | undefined
  readonly entry: LogEntry
}
export type CartState = Base<CartAction> & {
  readonly steps: readonly CartStep[]
  readonly key: string
  /** The tokens that were issued, oldest first; each lives from one point of the lab's time to another. */
  readonly tokens: readonly { readonly from: number; readonly until: number }[]
}

/** The calls of a cart with a customer: the log-in, and what takes a key and a token. Undefined where a provider has no such thing. */
export const cartEndpoints = (
  provider: Pick<Provider, 'tokens' | 'endpoints'>,
): Readonly<Record<CartAction, Endpoint>> | undefined => {
  const login = loginEndpoint(provider)
  const [add, read] = (['POST', 'GET'] as const).map((method) =>
    provider.endpoints.find((each) => each.auth.token === true && each.method === method),
  )
  return login && add && read && { login, add, read }
}

const MINUTE = 60_000

/** The way through, and the way of a client that only ever tries again. `life` is how long a token lives, in ms. */
export const cartScripts = (life: number): Readonly<Record<'right' | 'wrong', readonly LabAct<CartAction>[]>> => ({
  right: [
    { at: 0, do: 'login' },
    { at: MINUTE, do: 'add' },
    { at: life, do: 'add' },
    { at: life + 2000, do: 'login' },
    { at: life + 4000, do: 'add' },
    { at: life + 6000, do: 'read' },
  ],
  wrong: [
    { at: 0, do: 'add' },
    { at: 10_000, do: 'login' },
    { at: MINUTE, do: 'add' },
    { at: life + 10_000, do: 'add' },
    { at: life + 11_000, do: 'add' },
    { at: life + 13_000, do: 'add' },
  ],
})

/** The sum of all quantities in a body: what a cart holds, however its lines are grouped. */
const quantityIn = (json: Json | undefined): number => {
  if (Array.isArray(json)) return json.reduce<number>((sum, each: Json) => sum + quantityIn(each), 0)
  if (!isObject(json)) return 0
  return Object.entries(json).reduce(
    (sum, [name, value]) => sum + (name === 'quantity' && typeof value === 'number' ? value : quantityIn(value)),
    0,
  )
}

/** Opens the lab: a shop page with its publishable key, and a customer who has not logged in yet. */
export const openCart = async (provider: Provider, catalog: Catalog, random: Random): Promise<LabRun<CartState>> => {
  const endpoints = cartEndpoints(provider)
  if (!endpoints) throw new Error(`${provider.name} has no cart that takes a key and a token.`)
  const scratch = openScratch(provider, catalog, random)
  const agenda = agendaOf(scratch.setTime)
  const steps: CartStep[] = []
  const tokens: { from: number; until: number; text: string }[] = []

  await scratch.setTime(0)
  const key = await scratch.given({ class: endpoints.add.auth.keys[0] ?? 'publishable' })
  const calls = {
    login: await scratch.callTo(endpoints.login),
    add: await scratch.callTo(endpoints.add),
    read: await scratch.callTo(endpoints.read),
  }

  return {
    idle: true,
    state: () => {
      const acts = steps.map(({ at, action }) => ({ at, do: action }))
      const shown = tokens.map(({ from, until }) => ({ from, until }))
      return { now: agenda.now(), over: false, acts, steps: [...steps], key: key.hint, tokens: shown }
    },
    advance: (to) => agenda.advance(to),
    act: async (action) => {
      const at = agenda.now()
      const token = tokens.at(-1)?.text
      const { status, body, entry } = await calls[action](action === 'login' ? {} : { key: key.text, token })
      const [issued] = issuedIn(body, '').filter(({ kind }) => kind === 'token')
      if (issued)
        tokens.push({ from: at, until: (tokenLife(issued.text)?.until ?? BEGINNING) - BEGINNING, text: issued.text })
      const held = status < 400 && action !== 'login' ? quantityIn(parsedBody({ body })) : undefined
      steps.push({ n: steps.length + 1, at, action, status, code: entry.verdict.code, held, entry })
    },
  }
}
