import { answerHttp, type Mock } from '#mocks/mock.ts'
import { readBody } from '#mocks/engine/read-body.ts'

export type { Mock } from '#mocks/mock.ts'

/** Address of a caller that nobody sees, as in a page: one of the addresses kept for documentation (RFC 5737). */
export const PAGE_IP = '203.0.113.7'

/** Answers a `Request` with a `Response`: what MSW and the page carry. `ip` is the caller's address. */
export const respond = async (mock: Mock, request: Request, ip: string = PAGE_IP): Promise<Response> => {
  const { pathname, searchParams } = new URL(request.url)
  const { status, headers, text } = await answerHttp(mock, {
    method: request.method,
    path: pathname.slice(mock.base.length),
    query: searchParams,
    headers: Object.fromEntries(request.headers),
    ip,
    body: () => readBody(request),
  })
  return new Response(text, { status, headers })
}
