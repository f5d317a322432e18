/**
 * Stands in for MSW's interceptors of `fetch`, `XMLHttpRequest` and `WebSocket`, 8 KB: MSW falls back on them where there is no
 * service worker, and there the playground answers by itself. This one fits no environment, so MSW never applies it.
 */
class NoInterceptor {
  predicate = (): boolean => false
  on = (): this => this
  removeListener = (): this => this
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
