import { shownRequest } from '#mocks/control/shown-request.ts'
import { whyText } from '#mocks/control/why-text.ts'
import type { NumberedEntry } from '#mocks/state/memory-store.ts'
import type { Entry } from './api.ts'
import type { PackagedWorld } from './world.ts'

const entryOf = (logged: NumberedEntry): Entry<string> => {
  const { id, at, provider, method, url, status, keyHint, verdict, trace } = shownRequest(logged)
  const { rule, code } = verdict
  return {
    seq: logged.seq,
    id,
    at: new Date(at),
    provider,
    method,
    url,
    status,
    keyHint,
    verdict:
      rule === undefined ? { outcome: 'allowed' } : { outcome: 'denied', rule, ...(code !== undefined && { code }) },
    trace,
  }
}

/** The log of a world, oldest first. */
export const entriesOf = ({ providers, store }: PackagedWorld): readonly Entry<string>[] =>
  [...providers.keys()]
    .flatMap((id) => store.requests(id))
    .toSorted((a, b) => a.seq - b.seq)
    .map(entryOf)

/** Tells `listener` of each request from now on. Returns the way to stop. */
export const listenTo = ({ store }: PackagedWorld, listener: (entry: Entry<string>) => void): (() => void) =>
  store.onEntry((entry) => listener(entryOf(entry)))

// A client may hand on a copy that no other module knows as a Response.
const isAnswer = (response: unknown): response is Response =>
  typeof response === 'object' && response !== null && 'headers' in response

/** The verdict and the checks of an answer as text. */
export const whyOf = ({ store }: PackagedWorld, response: Response): string => {
  if (!isAnswer(response)) throw new TypeError('mock.why takes the answer of mock.fetch. Did you forget to await it?')
  const id = response.headers.get('latchkey-request-id')
  const entry = id === null ? undefined : store.request(id)
  if (entry) return whyText(shownRequest(entry))
  return id === null
    ? `This answer (${response.status}) has no Latchkey-Request-Id: no provider of this mock gave it.`
    : `The log of this mock no longer has the request ${id}.`
}
