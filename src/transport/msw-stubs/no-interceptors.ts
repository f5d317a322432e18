/**
 * Stands in for MSW's interceptors of `fetch`, `XMLHttpRequest` and `WebSocket`, 8 KB: MSW falls back on them where there is no
 * service worker, and there the playground answers by itself. This one fits no environment, so MSW never applies it.
 */
class NoInterceptor {
  on = (): this => this
  apply = (): void => undefined
  dispose = (): void => undefined
}
export {
  NoInterceptor as FetchInterceptor,
  NoInterceptor as WebSocketInterceptor,
  NoInterceptor as XMLHttpRequestInterceptor,
}

/** What MSW asks whether a connection is one of; there are none. */
export { NoInterceptor as WebSocketClientConnection, NoInterceptor as WebSocketServerConnection }

// What follows stands in for the package's own entry, 9 KB with its logger: of it MSW uses these, and of these the playground
// needs that a request and an answer are the platform's own.
export { NoInterceptor as BatchInterceptor }

const WITHOUT_BODY: readonly number[] = [101, 103, 204, 205, 304]

/** A request as the worker hands it over: a GET comes with an empty body, which the platform would refuse. */
export class FetchRequest extends Request {
  constructor(url: string, { method = 'GET', headers, body }: RequestInit = {}) {
    const carries = method !== 'GET' && method !== 'HEAD'
    super(url, { method, ...(headers && { headers }), ...(carries && { body: body ?? null }) })
  }
}

/** An answer; where its status allows no body it has none. */
export class FetchResponse extends Response {
  static isResponseWithBody = (status: number): boolean => !WITHOUT_BODY.includes(status)
  constructor(body?: BodyInit | null, init: ResponseInit = {}) {
    super(FetchResponse.isResponseWithBody(init.status ?? 200) ? body : null, init)
  }
}

let requests = 0
export const createRequestId = (): string => String((requests += 1))
export const getCleanUrl = ({ origin, pathname }: URL): string => origin + pathname
export const resolveWebSocketUrl = (url: string): string => url
