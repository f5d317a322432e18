import { readBody } from '#mocks/engine/read-body.ts'
import { answerHttp } from '#mocks/answer-http.ts'
import { PAGE_IP } from '#mocks/mock.ts'
import type { PackagedWorld } from './world.ts'

/** The origins that a world answers for. */
export const originsOf = ({ providers }: PackagedWorld): readonly string[] =>
  [...providers.values()].flatMap(({ hosts }) =>
    hosts.filter(({ answers }) => answers !== false).map(({ host }) => `https://${host}`),
  )

/** A `fetch` that reaches nothing but the world. Rejects for another origin, as for a network that is not there. */
export const fetchOf = (world: PackagedWorld): typeof globalThis.fetch => {
  const origins = originsOf(world)
  return async (input, init) => {
    const request = new Request(input, init)
    request.signal.throwIfAborted()
    const { origin, host, pathname, searchParams } = new URL(request.url)
    if (!origins.includes(origin))
      throw new TypeError(`Latchkey does not mock ${origin}. It mocks ${origins.join(', ')}.`)
    const { status, headers, text } = await answerHttp(world, {
      method: request.method,
      path: `/${host}${pathname}`,
      query: searchParams,
      headers: Object.fromEntries(request.headers),
      ip: PAGE_IP,
      body: () => readBody(request),
    })
    request.signal.throwIfAborted()
    return new Response(request.method === 'HEAD' ? null : text, { status, headers })
  }
}
