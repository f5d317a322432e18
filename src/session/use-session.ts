import { useCallback, useEffect, useReducer, useRef } from 'react'
import { flushSync } from 'react-dom'
import type { Endpoint } from '#mocks/engine/endpoint.ts'
import { errorText } from '#mocks/engine/error-text.ts'
import { logIn } from './keys/login.ts'
import { type Example, makeExample } from './keys/examples.ts'
import { callOf, emptyDraft, endpointOfDraft, type RequestDraft } from './request/draft.ts'
import { requestFor } from './request/request-for.ts'
import { onClear } from './saved/on-clear.ts'
import type { SavedCredential } from './saved/credentials.ts'
import { send } from '#src/transport/send.ts'
import { awaitedWorld, caseOr, openCase, openOwn, type ProviderBundle } from './open.ts'
import { type Event, type PlaygroundSession, reduce, type SentExchange, type World, worldIdOf } from './state.ts'
import type { IssuedCredential } from './keys/issued.ts'
import { asOpened, edited, type Making, type NextRequest } from './next-request.ts'

/** The request moved from the reader's world to the scratch world of the quickstart, its ids made real there. */
const moved = async (bundle: ProviderBundle, draft: RequestDraft) => {
  const scratch = await openCase(bundle, bundle.docs.first)
  const endpoint = endpointOfDraft(bundle.provider, draft)
  return endpoint
    ? { ...scratch, draft: await requestFor(bundle.provider, scratch.world.mock, draft, endpoint) }
    : scratch
}

/** The state of one playground and what can be done with it. Each action ends in a state; none throws. */
export const useSession = (bundle: ProviderBundle, start: PlaygroundSession) => {
  const [session, dispatch] = useReducer(reduce, start)
  const flight = useRef<AbortController>(null)
  const tickets = useRef(0)
  /** Everything was cleared since the last request: that the next world is another one is no news. */
  const wasCleared = useRef(false)
  const making = useRef<Making>(undefined)
  const { provider } = bundle

  /** Runs an action of which only the last one started may end in a state. */
  const attempt = useCallback(async (action: (isLast: () => boolean) => Promise<void>): Promise<void> => {
    flight.current?.abort()
    making.current = undefined
    const mine = (tickets.current += 1)
    try {
      await action(() => tickets.current === mine)
    } catch (error) {
      if (tickets.current !== mine) return
      making.current = undefined
      dispatch({ type: 'failed', why: errorText(error) })
    }
  }, [])

  const transmit = useCallback(
    async (world: World, draft: RequestDraft): Promise<void> => {
      const abort = new AbortController()
      flight.current = abort
      const ticket = tickets.current
      dispatch({ type: 'sent', ticket })
      // Another tab, or the browser, may have cleared the reader's world.
      const ownNow = () => awaitedWorld(() => tickets.current === ticket)
      const there = world.kind === 'own' ? await ownNow() : world
      if (worldIdOf(there) !== worldIdOf(world)) {
        const isExpected = wasCleared.current
        wasCleared.current = false
        dispatch({ type: 'moved', ticket, world: there, isExpected })
        if (!isExpected) return
      }
      const sent = await send(there.mock, callOf(provider, draft), abort.signal)
      if (sent.kind === 'gone') dispatch({ type: 'moved', ticket, world: await ownNow(), isExpected: false })
      else dispatch({ type: 'settled', ticket, sent, of: draft })
    },
    [provider],
  )

  /** Shows the next request, in its world; Send, pressed while it is being made, sends it. */
  const bring = useCallback(
    (make: () => Promise<NextRequest>, then: 'wait' | 'send' = 'wait') =>
      attempt(async (isLast) => {
        const asked: Making = { made: make(), change: {}, then }
        making.current = asked
        const { world, draft, events } = await edited(asked)
        if (!isLast()) return
        making.current = undefined
        events.forEach(dispatch)
        if (asked.then === 'send') await transmit(world, draft)
      }),
    [attempt, transmit],
  )

  const open = useCallback(
    (caseId: string | undefined, then: 'wait' | 'send') =>
      bring(
        async () => asOpened(await (caseId === undefined ? openOwn(bundle) : openCase(bundle, caseOr(bundle, caseId)))),
        then,
      ),
    [bring, bundle],
  )

  useEffect(
    () =>
      // Everything is read back right after it was cleared, so the fields have to be empty by then.
      onClear(() => {
        flight.current?.abort()
        making.current = undefined
        tickets.current += 1
        wasCleared.current = true
        flushSync(() => dispatch({ type: 'cleared', draft: emptyDraft(provider) }))
      }),
    [provider],
  )

  const { world, draft } = session
  const edit = (change: Partial<RequestDraft>): void => {
    if (making.current) making.current.change = { ...making.current.change, ...change }
    dispatch({ type: 'filled', change })
  }
  /** Makes a request of the one at hand, or of the one that is being made. */
  const bringAfter = (make: (before: NextRequest) => Promise<NextRequest>): Promise<void> => {
    const before = making.current
    return bring(async () => make(before ? await edited(before) : { world, draft, events: [] }))
  }
  return {
    session,
    edit,
    /** Loads a case into a scratch world; without an id, the reader's own world. */
    open,
    /** Goes to the reader's own world, with this saved credential in the request. */
    openSaved: (saved: SavedCredential) =>
      bring(async () => {
        const { openSaved } = await import('./open-saved.ts')
        return asOpened(await openSaved(bundle, saved))
      }),
    startOver: () => open(world.kind === 'case' ? world.caseId : undefined, 'wait'),
    /** Sends what stands in the request; while the next one is being made, that. */
    send: async (): Promise<void> => {
      if (making.current) making.current.then = 'send'
      else await attempt(() => transmit(world, draft))
    },
    /** Sends an earlier request again as it was, in the world that it went to. */
    resend: ({ of, world: before, origin, model }: SentExchange) =>
      attempt(async () => {
        const same = before.kind === world.kind && (world.kind === 'own' || before === world)
        const there = same ? world : before
        dispatch(
          same ? { type: 'edited', draft: of, model } : { type: 'opened', world: there, draft: of, origin, model },
        )
        await transmit(there, of)
      }),
    cancel: () => flight.current?.abort(),
    chooseEndpoint: (endpoint: Endpoint) =>
      bringAfter(async ({ world, draft, events }) => {
        const next = await requestFor(provider, world.mock, draft, endpoint)
        const event: Event = { type: 'edited', draft: next, model: { by: 'endpoint', draft: next } }
        return { world, draft: next, events: [...events, event] }
      }),
    /** Makes an example key; in the reader's own world none is made, so the request moves to a scratch world first. */
    takeExample: (example: Example) =>
      bringAfter(async ({ world, draft, events }) => {
        const scratch = world.kind === 'case' ? { world, draft } : await moved(bundle, draft)
        const { mock } = scratch.world
        const text = await mock.store.change(provider, ({ state, now }) =>
          makeExample(provider, state, example, now, mock.random),
        )
        const next = { ...scratch.draft, key: { from: 'example', id: example.id, text } as const }
        const model = { by: 'endpoint', draft: scratch.draft } as const
        const event: Event =
          scratch.world === world
            ? { type: 'edited', draft: next }
            : { type: 'opened', world: scratch.world, draft: next, origin: scratch.draft, model }
        return { world: scratch.world, draft: next, events: [...events, event] }
      }),
    /** Fetches a token for the demo customer, and puts it into the request. */
    logIn: () =>
      bringAfter(async ({ world, draft, events }) => {
        const token = await logIn(provider, world.mock, worldIdOf(world), draft)
        if (!token) throw new Error(`${provider.name} gave no token at the log-in of its demo customer.`)
        const next = { ...draft, token: { from: 'own', id: token.id, text: token.text } as const }
        return {
          world,
          draft: next,
          events: [...events, { type: 'made', issued: [token] }, { type: 'edited', draft: next }],
        }
      }),
    /** Takes note of credentials that the mock has just issued. */
    made: (issued: readonly IssuedCredential[], use?: Partial<RequestDraft>) => {
      dispatch({ type: 'made', issued })
      if (use) edit(use)
    },
    changed: () => dispatch({ type: 'changed' }),
    failed: (error: unknown) => dispatch({ type: 'failed', why: errorText(error) }),
  }
}

export type Playground = ReturnType<typeof useSession>
