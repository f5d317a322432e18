import { answerHttp } from '#mocks/answer-http.ts'
import { type Mock, PAGE_IP } from '#mocks/mock.ts'
import { readBody } from '#mocks/engine/read-body.ts'

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
