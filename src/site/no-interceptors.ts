import { Interceptor } from '@mswjs/interceptors'

/**
 * Stands in for the interceptors of `fetch`, `XMLHttpRequest` and `WebSocket`, 8 KB: MSW falls back on them where there is no
 * service worker, and there the playground answers by itself. It applies nowhere and changes nothing of the page.
 */
class NoInterceptor extends Interceptor<Record<string, never>> {
  protected override predicate(): boolean {
    return false
  }
  protected override setup(): void {
    // Nothing to set up: it never applies.
  }
}
export { NoInterceptor as FetchInterceptor, NoInterceptor as WebSocketInterceptor, NoInterceptor as XMLHttpRequestInterceptor }

/** What MSW asks whether a connection is one of; there are none. */
export class WebSocketClientConnection {}
export class WebSocketServerConnection {}
