import { http, type HttpHandler } from 'msw'
import type { Mock } from './api.ts'

/**
 * A mock as request handlers of MSW, one for each origin that it answers for: `setupServer(...handlers(mock))`. They need MSW
 * from 2.7 on. A request to another origin is MSW's to decide.
 */
export const handlers = (mock: Pick<Mock<string>, 'origins' | 'fetch'>): HttpHandler[] =>
  mock.origins.map((origin) => http.all(`${origin}/*`, ({ request }) => mock.fetch(request)))
